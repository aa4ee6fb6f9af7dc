import KnowledgeModel
import Testing

/// Figures for which the source near them does not stand, and numbers that are no figures.
@Suite struct FigureApartTests {
  private let reading: FigureReading

  init() throws { reading = try FigureReading() }

  @Test(arguments: [
    ("前回調査では66％であったが、今回は61％である。", ["66％ < -", "61％ < 港湾調査"]),
    ("前回の利用者アンケートによると66％で、今回は61％である。", ["66％ < -", "61％ < 港湾調査"]),
    ("平成30年度調査では66％、今回は61％である。", ["66％ < -", "61％ < 港湾調査"]),
    ("令和3年度の調査では66％である。", ["66％ < 港湾調査"]),
  ])
  func `a source does not stand for what an earlier survey says`(
    sentence: String, pairs: [String]
  ) {
    #expect(
      reading.pairs([
        .paragraph(text: sentence), .paragraph(text: "出典：海山省「港湾調査」令和3年度"),
      ]) == pairs)
  }

  @Test func `the note of an earlier survey stands for its figure alone`() {
    #expect(
      reading.pairs([
        .paragraph(text: "港を使う人は61％で、前回調査[1]では66％であった。"),
        .paragraph(text: "[1] 海山省「港湾調査」（平成30年度）"),
      ]) == ["61％ < -", "66％ < 港湾調査"])
  }

  @Test
  func `the source of a sheet stands for what came about, not for costs, terms and what is left`() {
    #expect(
      reading.pairs([
        .paragraph(text: "団体名：海山市"), .paragraph(text: "事業費：326万円"),
        .paragraph(text: "概要：倉庫を月3万円で貸す。"), .paragraph(text: "成果：借り手は41人に増えた。"),
        .paragraph(text: "課題：修繕に12万円かかる。"), .paragraph(text: "出典：海山市「港湾調査」（令和3年度）"),
      ]) == ["326万円 < -", "3万円 < -", "41人 < 港湾調査", "12万円 < -"])
  }

  @Test func `a case with two labels is a sheet where one tells of results`() {
    #expect(
      reading.pairs([
        .paragraph(text: "海山市は倉庫4棟を貸している。"), .paragraph(text: "成果：借り手は41人に増えた。"),
        .paragraph(text: "成功要因：港の人と話したこと。"), .paragraph(text: "（出典）海山市「港湾調査」令和3年度"),
      ]) == ["4棟 < 港湾調査", "41人 < 港湾調査"])
  }

  @Test func `what stands below a note in one block is text again`() {
    #expect(
      reading.pairs([
        .paragraph(text: "灯台は88基ある（注2）。\n注2 海山省「灯台調査」令和3年度\n倉庫は62棟ある。")
      ]) == ["88基 < 灯台調査", "62棟 < -"])
  }

  @Test(arguments: [
    "会場　市役所（海山駅から徒歩4分、バス停から300m）", "海山駅東口より徒歩約10分", "駅からバスで15分「役場前」下車、徒歩3分",
    "\u{5B}31m\u{5B}0m失敗",
  ])
  func `the way to a place is no figure`(line: String) {
    #expect(reading.texts(line).isEmpty)
  }

  @Test func `how long people are on their way is one`() {
    #expect(reading.texts("高齢者の通院は徒歩で40分であった。") == ["40分"])
    #expect(reading.texts("車で30分かかる。") == ["30分"])
  }

  @Test(arguments: [
    ("がん検診の受診率は41％である。", "がん検診の受診率"), ("はがきによる回答は41％である。", "はがきによる回答"),
    ("一般会計は41億円である。", "一般会計"), ("こどもは41人である。", "こども"),
    ("使うことは41％が知っている。", "使うこと"), ("経費は累計41億円である。", "経費は累計"),
    ("職員（常勤）は41人である。", "職員"), ("海山省「港湾調査」（令和3年度）では、港の41％が古い。", "港"),
  ])
  func `a subject is not cut within a word`(sentence: String, subject: String) {
    #expect(reading.figures(sentence).map(\.subject) == [subject])
  }

  @Test(arguments: [
    ("港の収入は2,345千円で、前年度に比べ1,345千円（1.0％）増えた。", ["港の収入", "港の収入", "港の収入"]),
    ("船員は1,020人で、うち女性は412人、40.4％である。", ["船員", "女性", "女性"]),
    ("利用者は1,204人で、前年の1,150人から4.7％増えた。", ["利用者", "利用者"]),
    ("1. 空き倉庫率は13.6％である。", ["空き倉庫率"]),
    ("〇早川委員　入港数は312隻である。", ["入港数"]),
    ("事務局（港湾課長）　入港数は312隻である。", ["入港数"]),
  ])
  func `a subject is neither a figure nor a number of a list nor who speaks`(
    sentence: String, subjects: [String]
  ) {
    #expect(reading.figures(sentence).map(\.subject) == subjects)
  }

  @Test(arguments: ["船は減った（図5-9参照）。", "別表3に掲げる。", "八千代市では船が減った。", "第3-2表のとおりである。"])
  func `numbers of figures and tables and names of places are no figures`(sentence: String) {
    #expect(reading.texts(sentence) == [])
  }

  @Test(arguments: [
    ("使用料（年額3万円）を払う港は12港である。", ["年額", "使用料を払う港"]),
    ("除却費は1件当たり180万円である。", ["除却費"]), ("除却費は1件平均で150万円に上る。", ["除却費"]),
    ("海山省「港湾調査」（令和3年度）では港を使う人が41％である。", ["港を使う人"]),
    ("困る人は、開始前の61.5％から22.4％に下がった。", ["困る人"]),
  ])
  func `a subject is neither an amount per unit, a remnant of parentheses nor who says so`(
    sentence: String, subjects: [String]
  ) {
    #expect(reading.figures(sentence).map(\.subject) == subjects, "\(sentence)")
  }
}
