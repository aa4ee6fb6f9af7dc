import Foundation
import TestSupport
import Testing

/// What staff wrote and the product cannot use, as the commands tell it.
@Suite struct FindingTests {
  @Test func `indexing tells what it could not use, in text and in JSON`() throws {
    let office = try Office()
    try office.write("---\nkind: 議事録\n---\n# 題\n\n本文です。\n", to: "a.md")
    try office.write("- path: 無い.txt\n", to: "manifest.yml")
    let dry = try office.tool("index", "documents", "--json", "--dry-run")
    #expect(try dry.json()["problems"]?.items.count == 1)
    let text = try office.tool("index", "documents").output
    #expect(text.contains("読み取りで気付いた点 2 件"))
    #expect(text.contains("    a.md\n      2 行目：種別（kind）の値「議事録」は使えない"))
    let rebuilt = try office.tool("rebuild", "--json").json()["problems"]?.items ?? []
    #expect(rebuilt.map { $0["path"]?.string } == ["a.md", "manifest.yml"])
    #expect(rebuilt.allSatisfy { $0.keys == ["path", "message"] })
  }

  @Test func `text names fifty and counts the rest`() throws {
    let office = try Office()
    for number in 1...53 {
      try office.write("---\nkind: 不明\n---\n本文\(number)です。\n", to: "\(number).md")
    }
    let text = try office.tool("index", "documents").output
    #expect(text.contains("読み取りで気付いた点 53 件"))
    #expect(text.contains("ほか 3 件"))
    #expect(text.split(separator: "\n").count { $0.hasSuffix(".md") } == 50)
  }

  @Test func `reading a file tells what its front matter has wrong`() throws {
    let office = try Office()
    try office.write("---\ntrust: 多分\ndate: 2023-02-30\n---\n# 題\n\n本文です。\n", to: "a.md")
    let problems = try office.tool("read", "documents/a.md", "--json").json()["problems"]?.items
    #expect(problems?.map { $0["code"]?.string } == ["head-value", "head-value"])
    #expect(problems?.map { $0["place"]?["line"] } == [.number(2), .number(3)])
    #expect(try office.tool("read", "documents/a.md").output.contains("実在する日付"))
  }
}
