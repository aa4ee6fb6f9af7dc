import KnowledgeModel
import Testing

@Suite struct EventFinderTests {
  private let reading: NameReading

  init() throws { reading = try NameReading() }

  private func lines(_ events: [Event]) -> [String] {
    events.map { "\($0.date ?? "-")|\($0.time ?? "-")|\($0.place ?? "-")|\($0.title)" }
  }

  @Test func `a programme table gives a session for each row`() {
    let events = reading.events(
      "# 日程\n回 | 日時 | 内容 | 講師 | 会場\n"
        + "第1回 | 6月12日（木）13:30～16:30 | 集め方 | 三枝 薫 氏（若葉大学） | 本庁\n"
        + "第2回 | 令和8年1月15日（木）10時～12時 | 見せ方 | 企画課職員 | 同上")
    #expect(
      lines(events) == ["2025-06-12|13:30～16:30|本庁|集め方", "2026-01-15|10時～12時|同上|見せ方"])
    #expect(events.map(\.lecturers) == [["三枝 薫"], ["企画課職員"]])
    #expect(events.allSatisfy { $0.doubt == nil })
  }

  @Test func `sessions in lines and headings are found with their labels`() {
    let listed = reading.events(
      "# スケジュール\n第1回　6月12日（木）13:30～16:30　集め方　講師：三枝 薫（若葉大学 教授）\n"
        + "第2回　7月10日（木）　見せ方")
    #expect(lines(listed) == ["2025-06-12|13:30～16:30|-|集め方", "2025-07-10|-|-|見せ方"])
    #expect(listed.map(\.lecturers) == [["三枝 薫"], []])
    let headed = reading.events(
      "# 第１回　始まりの会　　６月１２日（木）１３：３０～１７：００\n会場：青葉会館\n講師：三枝　薫",
      "# 第２回　提案づくり　　１０月２３日（木）、１１月２０日（木）いずれも終日\n会場：若葉大学")
    #expect(
      lines(headed) == [
        "2025-06-12|１３：３０～１７：００|青葉会館|始まりの会", "2025-10-23|終日|若葉大学|提案づくり",
        "2025-11-20|終日|若葉大学|提案づくり",
      ])
  }

  @Test func `a meeting is taken from labels, with the name that title or label gives`() {
    let text = "日　時　　令和5年10月18日（水）　午後2時から午後4時まで\n場　所　　青葉会館"
    #expect(
      lines(reading.events(text, title: "第3回青葉市計画審議会　議事録"))
        == ["2023-10-18|午後2時から午後4時まで|青葉会館|第3回青葉市計画審議会"])
    #expect(
      lines(reading.events("会議名：地域の足検討会\n開催日時：2024/5/10(金) 10:00-12:00\n会場：役場"))
        == ["2024-05-10|10:00-12:00|役場|地域の足検討会"])
    #expect(
      lines(reading.events("日時 | 令和7年11月15日（土）13時から\n場所 | 講堂", title: "公開講座のお知らせ"))
        == ["2025-11-15|13時から|講堂|公開講座"])
  }

  @Test func `a year that is left out comes from the heading, the document and the weekday`() {
    let text = "期 | 説明会\n春 | 2月7日（金）18時30分\n夏 | 5月9日（金）18時30分"
    #expect(reading.events(text).map(\.date) == ["2025-02-07", "2025-05-09"])
    #expect(
      reading.events("# 令和5年度の日程\n第1回　6月14日（水）　顔合わせ").map(\.date) == ["2023-06-14"])
    #expect(reading.events("次回：1月20日（火）").map(\.date) == ["2026-01-20"])
  }

  @Test func `what the calendar does not have is doubted`() throws {
    let weekday = try #require(reading.events("日時：令和5年11月22日（火）10時").first)
    #expect(weekday.date == "2023-11-22")
    #expect(weekday.doubt == "2023年11月22日は水曜日ですが、資料には火曜日とあります。")
    let day = try #require(reading.events("日時：令和6年2月30日（金）10時").first)
    #expect(day.date == nil)
    #expect(day.doubt?.contains("暦にありません") == true)
  }

  @Test func `sessions of months and one line of days belong together`() {
    #expect(
      lines(
        reading.events(
          "7月 | 第1回 事情を知る\n9月 | 第2回 問題を見つける\n7月16日、9月17日 毎月第3水曜日 20時～22時"))
        == ["2025-07-16|20時～22時|-|事情を知る", "2025-09-17|20時～22時|-|問題を見つける"])
  }

  @Test func `dates that are no events are left alone`() {
    let cases = [
      "# 申込\n申込締切　8月1日（金）17時必着", "掲載日　令和7年5月30日（金）", "令和5年4月1日現在の人口は3万人である。",
      "年度 | 件数\n令和4年度 | 12\n令和5年度 | 15", "令和元年10月の豪雨で被害が出た。", "日付：2025年6月3日",
    ]
    for text in cases {
      #expect(reading.events(text) == [], "\(text)")
    }
  }
}
