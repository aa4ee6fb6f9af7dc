import Foundation
import TestSupport
import Testing

/// Work by hand with tags, through the program.
@Suite struct TagTests {
  private let office: Office

  init() throws { office = try Office.withDocuments() }

  @Test func `what a search finds is tagged in bulk, and found by the tag`() throws {
    let tagged = try office.tool.shell(
      "$chie search 専門家 --exact --ids | $chie tag add 施策/専門家 - --json")
    #expect(tagged.status == 0)
    let json = try tagged.json()
    #expect(
      json.keys.sorted() == ["action", "changed", "dry_run", "items", "summary", "unchanged"])
    #expect(json["changed"] == .number(2))
    #expect(try office.tool("search", "タグ:施策", "--json").json()["total"] == .number(2))
    #expect(try office.tool("tag", "list", "施策", "--plain").lines.count == 2)
    #expect(try office.tool("tag", "list", "助言/人材育成.md", "--json").json()["total"] == .number(1))
  }

  @Test func `a tag that belongs nowhere now points to the orphans`() throws {
    let passage = try #require(try office.tool("search", "専門家", "--exact", "--ids").lines.first)
    _ = try office.tool("tag", "add", "手", passage)
    let csv = String(decoding: try office.tool("tag", "list", "手", "--csv").bytes, as: UTF8.self)
    #expect(csv.contains(",まとまり,") && csv.contains("手,手,") && csv.contains("同じ場所"))
    #expect(!csv.contains("passage") && !csv.contains("hand"))
    try FileManager.default.removeItem(atPath: office.folder + "/documents")
    try FileManager.default.createDirectory(
      atPath: office.folder + "/documents", withIntermediateDirectories: true)
    _ = try office.tool("index", "documents", "--prune")
    let listed = try office.tool("tag", "list", "手")
    #expect(listed.status == 1 && listed.talk.contains("chie tag list --orphans"))
  }

  @Test(arguments: [["saved", "add", "名前", "信頼:なぞ"], ["tag", "rules", "add", "印", "信頼:なぞ"]])
  func `a condition that cannot be read is said to be one`(line: [String]) throws {
    let outcome = try office.tool.run(Tool.executable, line)
    #expect(outcome.status != 0 && outcome.talk.contains("「信頼:なぞ」を読めません"))
    #expect(!outcome.talk.contains("規則"))
  }

  @Test(.enabled(if: Tool.isInstalled("flock")))
  func `a change waits for somebody who writes, and says so`() throws {
    let outcome = try office.tool.shell(
      """
      mkfifo held go
      flock "$CHIE_KB-lock" sh -c 'echo > held; cat go' &
      cat held
      $chie tag add 交通 調査/交通.md 2>&1 >/dev/null | { read line; echo > go; echo "$line"; cat; }
      """)
    #expect(outcome.output.contains("終わるのを 10 秒まで待ちます"))
    #expect(try office.tool("tag", "list", "--plain").lines.count == 1)
  }

  @Test func `a dry run says what would change, and changes nothing`() throws {
    let dry = try office.tool("tag", "add", "交通", "調査/交通.md", "--dry-run")
    #expect(dry.status == 0 && dry.output.contains("まだ変えていません"))
    let list = try office.tool("tag", "list")
    #expect(list.status == 1 && list.talk.contains("chie tag add"))
  }

  @Test func `what is not known is told, and the rest is tagged`() throws {
    let outcome = try office.tool("tag", "add", "交通", "d-none", "調査/交通.md")
    #expect(outcome.status == 1)
    #expect(outcome.talk.contains("「d-none」"))
    #expect(try office.tool("tag", "list", "--plain").lines == ["交通\t1\t1\t0\t0\t0\t1\t\t"])
  }

  @Test(arguments: [
    (["tag", "add", "交通"], 64), (["tag", "add", "a//b", "-"], 2), (["tag", "remove", "交通"], 64),
    (["tag", "remove", "交通", "--all"], 2), (["tag", "list", "無い"], 2),
    (["tag", "list", "無い", "--orphans"], 64), (["tag", "rename", "無い", "有る"], 2),
    (["tag", "rules", "add", "交通", "\"\""], 2), (["tag", "rules", "remove", "r9"], 2),
    (["tag", "rules", "add", "交通", "バス", "--unit", "節"], 64), (["tag"], 64),
    (["tag", "rules"], 64), (["link"], 64), (["saved"], 64), (["tag", "add", "交通", "-"], 1),
  ])
  func `a mistake is answered in Japanese`(line: [String], status: Int) throws {
    let outcome = try office.tool.run(Tool.executable, line)
    #expect(Int(outcome.status) == status, "\(outcome.talk)")
    #expect(outcome.talk.contains("。") && outcome.output.isEmpty)
  }

  @Test func `a tag has a description and aliases, another name, and rules`() throws {
    office.tool.environment["CHIE_USER"] = "山田"
    _ = try office.tool("tag", "add", "交通", "--describe", "移動の手段", "--alias", "足")
    _ = try office.tool("tag", "rules", "add", "交通", "バス", "OR", "鉄道")
    #expect(try office.tool("tag", "apply").output.contains("1 件"))
    #expect(try office.tool("search", "タグ:足", "--ids").lines.count == 1)
    let rules = try office.tool("tag", "rules", "list", "--json").json()["rules"]?.items.first
    #expect(rules?["query"]?.string == "バス OR 鉄道" && rules?["author"]?.string == "山田")
    _ = try office.tool("tag", "rename", "交通", "地域/交通")
    _ = try office.tool("tag", "add", "くらし", "案内.html")
    #expect(try office.tool("tag", "merge", "くらし", "地域/交通").status == 0)
    let csv = String(decoding: try office.tool("tag", "list", "--csv").bytes, as: UTF8.self)
    #expect(csv.contains("地域/交通,2,1,1,0,0,2,足、くらし,移動の手段\r\n"))
    #expect(try office.tool("tag", "remove", "地域/交通", "--all").status == 0)
    #expect(try office.tool("tag", "rules", "list").status == 1)
  }

  @Test func `a removed document leaves its tag as an orphan`() throws {
    _ = try office.tool("tag", "add", "交通", "調査/交通.md")
    try office.remove("調査/交通.md")
    _ = try office.tool("index", "documents", "--prune")
    let orphans = try office.tool("tag", "list", "--orphans")
    #expect(orphans.output.contains("付け先が見つかりません（a1）"))
    #expect(try office.tool("tag", "remove", "交通", "a1").status == 0)
    #expect(try office.tool("tag", "list", "--orphans").status == 1)
  }

  @Test func `a document that was moved, lost and found again has its tag`() throws {
    _ = try office.tool("tag", "add", "交通", "調査/交通.md")
    let moved = try office.tool.shell(
      """
      cd documents && mv 調査/交通.md 調査/移動.md && cd .. && $chie index documents
      mv documents/調査/移動.md . && $chie index documents --prune
      $chie tag list --orphans --plain
      mv 移動.md documents/調査 && $chie index documents
      """)
    #expect(moved.output.contains("交通"))
    #expect(try office.tool("tag", "list", "--orphans").status == 1)
    #expect(try office.tool("tag", "list", "調査/移動.md", "--json").json()["total"] == .number(1))
  }

  @Test func `nothing is made where there is no knowledge base`() throws {
    let outcome = try office.tool("tag", "add", "交通", "a", "--kb", "none.sqlite")
    #expect(outcome.status == 2 && outcome.talk.contains("chie index"))
    #expect(!FileManager.default.fileExists(atPath: office.folder + "/none.sqlite"))
  }
}
