import DocumentReading
import KnowledgeModel
import Testing

/// Files made to hang, to crash or to swallow what they say.
@Suite struct HostileTests {
  private static func file(_ name: String, _ parts: String...) -> (String, [UInt8]) {
    (name, Array(parts.joined().utf8))
  }

  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [
    file("deep.xml", times("<a>", 200_000), "底の文書", times("</a>", 200_000)),
    file("deep.html", times("<div>", 300_000), "底の文書"),
    file("flood.html", "<p ", (0..<200_000).map { "a\($0)=1 " }.joined(), ">底の文書"),
    file("deep.md", times("> ", 50_000), "底の文書\n", times("[", 50_000)),
    file("list.md", times("- ", 20_000), "底の文書"),
    file("plus.md", times("+ ", 20_000), "底の文書"),
    file("star.md", times("* ", 20_000), "底の文書"),
    file("number.md", times("1. ", 20_000), "底の文書"),
    file("mixed.md", times("> - 1) ", 20_000), "底の文書"),
    file("stairs.md", (0..<800).map { times(" ", 2 * $0) + "- 段\n" }.joined(), "底の文書"),
    file("alias.md", aliasBomb, "底の文書"),
    file("spans.html", spanBomb, "<p>底の文書"),
    file("brackets.md", times("[a](", 50_000), "底の文書"),
    file("marks.txt", times("■", 100_000), "底の文書"),
    file("dashes.txt", "• ", times(" — ", 100_000), "底の文書"),
    file("lines.txt", times("見出し\n\n", 40_000), "底の文書"),
    file("numbers.txt", times("１　目的\n　本文である。\n", 20_000), "底の文書"),
    file("unclosed.html", "<html><body><p>底の文書<b><table><tr><td>表<script>if(a<b){"),
  ])
  func `ends soon and keeps the text or refuses`(_ file: (name: String, bytes: [UInt8])) {
    do throws(ReadingError) {
      let reading = try Readers().read(file.bytes, name: file.name)
      #expect(reading.blocks.contains { $0.text.contains("底の文書") })
    } catch {
      #expect(!error.reason.isEmpty)
    }
  }

  /// Front matter in which each anchor stands for twice the one before, as a key.
  private static var aliasBomb: String {
    let lines = (1..<40).map { "? &a\($0) [ *a\($0 - 1) , *a\($0 - 1) ]\n: x" }
    return "---\n? &a0 [x]\n: x\n" + lines.joined(separator: "\n") + "\n---\n"
  }

  private static let spanBomb =
    "<table><tr><th>表</th></tr>"
    + times("<tr>" + times("<td colspan=50 rowspan=500>欄</td>", 400) + "</tr>", 40) + "</table>"

  @Test(arguments: ["- ", "+ ", "* ", "1. ", "> ", "> 2) "])
  func `items nested beyond all measure are told and keep their text`(_ mark: String) throws {
    let reading = try Read.reading(Self.times(mark, 20_000) + "底", name: "a.md")
    #expect(reading.problems.map(\.code) == ["deep-nesting"])
    #expect(reading.blocks.map(\.text) == ["底"])
  }

  @Test func `below the limit of depth the rest of a Markdown text is one paragraph`() throws {
    let reading = try Readers(limits: ReadingLimits(depth: 4)).read(
      Array("- 一\n  - 二\n    - 三\n      - 四\n\n        五\n".utf8), name: "a.md")
    #expect(reading.blocks.map(\.text) == ["一", "二", "三\n四\n五"])
    #expect(reading.problems.map(\.code) == ["deep-nesting"])
  }

  @Test func `a rule of many marks is no nesting`() throws {
    let reading = try Read.reading("前\n\n\(Self.times("- ", 90))\n\n後", name: "a.md")
    #expect(reading.problems.isEmpty)
    #expect(reading.blocks.map(\.text) == ["前", "後"])
  }

  @Test func `a table beyond the limit keeps every text and says so`() throws {
    let table =
      "<h1>題</h1><table><tr><th>一</th><th>二</th></tr>"
      + Self.times("<tr><td colspan=50 rowspan=9>欄</td><td>値</td></tr>", 3)
      + "<tr><td>末</td><td>尾</td></tr></table>"
    let reading = try Readers(limits: ReadingLimits(tableCells: 60)).read(
      Array(table.utf8), name: "a.html")
    #expect(reading.problems.map(\.code) == ["table-cut"])
    #expect(reading.blocks.contains { $0.text.contains("末") && $0.text.contains("尾") })
    #expect(reading.blocks.map { $0.text.count { $0 == "値" } }.reduce(0, +) == 3)
  }

  @Test func `cut and shuffled documents never stop the reader`() {
    var random = SystemSeed(state: 7)
    let base = Array("第１章　背景\n\n（１）案\n  • 項目 — 根拠: — 値\n<p>文</p>【注】\t表\n".utf8)
    for round in 0..<300 {
      var bytes = base
      for _ in 0..<(round % 17) {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      for name in ["a.txt", "a.md", "a.html", "a.xml"] {
        if let failure = Read.failure(bytes, name: name) { #expect(!failure.reason.isEmpty) }
      }
    }
  }
}

/// A linear congruential generator: the same numbers on every run.
private struct SystemSeed {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 17
  }
}
