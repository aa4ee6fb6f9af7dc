import JapaneseText
import KnowledgeModel
import Testing

/// Words that point to a body, a year or a work instead of naming them.
@Suite struct CitationPointerTests {
  private let reading: CitationReading

  init() throws { reading = try CitationReading() }

  private func works(
    _ lines: String..., publisher: String? = nil, municipality: String? = nil,
    date: String? = nil
  ) -> [String] {
    let head = DocumentHead(
      title: "題", publisher: publisher, municipality: municipality,
      date: date.flatMap(DateNotation.date))
    return reading.works([reading.section(lines)], head: head)
  }

  @Test(arguments: [
    "出典：資料：海山省「港湾調査」令和3年度", "出典：資料　海山省「港湾調査」令和3年度", "出典：出所：海山省『港湾調査』（令和3年度）",
    "（出典：資料：海山省「港湾調査」令和3年度）",
  ])
  func `a second label is no part of the publisher`(line: String) {
    #expect(works(line) == ["海山省|港湾調査|2021"])
  }

  @Test(arguments: [
    ("当研修所の「港湾調査」（令和3年度）によると、41％である。", "海山県研修所"),
    ("当研修所「港湾調査」（令和3年度）によると、41％である。", "海山県研修所"),
    ("（資料：当研修所「港湾調査」令和3年度）", "海山県研修所"),
    ("当研究所の「港湾調査」（令和3年度）によると、41％である。", "-"),
  ])
  func `a body that speaks of itself is known by the document`(line: String, publisher: String) {
    #expect(works(line, publisher: "海山県研修所") == ["\(publisher)|港湾調査|2021"])
  }

  @Test(arguments: [
    ("昨年度の「港湾調査」では、41％である。", "2023"), ("市が前年度に行った「港湾調査」によると、41％である。", "2023"),
    ("一昨年度の「港湾調査」によると、41％である。", "2022"), ("今年度の「港湾調査」では、41％である。", "2024"),
    ("昨年度に公表された「港湾調査」（令和3年度）では、41％である。", "2021"),
  ])
  func `a year may be told by that of the document`(line: String, year: String) {
    #expect(
      works(line, municipality: "青凪市", date: "2024年7月1日").map { $0.suffix(4) } == [
        year[...]
      ])
  }

  @Test func `a prefecture is the one that the document names`() {
    let line = "県の「港湾調査」（令和3年度）によると、41％である。"
    #expect(works("海山県の青凪市は港の町である。", line) == ["海山県|港湾調査|2021"])
    #expect(works("海山県と丘野県は隣り合う。", line) == ["-|港湾調査|2021"])
    #expect(works("港の町である。", line) == ["-|港湾調査|2021"])
  }

  @Test func `a body of a kind is the last one of that kind`() {
    let first = "港湾推進会議「港湾の方向」（令和3年度）によると、41％である。"
    let second = "海山省「船員調査」（令和3年度）によると、9％である。"
    #expect(
      works(first, second, "同会議の「港湾のまとめ」（令和4年度）では、12％である。").last
        == "港湾推進会議|港湾のまとめ|2022")
    #expect(
      works(second, "同審議会の「港湾のまとめ」（令和4年度）では、12％である。").last
        == "-|港湾のまとめ|2022")
  }

  @Test func `a survey that is pointed to is no summary`() {
    #expect(
      works(
        "海山省「港湾調査」（令和3年度）によると、41％である。", "海山省「港湾のまとめ」（令和4年度）によれば、9％である。",
        "同調査では、12％である。"
      ).last == "海山省|港湾調査|2021")
  }
}
