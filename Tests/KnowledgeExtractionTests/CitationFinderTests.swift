import Foundation
import KnowledgeExtraction
import KnowledgeModel
import Testing
import Vocabulary

/// Finds citations with the words that the repository keeps, in texts made for the purpose.
struct CitationReading {
  private let extractor: FindingExtractor

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = VocabularyFolder(path: root.appending(path: "index/vocabulary").path)
    extractor = FindingExtractor(
      words: try folder.load().extraction, municipalities: NoMunicipalities())
  }

  /// `publisher|title|fiscal year` of each citation; 「-」 for what is not known.
  func works(
    _ sections: [TextSection], head: DocumentHead = DocumentHead(title: "題")
  ) -> [String] {
    citations(sections, head: head).map { citation in
      let work = citation.work
      return
        "\(work.publisher ?? "-")|\(work.title)|\(work.fiscalYear.map(String.init) ?? "-")"
    }
  }

  /// Those of one section without headings, a line a paragraph.
  func works(_ lines: String...) -> [String] { works([section(lines)]) }

  func forms(_ lines: String...) -> [Citation.Form] { citations([section(lines)]).map(\.form) }

  func citations(_ sections: [TextSection], publisher: String? = nil) -> [Citation] {
    citations(sections, head: DocumentHead(title: "題", publisher: publisher))
  }

  func citations(_ sections: [TextSection], head: DocumentHead) -> [Citation] {
    let text = StructuredText(document: DocumentID("d0"), head: head, sections: sections)
    return extractor.findings(in: text).compactMap { found in
      if case .citation(let citation) = found.finding { citation } else { nil }
    }
  }

  func section(_ lines: [String], under headings: String...) -> TextSection {
    section(blocks: lines.map { .paragraph(text: $0) }, under: headings)
  }

  func section(blocks: [Block.Content], under headings: [String]) -> TextSection {
    TextSection(
      headings: headings.enumerated().map { index, text in
        TextHeading(text: text, level: index + 2, place: Place(line: 1))
      },
      passage: PassageID("d0-p"),
      blocks: blocks.enumerated().map { index, content in
        TextBlock(content: content, place: Place(line: index + 1), passage: PassageID("d0-p"))
      })
  }

  private struct NoMunicipalities: MunicipalityDirectory {
    func mentions(in text: String, unlisted: Bool) -> [MunicipalityMention] { [] }
    func municipality(_ code: MunicipalityCode) -> Municipality? { nil }
  }
}

@Suite struct CitationFinderTests {
  private let reading: CitationReading

  init() throws { reading = try CitationReading() }

  @Test(arguments: [
    "（出典）海山省「港湾調査」令和3年度", "(出典) 海山省「港湾調査」R3年度", "出典：海山省『港湾調査』（2021年度）",
    "［出典］海山省「港湾調査」2021", "【出典】海山省「港湾調査」令和三年度", "※出典：海山省「港湾調査」（R3）",
    "出所）海山省「港湾調査」令和3年度版", "資料：海山省「港湾調査」（令和３年度）より作成", "出典　海山省「港湾調査」2021年度",
    "入港は増えた（出典：海山省「港湾調査」2021(令3)年度）。", "（出典）海山省 港湾調査 令和3年度", "出所：港湾調査（海山省、令和3年度）",
    "図２の出典：海山省「港湾調査」2021（令和3）年度", "令和3年度 海山省「港湾調査」によれば、入港は増えた。",
    "海山省が公表した「港湾調査」（令和3年度）では、入港は増えた。", "海山省の「港湾調査」（2021年度）によると、入港は増えた。",
    "入港は増えた（海山省「港湾調査」令和3年度）。", "入港は、港湾調査（海山省、令和3年度）によれば増えた。",
    "注１　海山省「港湾調査」令和3年度、12頁。", "*1 海山省「港湾調査」令和3年度", "[^2]: 海山省『港湾調査』R3",
    "（注３）海山省　港湾調査（令和3年度）",
  ])
  func `one work is read in every notation`(line: String) {
    #expect(reading.works(line) == ["海山省|港湾調査|2021"], "\(line)")
  }

  @Test(arguments: [
    "「港湾調査」という言葉がある。", "星見市「朝市再生事業」では、出店が23件に増えた。", "「港湾整備事業」（海山省、利用率32.7％）がある。",
    "海山省の「港湾改善プログラム」の利用率は7割である。", "県の調査では、6割が不便だと答えた。", "市長は「やってみる」と述べた。",
    "資料１　来港者の数", "資料：各団体の決算書", "出典：港湾課調べ", "注１　同じ船が2度入った日は2回と数える。",
    "データ取得方法：海山省「港湾成熟度指標」による自己評価", "配布資料：次第、名簿", "共同調査の結果、入港は増えた。",
  ])
  func `what is only mentioned is no citation`(line: String) {
    #expect(reading.works(line).isEmpty, "\(line)")
  }

