import Foundation
import TestSupport
import Testing

@Suite struct SearchTests {
  private let office: Office

  init() throws { office = try Office.withDocuments() }

  @Test func `what is found is shown with title, headings, snippet and place`() throws {
    let outcome = try office.tool("search", "補助金")
    #expect(outcome.status == 0)
    #expect(outcome.talk.isEmpty)
    for text in ["職員の人材育成に関する助言", "支援策", "助言/人材育成.md", "確認済"] {
      #expect(outcome.output.contains(text), "\(text)")
    }
  }

  @Test func `nothing found is exit code 1 and no data`() throws {
    let outcome = try office.tool("search", "存在しない言葉")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.talk.contains("見つかりませんでした"))
    #expect(try office.tool("search", "存在しない言葉", "--json").json()["total"] == .number(0))
  }

  @Test func `the JSON has the promised keys`() throws {
    let json = try office.tool("search", "外部専門家", "--json").json()
    #expect(json.keys.sorted() == ["documents", "hits", "problems", "query", "took_ms", "total"])
    let hit = try #require(json["hits"]?.items.first)
    #expect(
      hit.keys.sorted() == [
        "document", "headings", "highlights", "id", "match", "more", "near", "place", "score",
        "snippet",
      ])
    #expect(hit["document"]?.keys.sorted() == ["id", "kind", "path", "title", "trust"])
    #expect(hit["match"]?.string == "exact")
    let explained = try office.tool("search", "外部専門家", "--json", "--explain").json()
    #expect(explained["hits"]?.items.first?["explain"]?["parts"] != nil)
  }

  @Test(arguments: [
    (["専門家"], 2), (["専門家", "-案内"], 1), (["専門家", "NOT", "案内"], 1), (["DX"], 2),
    (["ＤＸ", "－バス"], 1), (["種別:助言"], 1), (["題：交通"], 1), (["異動 財源"], 0), (["専門家 財源"], 1),
    (["D"], 0), (["75.3"], 1), (["\"外部専門家\""], 2), (["-(専門家", "OR", "バス)"], 0),
  ])
  func `a query counts documents`(words: [String], count: Int) throws {
    let outcome = try office.tool.run(
      Tool.executable, ["search"] + words + ["--json", "--exact"])
    #expect(try outcome.json()["documents"]?.number == Double(count))
    #expect(outcome.status == (count == 0 ? 1 : 0))
  }

  @Test(arguments: [
    ["補助金"], ["外部専門家", "--json"], ["人材", "育成", "--limit", "1"], ["DX", "--passages", "--ids"],
    ["専門家", "--ids"], ["専門家", "--ids", "--limit", "1"], ["専門家", "--limit", "x"],
    ["存在しない言葉", "--exact"], ["題:助言", "--limit", "0"],
  ])
  func `a line with the options of every day is answered as a line with all of them`(
    line: [String]
  ) throws {
    let short = try office.tool.run(Tool.executable, ["search"] + line)
    let long = try office.tool.run(
      Tool.executable, ["search", "--sort", "score", "--offset", "0"] + line)
    #expect(short.status == long.status && short.talk == long.talk)
    #expect(short.output.withoutTime == long.output.withoutTime)
  }

  @Test func `a query is read from standard input`() throws {
    let outcome = try office.tool("search", "-", "--ids", input: "補助金\n")
    #expect(outcome.lines.count == 1)
  }

  @Test func `problems of a query are talk, and the rest is searched`() throws {
    let outcome = try office.tool("search", "\"補助金", "--json")
    #expect(outcome.status == 0)
    #expect(outcome.talk.components(separatedBy: "文字目").count == 2, "\(outcome.talk)")
    #expect(try outcome.json()["problems"]?.items.first?["code"]?.string == "unclosed-quote")
  }

  @Test func `a query beyond the bound is said to be that, and searched to the bound`() throws {
    let long = "補助金 " + String(repeating: "長", count: 10_000)
    let outcome = try office.tool("search", long)
    #expect(outcome.talk.contains("検索文が長いので 10001 文字目から後は使いません。10000 文字以内にしてください。"))
    let longest = "補助金 OR " + String(repeating: "長", count: 10_000 - 7)
    #expect(try office.tool("search", longest).talk.isEmpty)
  }

  @Test func `identifiers go through a pipe to show`() throws {
    let shown = try office.tool.shell("$chie search 補助金 --ids -0 | $chie show - --json")
    #expect(try shown.json()["text"]?.string?.contains("補助金") == true)
  }

  @Test func `a plain list has one line a hit and the columns asked for`() throws {
    let outcome = try office.tool("search", "DX", "--fields", "title,path", "--sort", "date")
    #expect(
      outcome.lines.sorted() == [
        "地域交通の調査\t調査/交通.md", "職員の人材育成に関する助言\t助言/人材育成.md",
      ])
    #expect(try office.tool("search", "DX", "--plain", "-0").bytes.count { $0 == 0 } == 2)
  }

  @Test func `a table for spreadsheets is UTF-8 with a mark, or CP932`() throws {
    let utf8 = try office.tool("search", "補助金", "--csv").bytes
    #expect(utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(String(decoding: utf8, as: UTF8.self).contains("題名,種別"))
    let windows = try office.tool("search", "補助金", "--csv", "--encoding", "cp932").bytes
    let text = String(data: Data(windows), encoding: .shiftJIS)
    #expect(text?.contains("職員の人材育成に関する助言,助言") == true)
    #expect(windows.contains(0x0D))
  }

  @Test func `IDs without a limit are those of all that satisfies the conditions`() throws {
    for number in 1...15 {
      try office.write("# 番号\(number)\n\n灯台の案内、その\(number)です。\n", to: "灯台\(number).md")
    }
    #expect(try office.tool("index", "documents").status == 0)
    _ = try office.tool("saved", "add", "灯", "灯台")
    for line in [["search", "灯台"], ["saved", "run", "灯"], ["search", "灯台", "--sort", "date"]] {
      func count(_ options: String...) throws -> Int {
        try office.tool.run(Tool.executable, line + options).lines.count
      }
      #expect(try count("--ids") == 15 && count("--ids", "--passages") == 15)
      #expect(try count("--ids", "--limit", "3") == 3 && count("--plain") == 10)
    }
  }

  @Test func `limit and offset count hits`() throws {
    let all = try office.tool("search", "専門家", "--ids", "--passages").lines
    #expect(all.count == 3)
    #expect(
      try office.tool("search", "専門家", "--ids", "--passages", "--limit", "1", "--offset", "1").lines
        == [all[1]])
  }

  @Test(arguments: [["--limit", "0"], ["--offset", "50"]])
  func `an empty page of what is found is no failure to find`(page: [String]) throws {
    for words in [["補助金"], ["補助金", "存在しない言葉"]] {
      let outcome = try office.tool.run(Tool.executable, ["search"] + words + page)
      #expect(outcome.status == 0)
      #expect(outcome.output.isEmpty)
      #expect(outcome.talk.contains("--offset の値を確かめてください"))
    }
    for words in [["存在しない言葉"], ["補助金", "存在しない言葉", "--exact"]] {
      let outcome = try office.tool.run(Tool.executable, ["search"] + words + page)
      #expect(outcome.status == 1)
      #expect(outcome.talk.contains("見つかりませんでした"))
    }
  }

  @Test func `a cell that would be a formula is text, also under a combining mark`() throws {
    try office.write("# =\u{301}1+1\n\n数式の題です。\n", to: "式.md")
    try office.write("# 引用\"\u{301}符,題\n\n数式の題です。\n", to: "符.md")
    #expect(try office.tool("index", "documents", "--quiet").status == 0)
    let outcome = try office.tool(
      "search", "数式の題", "--exact", "--csv", "--fields", "title", "--encoding", "cp932")
    let text = try #require(String(data: Data(outcome.bytes), encoding: .shiftJIS))
    #expect(Set(text.split(separator: "\r\n")) == ["題名", "'=〓1+1", "\"引用\"\"〓符,題\""])
  }

  @Test func `without a knowledge base the way to make one is said`() throws {
    let outcome = try office.tool("search", "DX", "--kb", "none.sqlite")
    #expect(outcome.status == 2)
    #expect(outcome.talk.contains("chie index"))
  }

  @Test func `a vocabulary or dictionary asked for by name must be there`() throws {
    office.tool.environment["CHIE_VOCABULARY"] = office.folder + "/none"
    let outcome = try office.tool("search", "補助金")
    #expect(outcome.status == 2)
    #expect(outcome.talk.contains("CHIE_VOCABULARY"))
    office.tool.environment["CHIE_VOCABULARY"] = nil
    let other = try office.tool("search", "補助金", "--dictionary", office.folder)
    #expect(other.status == 2)
    #expect(other.talk.contains("--dictionary"))
  }
}

extension String {
  /// A search tells how long it took; no two take the same time.
  fileprivate var withoutTime: String {
    replacing(/"took_ms":[0-9.e-]+/, with: "")
  }
}
