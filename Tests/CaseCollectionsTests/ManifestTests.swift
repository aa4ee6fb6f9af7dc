import CaseCollections
import KnowledgeModel
import KnowledgeStore
import TestSupport
import Testing

struct ManifestTests {
  @Test func `a manifest is written as YAML that people can edit`() throws {
    let text = try ManifestTests.manifest.text()
    #expect(text.contains("collection: \"研修2026\""))
    #expect(text.contains("  - title: \"暮らしの足\"\n") || text.contains("- title: \"暮らしの足\"\n"))
    #expect(text.contains("words: |-\n"))
    #expect(text.contains("date: \"2026-11-20\""))
  }

  @Test func `what is written is read again without loss`() throws {
    #expect(try CollectionManifest(text: Self.manifest.text()) == Self.manifest)
  }

  @Test(arguments: [
    ("", "何も書かれていません"), ("- a", "「名前: 値」の並びではありません"),
    ("collection: x", "title：ありません"),
    ("collection: x\ntitle: y\ndate: 十一月", "2026-11-20 の形ではありません"),
    ("collection: x\ntitle: y\nchapter: []", "chapter：この名前の項目はありません"),
    ("collection: x\ntitle: y\nchapters: 3", "「- 」で始まる並びではありません"),
    (
      "collection: x\ntitle: y\nchapters:\n  - title: 章\n    entries:\n      - quote: poem\n        words: a",
      "source：ありません"
    ),
    ("a: [", "YAML として読めません"),
  ])
  func `a file of another form is refused with its place`(text: String, sentence: String) {
    let error = #expect(throws: CollectionError.self) { try CollectionManifest(text: text) }
    #expect(error?.message.contains(sentence) == true, "\(error?.message ?? "")")
  }

  @Test func `generated manifests are the same after writing and reading`() throws {
    var random = FixedRandom(seed: 20_261_123)
    for _ in 0..<200 {
      let manifest = ManifestGenerator.manifest(&random)
      #expect(try CollectionManifest(text: manifest.text()) == manifest)
    }
  }

  static let manifest = CollectionManifest(
    name: "研修2026", front: front,
    chapters: [
      .init(
        title: "暮らしの足", introduction: "毎日使う仕組みの記録です。\n\n**二つ**の町を見ます。",
        entries: [
          .init(
            content: .quotation(
              Quotation(
                form: .caseStudy,
                anchor: Anchor(
                  kind: .finding, document: DocumentID("d01ae05a83ca"),
                  key: "d01ae05a83ca/case-49dd4068", title: "公開シンポジウム", headings: ["進行", "第2部"],
                  quote: "小夜島町「島内デマンド船」", prefix: "前", suffix: ""),
                parts: [.init(text: "小夜島町「島内デマンド船」\n• 定期便3便のうち1便を予約制に")],
                credit: .init(
                  publisher: "瑞穂坂大学", title: "公開シンポジウム", year: "令和7年9月22日",
                  works: [.init(publisher: "", title: "事例集", year: "")], trust: .unknown),
                study: .init(
                  municipality: "小夜島町", code: nil, name: "島内デマンド船", since: "2020-04",
                  challenge: "", measure: "", results: ["苦情は三分の一に"], factors: []))),
            heading: "島を結ぶ", comment: "「予約」に注目。", questions: ["だれに頼みますか。"],
            goals: ["分けて考える"], rule: "離島 航路"),
          .init(content: .text("まとめ：\n- 測る\n- 話す")),
        ])
    ], rules: [.init(query: "離島 航路", unit: .caseStudy, chapter: "暮らしの足", declined: ["d1"])],
    readings: [.init(name: "小夜島町", reading: "さよじまちょう")])

  private static var front: CollectionFront {
    var front = CollectionFront(title: "小さな自治体の、続く仕組み")
    front.editors = ["水城県市町村研修センター"]
    front.date = CalendarDay("2026-11-20")
    front.introduction = "はじめに。\n次の行。\n"
    front.sheet = .usual
    return front
  }
}