  @Test func `several works behind one label are several citations`() {
    #expect(
      reading.works(
        "（出典）海山省「港湾調査」令和3年度、星見県「漁業の統計」（R2）／みなと研究所『港の経済 報告書』2019及び同「港の人」2020")
        == [
          "海山省|港湾調査|2021", "星見県|漁業の統計|2020", "みなと研究所|港の経済 報告書|2019", "みなと研究所|港の人|2020",
        ])
    #expect(
      reading.works("緑市「交通計画」（令和2年度）及び青市「交通実態調査」によれば、利用は半減した。")
        == ["緑市|交通計画|2020", "青市|交通実態調査|-"])
  }

  @Test func `a journal, a chapter and pages are parts of one citation`() {
    #expect(
      reading.works("（出典）花田一郎「港の費用」『港湾研究』第12巻、pp.3-9、2020年") == ["花田一郎|港の費用|2020"])
    #expect(
      reading.works("（出典）海山省「港湾調査」（令和3年度）p.44以下「寄港の数」") == ["海山省|港湾調査|2021"])
  }

  @Test func `a work mentioned before is pointed to`() {
    let first = "（出典）海山省「港湾の動向に関する調査」令和3年度"
    for pointer in [
      "（出典）同上", "（出典）前掲「港湾の動向」", "同調査では、出港も増えている。", "（出典）同調査", "港湾の動向調査では、出港も増えている。",
      "海山省の港湾の動向調査によれば、出港も増えている。",
    ] {
      let keys = reading.citations([reading.section([first, pointer])]).map(\.work.key)
      #expect(keys.count == 2 && Set(keys).count == 1, "\(pointer)")
    }
    #expect(
      reading.works("（出典）海山省「港湾調査」令和3年11月、同（追補）令和5年11月")
        == ["海山省|港湾調査|2021", "海山省|港湾調査（追補）|2023"])
    #expect(reading.works("共同調査では、出港も増えている。").isEmpty)
  }

  @Test func `a note names the work of the statement that bears its number`() {
    #expect(
      reading.works(
        "海山省の調べ（注１）では、入港は増えた。出港は変わらない（注２）。", "注１　海山省「港湾調査」令和3年度。", "注２　港湾課への聞き取りによる。")
        == ["海山省|港湾調査|2021", "海山省|港湾調査|2021"])
  }

  @Test func `a programme counts where the document names the work about it`() {
    #expect(
      reading.works(
        "星見市「朝市再生事業」では、出店が23件に増えた。", "（出典）星見市「朝市再生事業報告書」令和4年度")
        == ["星見市|朝市再生事業|2022", "星見市|朝市再生事業報告書|2022"])
    let keys = reading.citations([
      reading.section([
        "海山省「港湾活用支援事業」では、入港が22％増えた。", "（出典）海山省「港湾活用支援に関する調査」令和4年度",
      ])
    ]).map(\.work.key)
    #expect(keys.count == 2 && Set(keys).count == 1)
  }

  @Test func `what a mention lacks is taken from the others of its work, if they agree`() {
    #expect(
      reading.works("「港湾調査」によれば、増えた。", "（出典）海山省「港湾調査」令和3年度").first == "海山省|港湾調査|2021")
    #expect(
      reading.works(
        "海山省「港湾調査」によれば、増えた。", "海山省「港湾調査」（令和3年度）によれば、減った。",
        "海山省「港湾調査」（令和4年度）によれば、増えた。"
      ).first == "海山省|港湾調査|-")
    #expect(
      reading.works("「港湾調査」によれば、増えた。", "（出典）海山省「港湾調査」", "（出典）森林庁「港湾調査」").first
        == "-|港湾調査|-")
  }

  @Test func `a table gives the source of a row`() {
    let table = Block.Content.table(rows: [
      ["指標", "値", "出典"], ["入港", "30隻", "海山省「港湾調査」令和3年度"], ["漁獲", "5トン", "市の集計"],
    ])
    #expect(
      reading.works([reading.section(blocks: [table], under: [])]) == ["海山省|港湾調査|2021"])
  }

  @Test func `the words of a citation are those of the document`() {
    let found = reading.citations([reading.section(["増えた。（出典）海山省「港湾調査」 （令和３年度）。次は別。"])])
    #expect(found.map(\.witness.text) == ["海山省「港湾調査」 （令和３年度）"])
    #expect(found.map(\.witness.place) == [Place(line: 1)])
  }

  @Test func `bad input ends in time`() {
    for piece in ["「", "（", "出典：", "」では", "令和", "（注１", "同上、", "調査（", "海山省「港湾調査」、", "2021年"] {
      let line = String(repeating: piece, count: 4_000)
      let clock = ContinuousClock()
      let took = clock.measure { _ = reading.works(line, "（出典）" + line) }
      #expect(took < .seconds(20), "\(piece) took \(took)")
    }
  }
}
