import DocumentReading
import KnowledgeModel
import Testing

/// What a PDF holds besides its pages is read or named.
@Suite struct PDFAdditionsTests {
  typealias XML = PageLayoutXML

  private static let pages = [
    [XML.Line(text: "一枚目の文である。", left: 60, top: 100)],
    [XML.Line(text: "二枚目の文である。", left: 60, top: 100)],
  ]

  /// Two pages, the second one with notes.
  private static func file(_ annotations: String, names: String = "", more: String = "") -> String {
    """
    %PDF-1.7
    1 0 obj << /Type /Catalog /Pages 2 0 R \(names) >> endobj
    2 0 obj << /Type /Pages /Kids [3 0 R 4 0 R 2 0 R] >> endobj
    3 0 obj << /Type /Page /Parent 2 0 R >> endobj
    4 0 obj << /Type /Page /Parent 2 0 R /Annots [\(annotations)] >> endobj
    \(more)
    trailer << /Root 1 0 R >>
    """
  }

  private static func reading(_ file: String) throws -> Reading {
    try XML(pages: pages).reading(file: file)
  }

  @Test func `notes stand behind the text of their page`() throws {
    let file = Self.file(
      "5 0 R << /Subtype /Link /Contents (x) >> << /Subtype /Highlight /Contents (check \\(1\\)) >>",
      more: "5 0 obj << /Subtype /Text /T <FEFF767D77F3> /Contents <FEFF518D78BA> >> endobj")
    let reading = try Self.reading(file)
    #expect(
      Read.lines(of: reading) == [
        "一枚目の文である。", "二枚目の文である。", "コメント（白石）：再確", "コメント：check (1)",
      ])
    #expect(reading.blocks.map(\.place.page) == [1, 2, 2, 2])
  }

  @Test func `notes that were taken away or hidden are not read, nor what the page shows`() throws {
    let file = Self.file(
      "6 0 R << /Subtype /FreeText /Contents <FEFF4E8C679A76EE> >>",
      more: """
        5 0 obj << /Subtype /Text /Contents (gone) >> endobj
        6 0 obj << /Subtype /Text /F 2 /Contents (hidden) >> endobj
        """)
    #expect(try Read.lines(of: Self.reading(file)) == ["一枚目の文である。", "二枚目の文である。"])
  }

  @Test func `objects that are packed together are found`() throws {
    let file = Self.file(
      "7 0 R",
      more: """
        8 0 obj << /Type /ObjStm /N 1 /First 4 /Length 43 >> stream
        7 0 << /Subtype /Text /Contents (packed) >>
        endstream endobj
        """)
    #expect(try Read.lines(of: Self.reading(file)).last == "コメント：packed")
  }

  @Test func `attached files are given out, each once, and hide no object of the file`() throws {
    let inner = "1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 9 0 R >>"
    let file = Self.file(
      "<< /Subtype /FileAttachment /FS 6 0 R >> << /Subtype /Text /Contents (seen) >>",
      names: "/Names << /EmbeddedFiles << /Names [(a) 6 0 R (b) 7 0 R] >> >>",
      more: """
        5 0 obj << /Type /EmbeddedFile /Length \(inner.utf8.count) >> stream
        \(inner)
        endstream endobj
        6 0 obj << /F (x\\\\plan.pdf) /EF << /F 5 0 R >> >> endobj
        7 0 obj << /UF (memo.txt) /EF << /UF 8 0 R >> >> endobj
        8 0 obj << /Length 10 0 R >> stream
        endstream of a list
        endstream endobj
        10 0 obj 19 endobj
        """)
    let (reading, files) = try PDFReader().readWithFiles(
      [XML(pages: Self.pages).bytes, [], Array(file.utf8)], context: ReadingContext(format: .pdf))
    #expect(Read.lines(of: reading).last == "コメント：seen")
    #expect(reading.problems.isEmpty)
    #expect(files.map(\.name) == ["plan.pdf", "memo.txt"])
    #expect(
      files.map { String(decoding: $0.bytes, as: UTF8.self) } == [inner, "endstream of a list"])
  }

  @Test func `attached files that cannot be taken out are named`() throws {
    let file = Self.file(
      "<< /Subtype /FileAttachment /FS << /F (plan.xlsx) /EF << >> >> >>",
      names: "/Names << /EmbeddedFiles << /Names [(a) << /UF <FEFF52258868> /EF << >> >>] >> >>")
    let problems = try Self.reading(file).problems
    #expect(problems.map(\.code) == ["attachment-unread"])
    #expect(problems.first?.message.contains("2個（「plan.xlsx」、「別表」）") == true)
  }

  @Test(arguments: [
    "", "/Root 1 0 R", "1 0 obj 1 0 R endobj /Root 1 0 R", "1 0 obj << /Pages 1 0 R >> /Root 1 0 R",
    "1 0 obj " + String(repeating: "[", count: 100_000) + " /Root 1 0 R",
    "1 0 obj << /Pages << /Annots [ << /Subtype /Text /Contents (",
    "obj obj 99999999999999999999 0 obj",
    "8 0 obj << /Type /ObjStm /N 999999999 /First -1 >> stream\n",
    "1 0 obj << /Type /ObjStm /N 9"
      + " /First 9223372036854775807 /Length 9223372036854775807 >> stream\n1 2 3 4",
    "8 0 obj << /Type /ObjStm /N 2 /First 3 /Filter /FlateDecode >> stream\nx\u{1}\u{2}endstream",
  ])
  func `files that are broken keep their text`(_ file: String) throws {
    #expect(try Self.reading(file).blocks.count == 2)
  }
}
