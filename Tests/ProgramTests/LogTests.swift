import Foundation
import TestSupport
import Testing

/// The log of work by hand, undoing, and withdrawing documents, through the program.
@Suite struct LogTests {
  private let office: Office

  init() throws { office = try Office.withDocuments() }

  @Test func `the log says who changed what, and undo takes the last change back`() throws {
    office.tool.environment["CHIE_USER"] = "山田"
    _ = try office.tool("tag", "add", "交通", "調査/交通.md")
    let change = try office.tool("log", "調査/交通.md", "--json").json()["changes"]?.items.first
    #expect(change?["author"]?.string == "山田" && change?["action"]?.string == "tag-add")
    #expect(change?["time"]?.string?.hasSuffix("+09:00") == true)
    office.tool.environment["CHIE_USER"] = "佐藤"
    let refused = try office.tool("undo")
    #expect(refused.status == 2 && refused.talk.contains("佐藤 さんの変更で"))
    office.tool.environment["CHIE_USER"] = "山田"
    #expect(try office.tool("undo", "--dry-run").output.contains("まだ変えていません"))
    #expect(try office.tool("undo", "1").status == 0)
    #expect(try office.tool("tag", "list").status == 1)
    #expect(try office.tool("log", "--author", "山田", "--plain").lines.count == 2)
    #expect(try office.tool("log", "--limit", "1", "--plain").lines.count == 1)
    #expect(try office.tool("undo", "0").status == 64)
  }

  @Test func `the log names tags, rules and places for people, and codes for programs`() throws {
    _ = try office.tool("tag", "add", "交通", "調査/交通.md")
    _ = try office.tool("tag", "rules", "add", "交通", "バス")
    _ = try office.tool("tag", "apply")
    _ = try office.tool("tag", "remove", "交通", "--all")
    let log = try office.tool("log").output
    #expect(log.contains("文書「地域交通の調査」 にタグ「交通」"))
    #expect(log.contains("規則「バス」（タグ「交通」、文書）") && log.contains("規則「バス」 による"))
    #expect(log.split(separator: "\n").allSatisfy { !$0.contains("タグ t1") })
    let changes = try office.tool("log", "--json").json()["changes"]?.items ?? []
    let edits = changes.last?["edits"]?.items ?? []
    #expect(edits.map { $0["kind"]?.string } == ["tag", "tagging"])
    #expect(edits.last?["after"]?.string?.hasSuffix(" にタグ t1") == true)
  }

  @Test func `without a name given, the user of the system is named`() throws {
    _ = try office.tool("tag", "add", "交通", "調査/交通.md")
    let author = try office.tool("log", "--json").json()["changes"]?.items.first?["author"]?.string
    #expect(author == NSUserName())
  }

  @Test func `a withdrawn document leaves no word, stays out, and says what copies may hold`()
    throws
  {
    _ = try office.tool("tag", "add", "交通", "調査/交通.md")
    let dry = try office.tool("forget", "調査/交通.md", "--dry-run")
    #expect(dry.status == 0 && dry.output.contains("地域交通の調査"))
    let done = try office.tool("forget", "調査/交通.md")
    #expect(done.status == 0 && done.talk.contains("バックアップ"))
    for name in ["base.sqlite", "base.sqlite-wal"] {
      let path = office.folder + "/" + name
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      for word in ["東線", "利用者", "75.3％", "地域交通"] {
        #expect(data.range(of: Data(word.utf8)) == nil, "\(name) \(word)")
      }
    }
    let indexed = try office.tool("index", "documents", "--json").json()["skipped"]?.items
    #expect(indexed?.map { $0["status"]?.string } == ["withdrawn"])
    #expect(try office.tool("forget", "--list", "--json").json()["total"] == .number(1))
    #expect(try office.tool("forget", "--undo", "documents/調査/交通.md").status == 0)
    #expect(try office.tool("forget", "--list").status == 1)
    #expect(try office.tool("index", "documents", "--json").json()["added"] == .number(1))
    #expect(try office.tool("doctor").status == 0)
  }

  @Test func `the words of a document whose file was deleted can be taken out by its ID`() throws {
    let passage = try #require(try office.tool("search", "東線", "--ids").lines.first)
    let id = String(passage.prefix { $0 != "-" })
    _ = try office.tool("tag", "add", "交通", passage)
    try FileManager.default.removeItem(atPath: office.folder + "/documents/調査/交通.md")
    _ = try office.tool("index", "documents", "--prune")
    #expect(try office.tool("forget", id, "--dry-run").output.contains("登録のなくなった文書"))
    for _ in 0..<2 { #expect(try office.tool("forget", id).status == 0) }
    for name in ["base.sqlite", "base.sqlite-wal"] {
      let path = office.folder + "/" + name
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(data.range(of: Data("東線".utf8)) == nil, "\(name)")
    }
    #expect(try office.tool("doctor").status == 0)
  }

  @Test(arguments: [
    ["forget"], ["forget", "--undo"], ["forget", "--list", "x"], ["forget", "d-none"],
  ])
  func `a mistake is answered in Japanese`(line: [String]) throws {
    let outcome = try office.tool.run(Tool.executable, line)
    #expect(outcome.status != 0 && outcome.talk.contains("。") && outcome.output.isEmpty)
  }
}
