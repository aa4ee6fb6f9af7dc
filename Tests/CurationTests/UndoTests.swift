import Curation
import KnowledgeStore
import OfficeSupport
import Search
import Testing

@Suite struct UndoTests {
  private let bureau: Bureau
  private let document: String

  init() async throws {
    bureau = try Bureau()
    try bureau.write("# 助言\n\n職員が足りません。\n", to: "助言.md")
    try await bureau.index()
    document = try bureau.document("助言.md")
  }

  @Test func `every change is logged with who, when, before and after`() throws {
    try bureau.tag("人材", document, by: "鈴木")
    try bureau.perform(try RenameTag(tag: "人材", to: "人材育成"))
    let log = try bureau.lists().changes()
    #expect(log.map { $0["action"] } == ["tag-rename", "tag-add"])
    #expect(log.map { $0["author"] } == ["佐藤", "鈴木"])
    #expect(log[0].details == ["t1　タグ「人材」 → タグ「人材育成」"])
    #expect(try bureau.lists().changes(of: document).map { $0["action"] } == ["tag-add"])
    #expect(try bureau.lists().changes(author: "佐藤").count == 1)
  }

  @Test func `undoing restores what was there, change by change, and is logged itself`() throws {
    let before = try bureau.dump()
    try bureau.tag("人材", document)
    try bureau.perform(try RenameTag(tag: "人材", to: "人材育成"))
    try bureau.perform(UndoChanges(count: 1))
    #expect(try bureau.lists().tags().map { $0["tag"] } == ["人材"])
    try bureau.perform(UndoChanges(count: 1))
    #expect(try bureau.dump() == before)
    let log = try bureau.lists().changes()
    #expect(log.map { $0["action"] } == ["undo", "undo", "tag-rename", "tag-add"])
    #expect(log.map { $0["undone"] } == ["いいえ", "いいえ", "はい", "はい"])
    #expect(throws: CurationError.nothingToUndo(author: "佐藤")) {
      try bureau.perform(UndoChanges(count: 1))
    }
  }

  @Test func `several changes go at once, each kind of them`() throws {
    let before = try bureau.dump()
    try bureau.tag("人材", document)
    try bureau.tag("職員", document)
    try bureau.perform(MergeTags(tag: "職員", into: "人材"))
    try bureau.perform(try AddRule(tag: "人材", query: "職員", unit: .document))
    try bureau.perform(ApplyRules())
    try bureau.perform(try SaveSearch(name: "職員", query: "職員"))
    try bureau.perform(RemoveTag(tag: "人材", ids: [], isWhole: true))
    try bureau.perform(UndoChanges(count: 7))
    #expect(try bureau.dump() == before)
  }

  @Test func `each undoes the own changes, and not those that others built on`() throws {
    try bureau.tag("人材", document, by: "鈴木")
    try bureau.tag("交通", document, by: "佐藤")
    try bureau.perform(try RenameTag(tag: "人材", to: "人材育成"), by: "佐藤")
    #expect(
      throws: CurationError.laterChange(number: 3, author: "佐藤", text: "タグの名前を変える")
    ) {
      try bureau.perform(UndoChanges(count: 1), by: "鈴木")
    }
    try bureau.perform(UndoChanges(count: 1), by: "佐藤")
    try bureau.perform(UndoChanges(count: 1), by: "鈴木")
    #expect(try bureau.lists().tags().map { $0["tag"] } == ["交通"])
  }

  @Test func `a tag that somebody else uses does not go`() throws {
    try bureau.tag("人材", document, by: "鈴木")
    try bureau.tag("人材", try bureau.passage("職員"), by: "佐藤")
    #expect(throws: CurationError.laterChange(number: 2, author: "佐藤", text: "タグを付ける")) {
      try bureau.perform(UndoChanges(count: 1), by: "鈴木")
    }
  }

  @Test func `a name that was given to another tag is not restored`() throws {
    try bureau.tag("人材", document)
    try bureau.perform(RemoveTag(tag: "人材", ids: [], isWhole: true))
    try bureau.tag("人材", document, by: "鈴木")
    #expect(throws: CurationError.tagExists("人材")) {
      try bureau.perform(UndoChanges(count: 1))
    }
  }
}
