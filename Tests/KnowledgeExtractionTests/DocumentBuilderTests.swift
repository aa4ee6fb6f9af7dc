import JapaneseText
import KnowledgeExtraction
import KnowledgeModel
import Testing

@Suite struct DocumentBuilderTests {
  private static let rules = HeadRules(
    words: ExtractionWords([
      .kinds: ["助言": ["助言"], "事例": ["事例"], "調査": ["調査"], "案内": ["研修"]],
      .labels: ["municipality": ["団体名"], "publisher": ["発行"], "revised": ["更新日"]],
      .notices: [
        "subjects": ["本記事", "この資料"], "tools": ["AI"], "acts": ["が生成", "で作成"],
        "denials": ["ではありません"], "others": ["市"],
      ],
    ]),
    notMunicipalities: ["都市", "市町村"])

  private func document(
    _ blocks: [Block.Content], declared: [DeclaredHead.Key: [String]] = [:],
    manifest: [DeclaredHead.Key: [String]] = [:], format: FileFormat = .text,
    name: String = "ファイル名"
  ) -> Document {
    let reading = Reading(
      format: format, encoding: "UTF-8", confidence: 1, problems: [],
      declared: DeclaredHead(declared),
      blocks: blocks.enumerated().map { Block($1, place: Place(line: $0 + 1)) })
    return DocumentBuilder(rules: Self.rules).build(
      id: DocumentID("d1"), reading: reading, manifest: DeclaredHead(manifest), name: name
    ).document
  }

  @Test func `sections carry the path of headings without the title`() {
    let made = document([
      .heading(level: 1, text: "題名"), .paragraph(text: "前書き"),
      .heading(level: 2, text: "課題"), .heading(level: 3, text: "財源"), .paragraph(text: "足りない"),
      .heading(level: 2, text: "まとめ"), .paragraph(text: "以上"),
    ])
    #expect(made.head.title == "題名")
    #expect(made.sections.map(\.headings) == [[], ["課題"], ["課題", "財源"], ["まとめ"]])
    #expect(made.sections.map { $0.passages.map(\.text) } == [["前書き"], [], ["足りない"], ["以上"]])
  }

  @Test func `a heading that nothing stands under is found by its own words`() {
    let made = document([.heading(level: 1, text: "題名"), .heading(level: 2, text: "問い合わせ先")])
    #expect(made.sections.map { $0.passages.map(\.text) } == [["問い合わせ先"]])
  }

  @Test func `a document of nothing but its title is found by it`() {
    let made = document([.heading(level: 1, text: "予算の要点")])
    #expect(made.sections.flatMap(\.passages).map(\.text) == ["予算の要点"])
  }

  @Test func `a document without headings has one untitled section, an empty one too`() {
    #expect(document([.paragraph(text: "本文")]).sections.map(\.headings) == [[]])
    #expect(document([]).sections.count == 1)
    #expect(document([]).head.title == "ファイル名")
  }

  @Test func `equal passages of a document have different keys`() {
    let made = document([
      .heading(level: 2, text: "一"), .paragraph(text: "同じ"),
      .heading(level: 2, text: "二"), .paragraph(text: "同じ"),
    ])
    let ids = made.sections.flatMap(\.passages).map(\.id.value)
    #expect(Set(ids).count == 2)
    #expect(ids.last == "\(ids[0]).2")
  }

  @Test func `front matter wins over a manifest, and a manifest over detection`() {
    let made = document(
      [.heading(level: 1, text: "調査報告")],
      declared: [.kind: ["事例"]],
      manifest: [.kind: ["案内"], .fiscalYear: ["令和4年度"], .trust: ["確認済"]])
    #expect(made.head.kind == .case)
    #expect(made.head.fiscalYear == 2022)
    #expect(made.head.trust == .verified)
  }

  @Test func `the title element of a page stands back behind its heading`() {
    let page = document(
      [.heading(level: 1, text: "助言の記録")], declared: [.title: ["助言の記録｜青凪市"]], format: .html)
    #expect(page.head.title == "助言の記録")
    let note = document([.heading(level: 1, text: "見出し")], declared: [.title: ["正式な題名"]])
    #expect(note.head.title == "正式な題名")
  }

  @Test(
    arguments: [
      ("※本記事はAIが生成した文章です。", Trust.aiGenerated),
      ("この資料はAIで作成したものではありません。", .unknown),
      ("本記事は、ＡＩ\nが生成した文章です。", .aiGenerated),
      ("AIが生成した画像を使う市が増えています。", .unknown),
    ])
  func `a notice of AI generation sets trust`(notice: String, trust: Trust) {
    #expect(
      document([.heading(level: 1, text: "題"), .paragraph(text: notice)]).head.trust == trust)
  }

  @Test func `kind, municipality, publisher, field, date and fiscal year are detected`() {
    let made = document([
      .paragraph(text: "13 経済産業"), .heading(level: 1, text: "令和4年度 青凪市における派遣の助言"),
      .paragraph(text: "発行：青凪市企画課"), .paragraph(text: "更新日：令和5年2月3日"),
    ])
    #expect(made.head.kind == .advice)
    #expect(made.head.municipality == "青凪市")
    #expect(made.head.publisher == "青凪市企画課")
    #expect(made.head.field == "経済産業")
    #expect(made.head.date == PartialDate(year: 2023, month: 2, day: 3))
    #expect(made.head.fiscalYear == 2022)
  }

  @Test func `the name of the file tells what the text does not`() {
    let made = document([.heading(level: 1, text: "はじめに")], name: "三ツ瀬町_獣害の助言_令和4年度")
    #expect(made.head.kind == .advice)
    #expect(made.head.municipality == "三ツ瀬町")
    #expect(made.head.fiscalYear == 2022)
  }

  @Test(arguments: ["市町村の都市計画", "持続可能な都市", "区市町村の連携"])
  func `what only ends like a municipality is none`(title: String) {
    #expect(document([.heading(level: 1, text: title)]).head.municipality == nil)
  }

  @Test func `boilerplate is kept apart with its position`() {
    let reading = Reading(
      format: .text, encoding: nil, confidence: nil, problems: [], declared: DeclaredHead(),
      blocks: [
        Block(.paragraph(text: "本文"), place: Place(line: 1)),
        Block(.paragraph(text: "シェアする"), place: Place(line: 2), isBoilerplate: true),
      ])
    let made = DocumentBuilder(rules: .none).build(
      id: DocumentID("d1"), reading: reading, manifest: DeclaredHead(), name: "名"
    ).document
    #expect(made.sections.flatMap(\.passages).map(\.text) == ["本文"])
    #expect(
      made.boilerplate == [Boilerplate(text: "シェアする", place: Place(line: 2), passagesBefore: 1)])
  }
}
