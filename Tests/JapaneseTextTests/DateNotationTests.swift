import JapaneseText
import Testing

@Suite struct DateNotationTests {
  @Test(
    arguments: [
      "2022年4月22日", "令和4年4月22日", "令和４年４月２２日", "令和四年四月二十二日", "二〇二二年四月二十二日", "R4.4.22", "Ｒ４．４．２２",
      "r4/4/22", "R4-4-22", "2022-04-22", "2022/4/22", "2022.4.22", "2022(令和4)年4月22日",
      "令和4(2022)年4月22日", "2022年（令和4年）4月22日", "令和4年4月22日（金）", "2022/4/22(金曜日)", " 令和 4 年 4 月 22 日 ",
    ])
  func `a day is read in every notation`(text: String) {
    #expect(DateNotation.date(text) == PartialDate(year: 2022, month: 4, day: 22))
  }

  @Test(arguments: ["2022年4月", "2022-04", "2022/4", "R4.4", "令和4年4月", "令和四年四月"])
  func `a month is read in every notation`(text: String) {
    #expect(DateNotation.date(text) == PartialDate(year: 2022, month: 4))
  }

  @Test(arguments: ["2022", "2022年", "R4", "令和4年", "令和4", "２０２２", "2022(令和4)年"])
  func `a year is read in every notation`(text: String) {
    #expect(DateNotation.date(text) == PartialDate(year: 2022))
  }

  @Test(arguments: [
    ("令和元年", 2019), ("平成元年", 1989), ("平成31年", 2019), ("H1", 1989), ("昭和64年", 1989), ("S63", 1988),
    ("大正15年", 1926), ("明治45年", 1912),
  ])
  func `years of eras are counted from one`(text: String, year: Int) {
    #expect(DateNotation.date(text) == PartialDate(year: year))
  }

  @Test(arguments: [
    "", "令和", "令和0年", "明治46年", "令和4年13月", "令和4年2月30日", "2023-02-29", "2022/13/1", "2022/4/31",
    "令和4年度",
    "4月22日", "22", "99999年", "令和4年4月22日ごろ", "R4-R6", "1980年代", "2022(令和5)年", "Q4", "R100",
  ])
  func `what the calendar does not have is no date`(text: String) {
    #expect(DateNotation.date(text) == nil)
  }

  @Test(arguments: [
    "令和4年度", "令和4", "R4", "R4年度", "Ｒ４", "2022", "2022年度", "2022年", "2022(令和4)年度", "令和4(2022)年度",
    "令和四年度",
    "2022年度（令和4年度）", "令和 4 年度",
  ])
  func `a fiscal year is read in every notation`(text: String) {
    #expect(DateNotation.fiscalYear(text) == 2022)
    #expect(DateNotation.fiscalYears(text) == 2022...2022)
  }

  @Test(arguments: [
    "2020-2022", "2020～2022", "2020年度〜2022年度", "令和2年度から令和4年度まで", "令和2～4年度", "R2-R4", "R2-4",
    "令和2-令和4",
    "2020年度-令和4年度",
  ])
  func `a range of fiscal years is read in every notation`(text: String) {
    #expect(DateNotation.fiscalYears(text) == 2020...2022)
    #expect(DateNotation.fiscalYear(text) == nil)
  }

  @Test(arguments: [
    "", "年度", "4年度", "2022-2020", "令和4年4月1日", "令和0年度", "2020-22", "R2-R", "2022年度の予算",
  ])
  func `what names no fiscal year is none`(text: String) {
    #expect(DateNotation.fiscalYears(text) == nil)
  }

  @Test(arguments: [
    ("更新日：令和5年3月3日（金） 第2版", 2023, 3, 3), ("2022年度の研修（2022年10月5日開催）", 2022, 10, 5),
    ("第1.2版 2021/6/30", 2021, 6, 30), ("昭和50年代から H30.4.1まで", 2018, 4, 1),
  ])
  func `the first date of a text is found`(text: String, year: Int, month: Int, day: Int) {
    #expect(
      DateNotation.firstDate(in: text) == PartialDate(year: year, month: month, day: day))
  }

  @Test(arguments: ["", "2022年度", "電話 03-1234-5678", "100年", "2022", "第5.3節", "令和の米騒動"])
  func `a text without a date has none`(text: String) {
    #expect(DateNotation.firstDate(in: text) == nil)
  }
}
