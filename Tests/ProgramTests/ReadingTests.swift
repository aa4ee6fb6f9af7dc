import Foundation
import TestSupport
import Testing

@Suite struct ReadingTests {
  private let office: Office

  init() throws { office = try Office() }

  @Test func `reading shows blocks with kinds and places`() throws {
    try office.write(Office.report, to: "交通.md")
    let json = try office.tool("read", "documents/交通.md", "--json").json()
    #expect(json["format"]?.string == "markdown")
    #expect(json["encoding"]?.string?.uppercased() == "UTF-8")
    let blocks = try #require(json["blocks"]?.items)
    #expect(blocks.map { $0["kind"]?.string } == ["heading", "heading", "paragraph", "table"])
    #expect(blocks[1]["level"] == .number(2))
    #expect(blocks[3]["rows"]?.items.count == 2)
    #expect(blocks[2]["place"]?["line"] == .number(5))
    #expect(blocks[2]["boilerplate"] == .bool(false))
    #expect(try office.tool("read", "documents/交通.md").output.contains("## 現状"))
  }

  @Test func `reading takes standard input`() throws {
    let outcome = try office.tool("read", "-", "--json", input: "本文です。\n")
    #expect(try outcome.json()["format"]?.string == "text")
  }

  @Test func `what cannot be read is said with advice`() throws {
    let missing = try office.tool("read", "なし.txt")
    #expect(missing.status == 2)
    #expect(missing.talk.contains("なし.txt を読めません"))
    #expect(try office.tool("read", "-", input: "%PDF-1.7").talk.contains("確かめてください。"))
  }

  @Test func `folding answers line by line`() throws {
    let outcome = try office.tool("fold", "--json", input: "ＤＸの推進\n髙橋さん\n")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 2)
    let first = try JSONDecoder().decode(
      [String: JSON].self, from: Data(outcome.lines[0].utf8))
    #expect(first["plain"]?.string == "\u{1}dx\u{1}の推進")
    #expect(first["grams"]?.items.last == .string("進"))
    #expect(first["grams"]?.items.count == 7)
    #expect(first["words"]?.items.contains(.string("推進")) == true)
    #expect(outcome.lines[1].contains("\"高橋さん\""))
  }

  @Test func `folding for people shows marks as pictures`() throws {
    let outcome = try office.tool("fold", "ＡＩの活用")
    #expect(outcome.output.contains("␁ai␁の活用"))
    #expect(!outcome.bytes.contains(1))
  }

  @Test func `exported passages hold both folds of title, headings and text`() throws {
    let office = try Office.withDocuments()
    let lines = try office.tool("export", "passages", "--folded").lines
    let rows = try lines.map { try JSONDecoder().decode(JSON.self, from: Data($0.utf8)) }
    #expect(
      rows.allSatisfy {
        $0.keys == [
          "id", "document", "path", "title", "headings", "text", "place", "plain", "full",
        ]
      })
    let row = try #require(rows.first { $0["text"]?.string?.contains("補助金") == true })
    #expect(row["plain"]?.string?.hasPrefix("職員の人材育成に関する助言\n支援策\n") == true)
    let bare = try office.tool("export", "passages").lines
    #expect(bare.count == lines.count)
    #expect(!bare[0].contains("\"plain\""))
  }

  @Test(arguments: [
    ("none.txt", "ファイルやフォルダーがありません"), ("documents", "フォルダーです"),
    ("documents/a.txt/b.txt", "途中の名前がフォルダーではありません"),
  ])
  func `why a file cannot be read is said in Japanese`(path: String, reason: String) throws {
    let office = try Office()
    try office.write("本文です。\n", to: "a.txt")
    let outcome = try office.tool("read", path)
    #expect(outcome.status == 2)
    #expect(outcome.talk.contains("（\(reason)）"), "\(outcome.talk)")
  }
}
