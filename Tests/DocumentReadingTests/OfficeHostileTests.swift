import DocumentReading
import KnowledgeModel
import Testing

/// Packages that were made to hurt, and packages that are hurt.
@Suite struct OfficeHostileTests {
  private static let laughs =
    "<!DOCTYPE a [<!ENTITY a \"あ\">"
    + (1..<10).map {
      "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 == 1 ? "" : "\($0 - 1)");", count: 10))\">"
    }
    .joined() + "]>"

  @Test func `entities of a part's own are refused, those from outside are left out`() throws {
    let bomb = ReadOffice.word(ReadOffice.paragraph("&a9;"), prolog: Self.laughs)
    #expect(Read.failure(bomb, name: "a.docx")?.status == .damaged)
    let outside = ReadOffice.word(
      ReadOffice.paragraph("&x;外部実体"),
      prolog: "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")
    let reading = try Read.reading(outside, name: "a.docx")
    #expect(reading.blocks.map(\.text) == ["外部実体"])
    #expect(reading.problems.map(\.code) == ["external-entity"])
  }

  @Test func `a file that was cut off is damaged`() throws {
    for name in ["survey.docx", "facilities.xlsx", "lecture.pptx", "guide.odt", "island.epub"] {
      let bytes = try ReadOffice.sample(name)
      for share in [1, 2, 3, 4, 5, 6, 7] {
        let cut = Array(bytes.prefix(bytes.count * share / 8))
        let failure = Read.failure(cut, name: name)
        #expect(failure?.status == .damaged, "\(name) \(share)")
        #expect(failure?.reason.hasSuffix("ください。") == true)
      }
    }
  }

  @Test func `where the main part is whole the rest is told`() throws {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    let bytes = ReadOffice.word(
      ReadOffice.paragraph("本文は残る"),
      parts: [
        (
          "word/_rels/document.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Type=\"\(kind)\" Target=\"styles.xml\"/></Relationships>"
        ), ("word/styles.xml", "<w:styles><w:style"),
      ])
    let reading = try Read.reading(bytes, name: "a.docx")
    #expect(reading.blocks.map(\.text) == ["本文は残る"])
    #expect(reading.problems.map(\.code) == ["part-damaged"])
  }

  @Test func `a part without the main part is no document`() {
    let bytes = TestZip.bytes(
      of: ReadOffice.frame(main: "word/document.xml") + [("word/x.xml", "<a/>")])
    #expect(Read.failure(bytes, name: "a.docx")?.status == .damaged)
  }

  @Test func `relationships lead nowhere outside of the package`() throws {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    let bytes = ReadOffice.word(
      ReadOffice.paragraph("本文"),
      parts: [
        (
          "word/_rels/document.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Type=\"\(kind)\" Target=\"../../../../etc/passwd\"/></Relationships>"
        )
      ])
    #expect(try Read.reading(bytes, name: "a.docx").blocks.map(\.text) == ["本文"])
  }

  @Test func `an encrypted document of OpenDocument or book says so`() {
    let media = "application/vnd.oasis.opendocument.text"
    let text = TestZip.bytes(of: [
      ("mimetype", media), ("content.xml", "暗号"),
      (
        "META-INF/manifest.xml",
        "<manifest><file-entry full-path=\"content.xml\"><encryption-data/></file-entry></manifest>"
      ),
    ])
    #expect(Read.failure(text, name: "a.odt")?.status == .encrypted)
    let book = TestZip.bytes(of: [
      ("mimetype", "application/epub+zip"),
      (
        "META-INF/encryption.xml",
        "<encryption><EncryptedData><EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes128-cbc\"/></EncryptedData></encryption>"
      ),
    ])
    #expect(Read.failure(book, name: "a.epub")?.status == .encrypted)
  }

  @Test func `a binary workbook is refused with advice`() {
    let bytes = TestZip.bytes(
      of: ReadOffice.frame(main: "xl/workbook.bin") + [("xl/workbook.bin", "x")])
    let failure = Read.failure(bytes, name: "a.xlsb")
    #expect(failure?.status == .unsupported)
    #expect(failure?.reason.contains("xlsx形式") == true)
  }

  @Test func `drawings of Visio are refused by name`() {
    let bytes = TestZip.bytes(of: [
      ("[Content_Types].xml", "<Types/>"), ("visio/document.xml", "<a/>"),
    ])
    #expect(Read.failure(bytes, name: "a.vsdx")?.reason.contains("Visio") == true)
  }

  @Test func `cells far away and rows that repeat without end cost nothing`() throws {
    let far = ReadOffice.workbook(
      ReadOffice.row(1, "甲")
        + "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>端</t></is></c></row>"
        + "<row r=\"9999999999\"><c r=\"A9999999999\"><v>1</v></c></row>",
      more: "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")
    #expect(try ReadOffice.lines(far, name: "a.xlsx").contains { $0.contains("端") })
    let repeated = TestZip.bytes(of: [
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      (
        "content.xml",
        "<d><body><spreadsheet><table name=\"表\"><table-row number-rows-repeated=\"1000000000\"><table-cell number-columns-repeated=\"1000000000\"><p>値</p></table-cell></table-row></table></spreadsheet></body></d>"
      ),
    ])
    #expect(try ReadOffice.lines(repeated, name: "a.ods").contains { $0.contains("値") })
  }

  @Test func `a sheet with more cells than may be read is cut and told`() throws {
    let rows = (1...60).map { ReadOffice.row($0, "甲", "\($0)") }.joined()
    let reading = try Readers(limits: ReadingLimits(tableCells: 5)).read(
      ReadOffice.workbook(rows), name: "a.xlsx")
    #expect(reading.problems.map(\.code) == ["sheet-cut"])
  }

  @Test func `tags with thousands of attributes are refused`() {
    let flood = (0..<5_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    let failure = Read.failure(ReadOffice.word("<w:p \(flood)/>"), name: "a.docx")
    #expect(failure?.status == .damaged)
  }

  @Test func `boxes within boxes end where libxml2 ends`() {
    let depth = 5_000
    let deep =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: depth) + ReadOffice.paragraph("底")
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
    #expect(Read.failure(ReadOffice.word(deep), name: "a.docx")?.status == .damaged)
  }

  @Test(arguments: [
    "survey.docx", "facilities.xlsx", "lecture.pptx", "guide.odt", "budget.ods", "drill.odp",
    "island.epub",
  ])
  func `bytes that were changed never stop the reader`(_ name: String) throws {
    let sample = try ReadOffice.sample(name)
    var state: UInt64 = 11
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 17
    }
    for round in 0..<150 {
      var bytes = sample
      for _ in 0...(round % 9) {
        bytes[Int(next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: next())
      }
      if let failure = Read.failure(bytes, name: name) { #expect(!failure.reason.isEmpty) }
    }
  }
}
