import Foundation
import TestSupport
import Testing

@Suite struct IndexTests {
  private func counts(_ outcome: Tool.Outcome) throws -> [String: Double] {
    try outcome.json().compactMapValues(\.number)
  }

  @Test func `indexing counts what it did in JSON`() throws {
    let office = try Office()
    try office.write("# 題\n\n本文です。\n", to: "a.md")
    try office.write("二つ目の文書です。\n", to: "b.txt")
    let first = try office.tool("index", "documents", "--json")
    #expect(first.status == 0)
    #expect(
      try first.json().keys.sorted() == [
        "added", "changed", "kept", "moved", "problems", "removed", "renamed", "skipped",
        "unchanged",
      ])
    #expect(try counts(first)["added"] == 2)
    #expect(try counts(try office.tool("index", "documents", "--json"))["unchanged"] == 2)
    try office.write("# 題\n\n本文を変えました。\n", to: "a.md")
    try office.move("b.txt", to: "c.txt")
    let second = try counts(try office.tool("index", "documents", "--json"))
    #expect(second["changed"] == 1)
    #expect(second["moved"] == 1)
    #expect(second["removed"] == 0)
  }

  @Test func `a link that is named leads to the real place, one in a folder is not followed`()
    throws
  {
    let office = try Office()
    try office.write("本文です。", to: "室/一.txt")
    for (link, target) in [("室への道", "documents/室"), ("documents/室/二.txt", "一.txt")] {
      try FileManager.default.createSymbolicLink(
        atPath: office.folder + "/" + link, withDestinationPath: target)
    }
    let report = try office.tool("index", "室への道", "--json").json()
    #expect(report["added"] == .number(1))
    #expect(report["skipped"]?[0]?["path"]?.string == "二.txt")
    let again = try office.tool("index", "documents/室", "--json").json()
    #expect(again["added"] == .number(0) && again["unchanged"] == .number(1))
  }

  @Test func `where a base has several roots, paths say which`() throws {
    let office = try Office()
    try office.write("# 北\n\n## 結果\n\n北の窓口の待ち時間は12分です。\n", to: "北/窓口.md")
    try office.write("# 南\n\n## 結果\n\n南の会議の待ち時間は34分です。\n", to: "南/窓口.md")
    _ = try office.tool("index", "documents/北")
    #expect(try !office.tool("search", "待ち時間").output.contains("起点"))
    _ = try office.tool("index", "documents/南")
    let (north, south) = ("窓口.md（起点 \(office.folder)/documents/北）", "documents/南）")
    for line in [["search", "待ち時間"], ["figures"]] {
      let output = try office.tool.run(Tool.executable, line).output
      #expect(output.contains(north) && output.contains(south), "\(output)")
    }
    let shown = try office.tool("show", "documents/南/窓口.md")
    #expect(shown.output.contains(south) && shown.output.contains("34分"))
    let hits = try office.tool("search", "北の窓口", "--json").json()["hits"]?.items ?? []
    #expect(hits.first?["document"]?["root"]?.string == "\(office.folder)/documents/北")
    #expect(try office.tool("figures", "--csv").output.contains("文書の起点"))
  }

  @Test func `one document after another can be removed, all at once only with --prune`() throws {
    let office = try Office.withDocuments()
    try office.remove("助言/人材育成.md")
    try office.remove("調査/交通.md")
    let held = try office.tool("index", "documents", "--json")
    #expect(try counts(held)["removed"] == 0)
    #expect(held.talk.contains("--prune"))
    #expect(try counts(try office.tool("index", "documents", "--json", "--prune"))["removed"] == 2)
    #expect(try office.tool("search", "補助金").status == 1)
  }

  @Test func `a root that is missing removes nothing and is said`() throws {
    let office = try Office.withDocuments()
    try office.move("", to: "../elsewhere")
    let outcome = try office.tool("index", "documents")
    #expect(outcome.status == 2)
    #expect(outcome.talk.contains("がありません"))
    #expect(try office.tool("search", "補助金").status == 0)
  }

  @Test func `a place that never was there is not taken for a folder`() throws {
    let office = try Office()
    let outcome = try office.tool("index", "documants")
    #expect(outcome.status == 2)
    #expect(outcome.talk.contains("documants がありません"))
    #expect(try office.tool.shell("test -e base.sqlite").status == 1)
    let known = try Office.withDocuments()
    #expect(try known.tool("index", "documants").status == 2)
    #expect(try known.tool("status", "--json").json()["roots"]?.items.count == 1)
  }

  @Test func `a skipped file is named with its reason`() throws {
    let office = try Office()
    try office.write("%PDF-1.7 ...", to: "写し.pdf")
    let outcome = try office.tool("index", "documents", "--json")
    #expect(outcome.status == 0)
    let skipped = try #require(try outcome.json()["skipped"]?.items.first)
    #expect(skipped["path"]?.string == "写し.pdf")
    #expect(skipped["status"]?.string == "damaged")
    #expect(skipped["reason"]?.string?.contains("確かめてください。") == true)
    #expect(try office.tool("index", "documents").output.contains("写し.pdf"))
  }

  @Test func `a dry run writes nothing, also where there is no knowledge base`() throws {
    let office = try Office()
    try office.write("本文です。\n", to: "a.txt")
    #expect(try counts(try office.tool("index", "documents", "--dry-run", "--json"))["added"] == 1)
    let status = try office.tool("status")
    #expect(status.status == 2)
    #expect(status.talk.contains("chie index"))
  }

  @Test func `a quiet run says nothing`() throws {
    let office = try Office()
    try office.write("本文です。\n", to: "a.txt")
    let outcome = try office.tool("index", "documents", "--quiet")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.talk.isEmpty)
  }

  @Test func `the folder index takes the knowledge base where nothing else is said`() throws {
    let office = try Office()
    office.tool.environment = [:]
    try office.write("本文です。\n", to: "a.txt")
    #expect(try office.tool.shell("mkdir index && $chie index documents --quiet").status == 0)
    #expect(try office.tool.shell("test -f index/knowledge.sqlite").status == 0)
    #expect(try office.tool("search", "本文").status == 0)
    office.tool.environment = ["XDG_DATA_HOME": office.folder + "/data"]
    #expect(try office.tool.shell("cd documents && $chie index . --quiet").status == 0)
    #expect(try office.tool.shell("test -f data/chie/knowledge.sqlite").status == 0)
  }
}
