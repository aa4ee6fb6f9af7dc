import Foundation
import KnowledgeModel
import Testing

/// Kana in two parts, as other systems write them.
@Suite struct ComposedKanaTests {
  /// Unlike `==` of strings, which takes both forms for one.
  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test(arguments: ["a.txt", "a.md", "a.html", "a.csv"])
  func `kana and their marks are put together, in every format`(name: String) throws {
    let text = "港のデータでは、ガントリーが\nパイロットを、ヴァイオリンで。"
    let written = name == "a.html" ? "<html><body><p>\(text)</p></body></html>" : text
    let reading = try Read.reading(written.decomposedStringWithCanonicalMapping, name: name)
    let words = reading.blocks.map(\.text).joined()
    #expect(!scalars(words).contains(0x3099) && !scalars(words).contains(0x309A))
    #expect(scalars(words).contains(0x30D1) && scalars(words).contains(0x30F4))
  }

  @Test func `places stay, and all else stays as it is written`() throws {
    let text = "一行目である。\n\nか\u{3099}二つ目。\n\ne\u{301} と \u{FA1E} と \u{3099} だけ。\n"
    let blocks = try Read.reading(text).blocks
    #expect(blocks.map(\.place.line) == [1, 3, 5])
    #expect(scalars(blocks[1].text).first == 0x304C)
    #expect(scalars(blocks[2].text) == scalars("e\u{301} と \u{FA1E} と \u{3099} だけ。"))
  }
}
