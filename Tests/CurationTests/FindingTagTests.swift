import Curation
import JapaneseText
import KnowledgeModel
import KnowledgeStore
import OfficeSupport
import SQLiteStore
import Search
import Testing

/// Tags on what documents say: a measure of a plan, say.
@Suite struct FindingTagTests {
  private let store: SQLiteKnowledgeWriter
  private let act = Act(author: "佐藤", time: ChangeTime(seconds: 1_700_000_000))

  init() throws {
    store = try SQLiteKnowledgeWriter.temporary()
    try store.adopt(AnalysisFingerprint(dictionary: nil, vocabulary: "test"))
    try put("研修を年3回開く", key: "d1/measure-1")
  }

  /// A plan with two passages, of which the second states a measure and an indicator.
  private func put(_ measure: String, key: String) throws {
    let texts = ["計画の背景です。", "支援策①\(measure)"]
    let head = DocumentHead(title: "計画")
    let witness = Witness(passage: PassageID("d1-2"), place: Place(line: 2), text: texts[1])
    let document = Document(
      id: DocumentID("d1"), head: head,
      sections: [
        Section(
          headings: ["施策"], level: 1, place: Place(line: 1),
          passages: texts.enumerated().map { index, text in
            Passage(id: PassageID("d1-\(index + 1)"), text: text, place: Place(line: index + 1))
          })
      ], boilerplate: [])
    let indicator = Indicator(
      level: .kpi, kind: nil, name: "受講者数", target: "100人", baseline: nil, method: nil,
      measure: nil, witness: Witness(passage: PassageID("d1-1"), place: Place(), text: "受講者数"))
    try store.apply(
      [
        .put(
          AnalyzedDocument(
            document: document, keyPath: "d1.txt", format: .text, encoding: nil, sha256: "0",
            tokens: texts.map {
              PassageTokens(
                title: head.title, headings: ["施策"], text: $0, textWords: "", headWords: "")
            },
            findings: [
              IdentifiedFinding(
                id: FindingID(key),
                finding: .measure(Measure(title: measure, initiatives: [], witness: witness))),
              IdentifiedFinding(id: FindingID("d1/indicator-1"), finding: .indicator(indicator)),
            ]))
      ], at: ChangeTime(seconds: 1_700_000_000))
  }

  private func tag(_ tag: String, _ id: String) throws {
    _ = try Curator(writer: store, act: act).perform(try AddTag(tag: tag, ids: [id]))
  }

  private func found(_ listing: FindingListing, _ query: String) throws -> Int {
    try FindingSearcher(reader: store.reader)
      .list(FindingRequest(listing: listing, text: query)).total
  }

  private var places: [String] {
    get throws {
      try CurationLists(reader: store.reader, time: { "\($0.seconds)" })
        .places(taggedWith: "研修").map { "\($0["id"]) \($0["attached"])" }
    }
  }

  @Test func `a tag on a finding counts for the passage that says it first`() throws {
    try tag("研修", "d1/measure-1")
    let hits = try Searcher(reader: store.reader, analyzer: nil).search(
      SearchRequest(text: "タグ:研修", unit: .passage, allowsNear: false)
    ).hits
    #expect(hits.map(\.passage.passage.id.value) == ["d1-2"])
    #expect(try found(.measures, "タグ:研修") == 1)
    #expect(try found(.indicators, "タグ:研修") == 0)
    #expect(try found(.measures, "-タグ:研修") == 0)
    #expect(try found(.indicators, "-タグ:研修") == 1)
  }

  @Test func `it finds the finding again whose words changed in part`() throws {
    try tag("研修", "d1/measure-1")
    #expect(try places == ["d1/measure-1 key"])
    try put("研修を年4回開く", key: "d1/measure-2")
    #expect(try places == ["d1/measure-2 likeness"])
    try put("財源を見直す", key: "d1/measure-3")
    #expect(try places == [])
  }
}
