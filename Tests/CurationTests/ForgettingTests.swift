import Curation
import Foundation
import Indexing
import KnowledgeModel
import KnowledgeStore
import OfficeSupport
import SQLiteStore
import Testing

@Suite struct ForgettingTests {
  private let bureau: Bureau

  init() async throws {
    bureau = try Bureau(finds: true)
    for number in 1...20 {
      try bureau.write("# 調査\(number)\n\nバスの利用が\(number)割減りました。\n", to: "調査\(number).md")
    }
    try bureau.write(
      "# 題名鵺鵺\n\n## 見出鸚鵡\n\n動物は麒麟麒麟とZyzzyvaがあります。\n\n## ほか\n\n鳳凰鳳凰の話です。白虎県朱雀市の玄武町です。\n",
      to: "秘密.md")
    try await bureau.index()
  }

  private static let words = ["鵺鵺", "鸚鵡", "麒麟", "yzzyva", "鳳凰", "朱雀", "玄武", "白虎"]

  /// The words that stand in the file of the base or beside it, in any case of Latin letters.
  private func remnants() throws -> [String] {
    let folder = URL(fileURLWithPath: bureau.base).deletingLastPathComponent()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("knowledge.sqlite") }
    return try names.sorted().flatMap { name in
      let data = try Data(contentsOf: folder.appending(path: name))
      return Self.words.filter { data.range(of: Data($0.utf8)) != nil }.map { "\(name): \($0)" }
    }
  }

  @Test func `no word of a withdrawn document stands in the file or in its log`() async throws {
    let id = try bureau.document("秘密.md")
    try bureau.tag("印", id, try bureau.passage("麒麟"), try bureau.section("見出鸚鵡", of: "秘密.md"))
    try bureau.perform(
      AddLink(from: try bureau.passage("鳳凰"), to: try bureau.document("調査1.md"), kind: .seeAlso))
    try bureau.perform(RemoveTag(tag: "印", ids: [try bureau.passage("麒麟")]))
    let place = try #require(try bureau.findings(.place).first).id.value
    try bureau.perform(Correct(place, [Assignment(property: "団体", texts: ["玄武町"])]))
    try bureau.perform(Correct(id, [Assignment(property: "題名", texts: ["題名白虎"])]))
    try bureau.write("# 題名鵺鵺\n\n## 見出鸚鵡\n\n動物は麒麟麒麟が残ります。\n", to: "秘密.md")
    try await bureau.index()
    #expect(
      try Set(remnants().compactMap { $0.split(separator: " ").last.map(String.init) })
        .isSuperset(of: Set(Self.words).subtracting(["yzzyva"])))
    #expect(try bureau.forgetting().withdraw([DocumentID(id)]))
    #expect(try remnants() == [])
    #expect(bureau.faults() == [])
    #expect(try bureau.answers("バス").count == 20)
    #expect(try bureau.lists().links().isEmpty)
    #expect(try bureau.lists().orphanedTaggings().isEmpty)
  }

  @Test func `a document whose file is gone leaves no word in what people made and did`()
    async throws
  {
    let id = DocumentID(try bureau.document("秘密.md"))
    try bureau.tag("印", try bureau.passage("麒麟"), try bureau.passage("鳳凰"))
    try bureau.perform(RemoveTag(tag: "印", ids: [try bureau.passage("鳳凰")]))
    try bureau.delete("秘密.md")
    try await bureau.index()
    #expect(try remnants().contains { $0.hasSuffix("麒麟") })
    let report = try Forgetting.rehearsal(of: [id], from: try bureau.reader())
    #expect(report.items.first?.text.contains("登録のなくなった文書") == true)
    #expect(try bureau.forgetting().withdraw([id]))
    #expect(try remnants() == [])
    #expect(try bureau.lists().orphanedTaggings().isEmpty)
    #expect(bureau.faults() == [])
    #expect(try bureau.lists().changes(of: id.value).map { $0["action"] }.first == "forget")
    // Nothing is left to say of it, and the log does not grow.
    #expect(try bureau.forgetting().withdraw([id]))
    #expect(try bureau.lists().changes(of: id.value).count == 3)
    #expect(throws: CurationError.unknownPlace(id.value)) {
      try Forgetting.rehearsal(of: [id], from: try bureau.reader())
    }
  }

  @Test func `what was reattached from an earlier document goes with it, the log included`()
    async throws
  {
    let old = try bureau.document("秘密.md")
    try bureau.tag("印", try bureau.passage("麒麟"))
    try bureau.tag("跡", try bureau.passage("鳳凰"))
    try bureau.delete("秘密.md")
    try await bureau.index()
    try bureau.write("# 新しい題\n\n## 節\n\n動物は麒麟麒麟とほかの話があります。\n", to: "新.md")
    try await bureau.index()
    let new = try bureau.document("新.md")
    try bureau.perform(Reattach("a1", to: try bureau.passage("麒麟")))
    let report = try Forgetting.rehearsal(of: [DocumentID(new)], from: try bureau.reader())
    #expect(report.items.first?.text.contains(old) == true)
    #expect(try bureau.forgetting().withdraw([DocumentID(new)]))
    #expect(try remnants() == [])
    #expect(bureau.faults() == [])
  }

  @Test func `the log alone can hold the last words of a document`() async throws {
    let id = DocumentID(try bureau.document("秘密.md"))
    let passage = try bureau.passage("麒麟")
    try bureau.tag("印", passage)
    try bureau.perform(RemoveTag(tag: "印", ids: [passage]))
    try bureau.delete("秘密.md")
    try await bureau.index()
    #expect(try bureau.forgetting().withdraw([id]))
    #expect(try remnants() == [])
  }

  @Test func `the file stays out until it is let in again`() async throws {
    let id = try bureau.document("秘密.md")
    #expect(try bureau.forgetting().withdraw([DocumentID(id)]))
    for rebuilding in [false, true] {
      let report = try await bureau.index(rebuilding: rebuilding)
      #expect(report.skipped.map { "\($0.path) \($0.status)" } == ["秘密.md withdrawn"])
      #expect(try bureau.answers("麒麟") == [])
      #expect(try remnants() == [])
    }
    #expect(try bureau.lists().withdrawnFiles().map { $0["path"] } == ["秘密.md"])
    let report = try bureau.forgetting().readmit { $0.path == "秘密.md" }
    #expect(report.items.count == 1)
    try await bureau.index()
    #expect(try bureau.answers("麒麟").count == 1)
    #expect(try bureau.document("秘密.md") == id)
  }

  @Test func `the log still says who did what, and nothing of it can be undone`() throws {
    let id = try bureau.document("秘密.md")
    try bureau.tag("印", id, by: "鈴木")
    #expect(try bureau.forgetting(by: "佐藤").withdraw([DocumentID(id)]))
    let log = try bureau.lists().changes(of: id)
    #expect(log.map { $0["action"] + " " + $0["author"] } == ["forget 佐藤", "tag-add 鈴木"])
    #expect(throws: CurationError.forgotten(number: 1)) {
      try bureau.perform(UndoChanges(count: 1), by: "鈴木")
    }
    #expect(throws: CurationError.undoneElsewhere(number: 2)) {
      try bureau.perform(UndoChanges(count: 1), by: "佐藤")
    }
  }

  @Test func `a reader of an older state keeps words in the log, and that is told`() throws {
    let id = DocumentID(try bureau.document("秘密.md"))
    let forgetting = try bureau.forgetting()
    try bureau.reader().withSnapshot(scope: .everything) { snapshot throws in
      #expect(try snapshot.document(id) != nil)
      #expect(try !forgetting.withdraw([id]))
    }
    #expect(try forgetting.withdraw([id]))
    #expect(try remnants() == [])
  }

  @Test func `what a rule said of it is forgotten, and the rest stays`() throws {
    try bureau.perform(try AddRule(tag: "印", query: "麒麟 OR 1割", unit: .passage))
    try bureau.perform(ApplyRules())
    #expect(try bureau.lists().rules().map { $0["count"] } == ["2"])
    #expect(try bureau.forgetting().withdraw([DocumentID(try bureau.document("秘密.md"))]))
    #expect(try bureau.lists().rules().map { $0["count"] } == ["1"])
  }

  @Test func `a rehearsal says what would go, and takes nothing out`() throws {
    let id = DocumentID(try bureau.document("秘密.md"))
    let report = try Forgetting.rehearsal(of: [id], from: try bureau.reader())
    #expect(report.items.first?.text.contains("題名鵺鵺") == true)
    #expect(try bureau.answers("麒麟").count == 1)
  }
}
