import DocumentReading
import Foundation
import KnowledgeModel
import Testing

/// `winmail.dat`, which Outlook attaches where it sends a mail in its own form.
@Suite struct OutlookPackageTests {
  private static func attribute(_ number: UInt32, _ content: [UInt8]) -> [UInt8] {
    [2] + CompoundFiles.words32([number, UInt32(content.count)]) + content + [0, 0]
  }

  private static func properties(_ list: [[UInt8]]) -> [UInt8] {
    CompoundFiles.words32([UInt32(list.count)]) + list.flatMap(\.self)
  }

  private static func property(_ type: UInt16, _ number: UInt16, _ content: [UInt8]) -> [UInt8] {
    CompoundFiles.words16([type, number]) + CompoundFiles.words32([1, UInt32(content.count)])
      + content + [UInt8](repeating: 0, count: (4 - content.count % 4) % 4)
  }

  /// Of a name: a named property whose name is text, between others.
  private static let named =
    CompoundFiles.words16([0x1F, 0x8001]) + [UInt8](repeating: 7, count: 16)
    + CompoundFiles.words32([1, 6]) + CompoundFiles.utf16("分類\0") + [0, 0]
    + CompoundFiles.words32([1, 4]) + CompoundFiles.utf16("控え")

  private static func package(_ text: [UInt8]) -> [UInt8] {
    [0x78, 0x9F, 0x3E, 0x22, 1, 0]
      + attribute(0x0006_9007, CompoundFiles.words32([932, 0]))
      + attribute(
        0x0006_9003,
        properties([
          CompoundFiles.words16([3, 0xFFF]) + CompoundFiles.words32([5]),
          CompoundFiles.words16([0x40, 0x39]) + CompoundFiles.words32([1, 2]), named, text,
        ]))
      + attribute(0x0006_9002, [UInt8](repeating: 0, count: 14))
      // 議事.TXT
      + attribute(0x0001_8010, [0x8B, 0x63, 0x8E, 0x96] + Array(".TXT\0".utf8))
      + attribute(0x0006_800F, Array("添付の文である。".utf8))
      + attribute(
        0x0006_9005, properties([property(0x1F, 0x3707, CompoundFiles.utf16("議事のメモ.txt\0"))]))
      + attribute(0x0006_9002, [UInt8](repeating: 0, count: 14))
      + attribute(0x0001_8010, [0x8B, 0x63, 0x8E, 0x96] + Array(".TXT\0".utf8))
      + attribute(0x0006_800F, Array("次の文である。".utf8))
  }

  private static func mail(_ package: [UInt8], text: String = "") -> [UInt8] {
    ReadMail.parts(
      "mixed", "Content-Type: text/plain; charset=utf-8\r\n\r\n\(text)",
      "Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Data(package).base64EncodedString())
  }

  private static let plain = property(0x1F, 0x1000, CompoundFiles.utf16("本文である。\0"))

  @Test func `files and text that Outlook packed are read`() async throws {
    #expect(
      try await ReadMail.lines(Self.mail(Self.package(Self.plain))) == [
        "1 件", "差出人：a@example.jp", "添付：議事のメモ.txt、議事.TXT", "本文である。",
        "[議事のメモ.txt] 2 議事のメモ.txt", "[議事のメモ.txt] 添付の文である。", "[議事.TXT] 2 議事.TXT",
        "[議事.TXT] 次の文である。",
      ])
  }

  @Test func `text that stands in the mail itself is not told twice`() async throws {
    let lines = try await ReadMail.lines(Self.mail(Self.package(Self.plain), text: "本文である。"))
    #expect(lines.count { $0 == "本文である。" } == 1)
  }

  @Test func `a page and packed text serve where there is no plain one`() async throws {
    let page = Self.property(0x102, 0x1013, Array("<p>頁の文である。</p>".utf8))
    #expect(try await ReadMail.lines(Self.mail(Self.package(page))).contains("頁の文である。"))
    let rich = Array("{\\rtf1 \\u26360 ?\\u24335 ?\\par}".utf8)
    let size = UInt32(rich.count)
    let packed = CompoundFiles.words32([size + 12, size, 0x414C_454D, 0]) + rich
    let lines = try await ReadMail.lines(
      Self.mail(Self.package(Self.property(0x102, 0x1009, packed))))
    #expect(lines.last == "[本文.rtf] 3 書式")
  }

  @Test func `a package on its own is refused by its name`() {
    let failure = Read.failure(Self.package(Self.plain), name: "winmail.dat")
    #expect(failure?.reason.contains("winmail.dat") == true)
  }

  @Test func `damage of any kind ends in a reading or a refusal`() async throws {
    let bytes = Self.package(Self.plain)
    var seed: UInt64 = 3
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for round in 0..<300 {
      var broken = bytes
      for _ in 0...random(6) {
        broken[4 + random(bytes.count - 4)] = [0, 1, 0x7F, 0xFF, 0x1F, 0x10][random(6)]
      }
      if round % 3 == 0 { broken.removeLast(random(bytes.count)) }
      let reading = try await ReadMail.reading(Self.mail(broken, text: "文である。"))
      #expect(reading.blocks.contains { $0.text == "文である。" })
    }
  }
}
