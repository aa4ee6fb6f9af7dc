import BookFormats
import TestSupport
import Testing

@Suite struct BookArchiveTests {
  @Test func `unzip finds the files whole, in order and with the book's date`() throws {
    var archive = BookArchive(date: "2026-11-20")
    archive.add("mimetype", "application/epub+zip")
    archive.add("word/body.xml", "<p>町の課題は異動しません。</p>")
    archive.add("empty", [])
    archive.add("a.bin", (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    let scratch = try Scratch()
    try scratch.write("book.zip", archive.bytes)

    let test = try scratch.run("unzip -tq book.zip")
    #expect(test.status == 0, "\(test.output)")
    #expect(
      try scratch.run("zipinfo -1 book.zip").output == "mimetype\nword/body.xml\nempty\na.bin\n")
    #expect(try scratch.run("unzip -p book.zip word/*").output == "<p>町の課題は異動しません。</p>")
    #expect(try scratch.run("zipinfo -T book.zip mimetype").output.contains("20261120.000000"))
  }

  @Test func `the first file has its name and contents where EPUB looks for them`() {
    var archive = BookArchive(date: "2026-11-20")
    archive.add("mimetype", "application/epub+zip")
    #expect(
      String(decoding: archive.bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
  }

  @Test(arguments: ["", "昨日", "2026-13-01", "1979-12-31", "2026-11", "99999-01-01"])
  func `what is no date that ZIP knows is its first day`(date: String) throws {
    var archive = BookArchive(date: date)
    archive.add("a", "a")
    #expect(Array(archive.bytes[10..<14]) == [0, 0, 0x21, 0])
  }

  @Test func `text cannot become markup, and what XML forbids is dropped`() {
    #expect("<a b='c'>&\"\u{301}".markup == "&lt;a b=&#39;c&#39;&gt;&amp;&quot;\u{301}")
    #expect("一\u{0}二\u{B}三\r\n\t\u{FFFE}\u{85}四".markup == "一二三 \n\t四")
  }
}
