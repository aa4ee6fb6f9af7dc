import DocumentReading
import KnowledgeModel
import Testing

/// Tables, footers and notes of old presentations.
@Suite struct OldSlidesTests {
  private static func text(_ words: String, kind: UInt8 = 4) -> [UInt8] {
    CompoundFiles.record(0xF9F, [kind, 0, 0, 0])
      + CompoundFiles.record(0xFA0, CompoundFiles.utf16(words))
  }

  /// A shape with text at a place in its group.
  private static func cell(_ words: String, x: UInt32, y: UInt32) -> [UInt8] {
    CompoundFiles.container(
      0xF004,
      [
        CompoundFiles.record(0xF00F, CompoundFiles.words32([x, y, x + 90, y + 20])),
        CompoundFiles.container(0xF00D, [text(words)]),
      ])
  }

  private static func shape(_ words: String, placeholder: UInt8) -> [UInt8] {
    CompoundFiles.container(
      0xF004,
      [
        CompoundFiles.container(
          0xF011, [CompoundFiles.record(0xBC3, [0, 0, 0, 0, placeholder, 0, 0, 0])]),
        CompoundFiles.container(0xF00D, [text(words)]),
      ])
  }

  private static func group(_ properties: [UInt8], _ cells: [[UInt8]]) -> [UInt8] {
    let first = CompoundFiles.container(
      0xF004, [CompoundFiles.record(0xF122, instance: 1, properties)])
    return CompoundFiles.container(0xF003, [first] + cells)
  }

  private static func lines(_ parts: [[UInt8]]) throws -> [String] {
    let slides = CompoundFiles.container(0x3EE, parts) + CompoundFiles.container(0x3EE, parts)
    let file = CompoundFiles.file([("PowerPoint Document", slides)])
    return Read.lines(of: try Read.reading(file, name: "a.ppt"))
  }

  /// Not in their order, and one of them empty.
  private static let cells = [
    cell("三百件", x: 100, y: 20), cell("年度", x: 0, y: 0), cell("令和六", x: 0, y: 20),
    cell("件数", x: 100, y: 0), cell("令和七", x: 0, y: 40), cell("", x: 100, y: 40),
  ]

  @Test func `the cells of a table stand in rows`() throws {
    let table = Self.group(CompoundFiles.words16([0x39F]) + [1, 0, 0, 0], Self.cells)
    #expect(
      try Self.lines([Self.text("相談の件数", kind: 0), table]).prefix(4) == [
        "1 相談の件数", "年度 | 件数", "令和六 | 三百件", "令和七 | ",
      ])
  }

  @Test func `shapes that are grouped are no table`() throws {
    let group = Self.group(CompoundFiles.words16([0x7F]) + [1, 0, 0, 0], Self.cells)
    #expect(try Self.lines([group]).prefix(2) == ["三百件", "年度"])
  }

  @Test func `what stands at the foot of all slides counts once`() throws {
    let strings = CompoundFiles.container(
      0xFD9, instance: 3,
      [
        CompoundFiles.record(0xFDA, [1, 0, 0b10_0000, 0]),
        CompoundFiles.record(0xFBA, instance: 1, CompoundFiles.utf16("見せない柱")),
        CompoundFiles.record(0xFBA, instance: 2, CompoundFiles.utf16("緑野市企画課")),
      ])
    #expect(
      try Self.lines([Self.text("本文である。"), Self.shape("配布用", placeholder: 9), strings]) == [
        "本文である。", "配布用", "緑野市企画課", "本文である。",
      ])
  }
}
