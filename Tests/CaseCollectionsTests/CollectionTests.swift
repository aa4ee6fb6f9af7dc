import CaseCollections
import Curation
import Foundation
import KnowledgeModel
import KnowledgeStore
import OfficeSupport
import Search
import TestSupport
import Testing

struct CollectionTests {
  private static let report = """
    # 窓口改革の記録

    発行者：霞ヶ浜市

    ## 待ち時間を半分にした窓口

    霞ヶ浜市は受付を一つにまとめた。平均の待ち時間は24分から12分になった。

    ## 予約制の広がり

    北稜町でも予約制を始めた。
    """

  private func bureau(_ name: String = "研修") async throws -> Bureau {
    let bureau = try Bureau(finds: true)
    try bureau.write(Self.report, to: "窓口.md")
    try await bureau.index()
    try bureau.perform(
      try NewCollection(name: name, front: CollectionFront(title: "続く仕組み")))
    return bureau
  }

  private func collections(_ bureau: Bureau) throws -> Collections {
    Collections(reader: try bureau.reader(), time: { "\($0.seconds)" })
  }

  @Test func `passages and texts are put into chapters, in the order given`() async throws {
    let bureau = try await bureau()
    let first = try bureau.passage("24分から12分")
    let second = try bureau.section("予約制の広がり", of: "窓口.md")
    try bureau.perform(AddEntries(to: "研修", chapter: "窓口", ids: [first, second]))
    try bureau.perform(AddEntries(to: "研修", ids: [], note: EntryNote(text: "まとめ")))
    let open = try collections(bureau).open("研修")
    #expect(open.chapters.map(\.title) == ["窓口"])
    #expect(open.entries.map(\.name) == ["e1", "e2", "e3"])
    #expect(open.entries.map { $0.entry.quotation?.form } == [.passage, .section, nil])
    #expect(
      open.entries[0].entry.quotation?.text == "霞ヶ浜市は受付を一つにまとめた。平均の待ち時間は24分から12分になった。")
  }

  @Test func `what is there already is passed over`() async throws {
    let bureau = try await bureau()
    let id = try bureau.passage("24分から12分")
    try bureau.perform(AddEntries(to: "研修", ids: [id]))
    let report = try bureau.perform(AddEntries(to: "研修", ids: [id]))
    #expect(report.unchanged == 1)
    #expect(try collections(bureau).open("研修").entries.count == 1)
  }

  @Test func `a document as a whole is no quotation, unless it is a case`() async throws {
    let bureau = try await bureau()
    let id = try bureau.document("窓口.md")
    #expect {
      try bureau.perform(AddEntries(to: "研修", ids: [id]))
    } throws: { ($0 as? CurationError)?.code == "entry-place" }
  }

  @Test func `entries move within their chapter and to others`() async throws {
    let bureau = try await bureau()
    for text in ["一", "二", "三"] {
      try bureau.perform(AddEntries(to: "研修", chapter: "甲", ids: [], note: EntryNote(text: text)))
    }
    try bureau.perform(MoveEntries(in: "研修", names: ["e3"], chapter: nil, position: 1))
    #expect(try collections(bureau).open("研修").entries.map(\.name) == ["e3", "e1", "e2"])
    try bureau.perform(MoveEntries(in: "研修", names: ["e1"], chapter: "乙", position: nil))
    let open = try collections(bureau).open("研修")
    #expect(open.chapters.map(\.title) == ["甲", "乙"])
    #expect(open.chapters[1].entries.map(\.name) == ["e1"])
    try bureau.perform(MoveChapter(in: "研修", chapter: "乙", position: 1))
    #expect(try collections(bureau).open("研修").chapters.map(\.title) == ["乙", "甲"])
    #expect {
      try bureau.perform(MoveEntries(in: "研修", names: ["e1"], chapter: "甲", position: 9))
    } throws: { ($0 as? CurationError)?.code == "entry-position" }
  }

  @Test func `a comment is taken back by undo, and so is a removal`() async throws {
    let bureau = try await bureau()
    try bureau.perform(AddEntries(to: "研修", ids: [try bureau.passage("24分から12分")]))
    try bureau.perform(
      NoteEntry(in: "研修", entry: "e1", note: EntryNote(comment: "注目", questions: ["だれに？"])))
    try bureau.perform(RemoveEntries(from: "研修", names: ["e1"]))
    #expect(try collections(bureau).open("研修").entries.isEmpty)
    try bureau.perform(UndoChanges(count: 1))
    #expect(try collections(bureau).open("研修").entries.map(\.entry.comment) == ["注目"])
    try bureau.perform(UndoChanges(count: 1))
    #expect(try collections(bureau).open("研修").entries.map(\.entry.comment) == [""])
  }

  @Test func `every change is a revision, and revisions are compared`() async throws {
    let bureau = try await bureau()
    try bureau.perform(AddEntries(to: "研修", ids: [try bureau.passage("24分から12分")]))
    try bureau.perform(NoteEntry(in: "研修", entry: "e1", note: EntryNote(heading: "半分に")))
    let collections = try collections(bureau)
    #expect(try collections.revisions(of: "研修").count == 3)
    #expect(try collections.open("研修", revision: 2).entries.map(\.entry.heading) == [""])
    let difference = try collections.difference(of: "研修", from: 1, to: nil)
    #expect(difference.map { $0["kind"] } == ["added"])
    #expect(try collections.difference(of: "研修", from: 2, to: 3).map { $0["kind"] } == ["changed"])
    #expect(throws: CurationError.self) { try collections.open("研修", revision: 9) }
  }

  @Test func `check tells what changed in a source, and update takes it over`() async throws {
    let bureau = try await bureau()
    try bureau.perform(AddEntries(to: "研修", ids: [try bureau.passage("24分から12分")]))
    try bureau.write(
      Self.report.replacingOccurrences(of: "12分になった", with: "11分になった"), to: "窓口.md")
    try await bureau.index()
    let remark = try #require(
      try collections(bureau).check("研修").remarks.first { $0.problem == .changed })
    #expect(remark.before?.contains("12分") == true)
    #expect(remark.now?.contains("11分") == true)
    #expect(
      try collections(bureau).open("研修").entries[0].entry.quotation?.text.contains("12分") == true)
    try bureau.perform(UpdateEntries(in: "研修", names: []))
    #expect(
      try collections(bureau).open("研修").entries[0].entry.quotation?.text.contains("11分") == true)
    #expect(try !collections(bureau).check("研修").remarks.contains { $0.problem == .changed })
  }

  @Test func `check tells what is gone, and keeps the words`() async throws {
    let bureau = try await bureau()
    try bureau.perform(AddEntries(to: "研修", ids: [try bureau.passage("24分から12分")]))
    try bureau.delete("窓口.md")
    try bureau.write("# ほか\n\n別の文書。", to: "ほか.md")
    try await bureau.index()
    let collections = try collections(bureau)
    #expect(try collections.check("研修").remarks.contains { $0.problem == .gone })
    #expect(try collections.open("研修").entries[0].entry.quotation?.text.contains("12分") == true)
  }

  @Test func `a withdrawn document takes its words out of collections and of their revisions`()
    async throws
  {
    let bureau = try await bureau()
    try bureau.perform(AddEntries(to: "研修", ids: [try bureau.passage("24分から12分")]))
    try bureau.perform(AddEntries(to: "研修", ids: [], note: EntryNote(text: "残る文")))
    _ = try bureau.forgetting().withdraw([DocumentID(try bureau.document("窓口.md"))])
    let open = try collections(bureau).open("研修")
    #expect(open.entries.map(\.name) == ["e2"])
    #expect(open.withdrawn == ["e1"])
    #expect(try collections(bureau).check("研修").remarks.contains { $0.problem == .withdrawn })
    #expect(try collections(bureau).open("研修", revision: 2).entries.isEmpty)
  }

  @Test func `a rule proposes what it finds, and what went`() async throws {
    let bureau = try await bureau()
    try bureau.perform(
      try AddCollectionRule(to: "研修", query: "予約制", unit: .passage, chapter: "窓口"))
    var proposal = try collections(bureau).proposal(for: "研修")
    #expect(proposal.arrivals.count == 1)
    try bureau.perform(AnswerProposal(in: "研修", accepting: nil, declining: []))
    #expect(try collections(bureau).open("研修").entries.map(\.entry.rule) == ["予約制"])
    #expect(try collections(bureau).proposal(for: "研修").arrivals.isEmpty)
    try bureau.write(
      Self.report.replacingOccurrences(of: "予約制を始めた", with: "受付を始めた")
        .replacingOccurrences(of: "予約制の広がり", with: "広がり"), to: "窓口.md")
    try await bureau.index()
    proposal = try collections(bureau).proposal(for: "研修")
    #expect(proposal.departures.map(\.entry) == ["e1"])
    try bureau.perform(AnswerProposal(in: "研修", accepting: ["e1"], declining: []))
    #expect(try collections(bureau).open("研修").entries.isEmpty)
  }

  @Test func `a rule does not propose what is quoted among other words`() async throws {
    let bureau = try await bureau()
    try bureau.perform(
      try AddCollectionRule(to: "研修", query: "予約制", unit: .passage, chapter: nil))
    let titles = try collections(bureau).proposal(for: "研修").arrivals.map(\.title)
    #expect(titles == ["予約制の広がり（窓口改革の記録）"])
    try bureau.perform(
      AddEntries(to: "研修", ids: [try bureau.section("予約制の広がり", of: "窓口.md")]))
    #expect(try collections(bureau).proposal(for: "研修").arrivals.isEmpty)
  }

  @Test func `check names the entries of a document that nobody confirmed in one remark`()
    async throws
  {
    let bureau = try await bureau()
    try bureau.perform(
      AddEntries(
        to: "研修",
        ids: [
          try bureau.passage("24分から12分"), try bureau.section("予約制の広がり", of: "窓口.md"),
        ]))
    let remarks = try collections(bureau).check("研修").remarks
    let unverified = remarks.filter { $0.problem == .unverified }
    #expect(unverified.map(\.entries) == [["e1", "e2"]])
    #expect(unverified.map(\.entry) == ["e1"])
    #expect(unverified.map(\.title) == ["窓口改革の記録"])
    #expect(remarks.count { $0.problem == .uncited } <= 1)
    try bureau.perform(
      Correct(
        try bureau.document("窓口.md"), [Assignment(property: "trust", texts: ["verified"])]))
    #expect(try collections(bureau).check("研修").remarks.map(\.problem) == [.undated])
  }

  @Test func `what is declined is not proposed again`() async throws {
    let bureau = try await bureau()
    try bureau.perform(
      try AddCollectionRule(to: "研修", query: "予約制", unit: .passage, chapter: nil))
    let id = try #require(try collections(bureau).proposal(for: "研修").arrivals.first?.id)
    try bureau.perform(AnswerProposal(in: "研修", accepting: [], declining: [id]))
    #expect(try collections(bureau).proposal(for: "研修").arrivals.isEmpty)
    #expect(try collections(bureau).open("研修").entries.isEmpty)
  }

  @Test func `a manifest is edited and taken over again`() async throws {
    let bureau = try await bureau()
    try bureau.perform(AddEntries(to: "研修", chapter: "窓口", ids: [try bureau.passage("24分から12分")]))
    try bureau.perform(AddEntries(to: "研修", ids: [], note: EntryNote(text: "まとめ")))
    var manifest = try collections(bureau).manifest(of: "研修")
    #expect(
      try bureau.perform(try ImportCollection(manifest, replaces: true)).items.isEmpty,
      "the same manifest changes nothing")
    manifest.chapters[0].entries[0].comment = "注目"
    manifest.chapters[0].entries.swapAt(0, 1)
    try bureau.perform(try ImportCollection(manifest, replaces: true))
    let open = try collections(bureau).open("研修")
    #expect(open.entries.map(\.name) == ["e2", "e1"])
    #expect(open.entries[1].entry.comment == "注目")
    #expect(try collections(bureau).manifest(of: "研修") == manifest)
    #expect(throws: CurationError.self) {
      try bureau.perform(try ImportCollection(manifest, replaces: false))
    }
  }

  @Test func `generated manifests are the same after they were stored`() async throws {
    let bureau = try await bureau("ほか")
    var random = FixedRandom(seed: 5)
    for number in 0..<20 {
      var manifest = ManifestGenerator.manifest(&random)
      manifest.name = "生成\(number)"
      manifest.front.title = "題\(number)"
      for index in manifest.chapters.indices { manifest.chapters[index].title = "章\(index)" }
      try bureau.perform(try ImportCollection(manifest, replaces: false))
      #expect(try collections(bureau).manifest(of: manifest.name) == manifest)
    }
  }

  @Test func `a collection survives a rebuild of the knowledge base`() async throws {
    let bureau = try await bureau()
    try bureau.perform(AddEntries(to: "研修", ids: [try bureau.passage("24分から12分")]))
    let before = try collections(bureau).manifest(of: "研修")
    try await bureau.index(rebuilding: true)
    #expect(try collections(bureau).manifest(of: "研修") == before)
    #expect(try !collections(bureau).check("研修").remarks.contains { $0.problem == .gone })
  }

  @Test func `names are unique in whatever spelling`() async throws {
    let bureau = try await bureau("研修2026")
    #expect {
      try bureau.perform(
        try NewCollection(name: "研修２０２６", front: CollectionFront(title: "別")))
    } throws: { ($0 as? CurationError)?.code == "collection-exists" }
    #expect(try collections(bureau).open("研修２０２６").collection.name == "研修2026")
  }
}
