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
