import DocumentReading
import Foundation
import KnowledgeModel
import Testing

@Suite struct EncodingTests {
  private static let japanese = "住民参加型の行政評価について、専門家が助言をしました。予算の使い方も見直します。"

  /// The same sentences in EUC-JP, which Foundation does not write.
  private static let eucBytes: [UInt8] = [
    0xBD, 0xBB, 0xCC, 0xB1, 0xBB, 0xB2, 0xB2, 0xC3, 0xB7, 0xBF, 0xA4, 0xCE, 0xB9, 0xD4, 0xC0, 0xAF,
    0xC9, 0xBE, 0xB2, 0xC1, 0xA4, 0xCB, 0xA4, 0xC4, 0xA4, 0xA4, 0xA4, 0xC6, 0xA1, 0xA2, 0xC0, 0xEC,
    0xCC, 0xE7, 0xB2, 0xC8, 0xA4, 0xAC, 0xBD, 0xF5, 0xB8, 0xC0, 0xA4, 0xF2, 0xA4, 0xB7, 0xA4, 0xDE,
    0xA4, 0xB7, 0xA4, 0xBF, 0xA1, 0xA3, 0xCD, 0xBD, 0xBB, 0xBB, 0xA4, 0xCE, 0xBB, 0xC8, 0xA4, 0xA4,
    0xCA, 0xFD, 0xA4, 0xE2, 0xB8, 0xAB, 0xC4, 0xBE, 0xA4, 0xB7, 0xA4, 0xDE, 0xA4, 0xB9, 0xA1, 0xA3,
  ]

  @Test(arguments: [
    (String.Encoding.utf8, "UTF-8"), (.shiftJIS, "CP932"), (.iso2022JP, "ISO-2022-JP"),
    (.utf16LittleEndian, "UTF-16LE"), (.utf16BigEndian, "UTF-16BE"),
  ])
  func `an encoding is found without a declaration`(
    _ encoding: String.Encoding, _ name: String
  ) throws {
    let bytes = try #require(Self.japanese.data(using: encoding))
    let reading = try Read.reading(Array(bytes))
    #expect(reading.encoding == name)
    #expect(reading.blocks.map(\.text) == [Self.japanese])
    #expect((reading.confidence ?? 0) > 0.6)
  }

  @Test func `EUC-JP is told from CP932`() throws {
    let reading = try Read.reading(Self.eucBytes)
    #expect(reading.encoding == "EUC-JP")
    #expect(reading.blocks.map(\.text) == [Self.japanese])
  }

  @Test func `lists in half-width katakana are read as CP932`() throws {
    let text = "ｶﾌｼｷｶﾞｲｼｬ ﾎｼﾐｹﾝｾﾂ,1200\nﾊﾟﾝﾉｵｵﾊﾗ,850\nｴﾗｰ ﾊｯｾｲ,0"
    let reading = try Read.reading(Array(#require(text.data(using: .shiftJIS))))
    #expect(reading.encoding == "CP932")
    #expect(reading.problems.isEmpty)
    #expect(reading.blocks.map(\.text).joined().contains("ﾎｼﾐｹﾝｾﾂ"))
  }

  @Test func `half-width katakana of EUC-JP are no kanji of CP932`() throws {
    // ﾔﾏﾀﾞ ﾀﾛｳ,12
    let letters: [UInt8] = [0xD4, 0xCF, 0xC0, 0xDE, 0x20, 0xC0, 0xDB, 0xB3]
    let bytes = letters.flatMap { $0 < 0x80 ? [$0] : [0x8E, $0] } + Array(",12\n".utf8)
    #expect(try Read.reading(bytes).blocks.map(\.text) == ["ﾔﾏﾀﾞ ﾀﾛｳ,12"])
  }

  @Test func `half-width katakana of CP932 alone are no kanji of EUC-JP`() throws {
    // ｱｲｳｴｵｶｷｸｹｺ
    #expect(try Read.reading(Array(0xB1...0xBA)).blocks.map(\.text) == ["ｱｲｳｴｵｶｷｸｹｺ"])
    // 職員募集
    let kanji: [UInt8] = [0xBF, 0xA6, 0xB0, 0xF7, 0xCA, 0xE7, 0xBD, 0xB8]
    #expect(try Read.reading(kanji).blocks.map(\.text) == ["職員募集"])
  }

  @Test func `EUC-JP with a broken end is no half-width katakana`() throws {
    let reading = try Read.reading(Self.eucBytes + [0x0A, 0xA4])
    #expect(reading.encoding == "EUC-JP")
    #expect(reading.problems.map(\.code) == ["invalid-bytes"])
  }

  @Test func `characters of CP932 alone survive`() throws {
    // ①㈱髙﨑№の記録です
    let bytes: [UInt8] = [
      0x87, 0x40, 0x87, 0x8A, 0xFB, 0xFC, 0xFA, 0xB1, 0x87, 0x82, 0x82, 0xCC, 0x8B, 0x4C, 0x98,
      0x5E, 0x82, 0xC5, 0x82, 0xB7,
    ]
    #expect(try Read.reading(bytes).blocks.map(\.text) == ["①㈱髙﨑№の記録です"])
  }

  @Test func `a wrong declaration makes no mojibake and is told`() throws {
    let page =
      "<html><head><meta charset=\"Shift_JIS\"></head><body><p>\(Self.japanese)</p></body></html>"
    let reading = try Read.reading(page, name: "page.html")
    #expect(reading.blocks.map(\.text) == [Self.japanese])
    #expect(reading.encoding == "UTF-8")
    #expect(reading.problems.map(\.code) == ["wrong-charset"])
  }

  @Test func `UTF-8 of which a good part is broken is read all the same`() throws {
    let broken: [[UInt8]] = [
      [0xFF, 0xFE, 0xC0, 0xAF] + Array("過疎の対策".utf8) + [0xE3, 0x81],
      [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80, 0x20] + Array("地域の見守り".utf8),
    ]
    for (bytes, words) in zip(broken, ["過疎の対策", "地域の見守り"]) {
      let reading = try Read.reading(Array("　".utf8) + bytes)
      #expect(reading.blocks.contains { $0.text.contains(words) })
      #expect(reading.encoding == "UTF-8" && reading.problems.map(\.code) == ["invalid-bytes"])
    }
  }

  @Test func `broken bytes are shown and told`() throws {
    let bytes = Array("自治体の事例をまとめた記録です。".utf8) + [0xFF, 0xE3, 0x81]
    let reading = try Read.reading(bytes)
    #expect(reading.problems.map(\.code) == ["invalid-bytes"])
    #expect(reading.blocks.first?.text.hasPrefix("自治体の事例をまとめた記録です。") == true)
  }

  @Test(arguments: [
    ([UInt8](), "空.txt", ReadingError.Status.noText), (Array(" 　\n\t".utf8), "空白.txt", .noText),
    (Array("%PDF-1.4 x".utf8), "文書.pdf", .unsupported),
    ([0x50, 0x4B, 3, 4] + Array("word/document.xml".utf8), "文書.docx", .damaged),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "文書.doc", .unsupported),
    ([0x61, 0, 0, 0, 0x62, 0, 7], "文書.txt", .unsupported),
  ])
  func `what is no text is refused with a reason`(
    _ bytes: [UInt8], _ name: String, _ status: ReadingError.Status
  ) {
    let failure = Read.failure(bytes, name: name)
    #expect(failure?.status == status)
    #expect(failure?.reason.hasSuffix("ください。") == true)
  }
}
