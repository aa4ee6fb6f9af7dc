import BookFormats
import TestSupport
import Testing

@Suite struct BookEPUBTests {
  let scratch: Scratch
  let templates: BookTemplates

  init() throws {
    scratch = try Scratch()
    templates = try Templates.own()
  }

  private func open(_ book: Book = SampleBook.book, isVertical: Bool = false) throws {
    try scratch.write(
      "book.epub", BookEPUB(book, with: templates, isVertical: isVertical).bytes)
    let opened = try scratch.run("unzip -q book.epub -d book")
    #expect(opened.status == 0, "\(opened.errors)")
  }

  private func text(_ file: String) throws -> String {
    try scratch.run("cat book/OEBPS/\(file)").output
  }

  @Test(arguments: [false, true])
  func `every file of the electronic book is XML`(isVertical: Bool) throws {
    try open(isVertical: isVertical)
    let check = try scratch.run(
      "xmllint --noout --nonet book/META-INF/container.xml book/OEBPS/*.opf book/OEBPS/*.xhtml")
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func `what the book has is a part each, in order`() throws {
    try open()
    let names = try scratch.run("zipinfo -1 book.epub").output.split(separator: "\n")
    #expect(names.first == "mimetype")
    #expect(
      names.dropFirst(5).map(String.init)
        == [
          "cover", "preface", "chapter-1", "chapter-1-1", "chapter-1-2", "comparison", "sheet",
          "bibliography", "index", "colophon",
        ].map { "OEBPS/\($0).xhtml" })
  }

  @Test func `every link leads to a file and a place in it`() throws {
    try open()
    let files = try scratch.run("cd book/OEBPS; ls *.xhtml").output.split(separator: "\n")
    var links = 0
    for file in files {
      for link in try text(String(file)).matches(of: /href="([^"#:]*)#([^"]+)"/) {
        let target = link.1.isEmpty ? String(file) : String(link.1)
        #expect(try text(target).contains(" id=\"\(link.2)\""), "\(file): \(link.0)")
        links += 1
      }
    }
    #expect(links > 8)
  }

  @Test func `contents name chapters with their entries`() throws {
    try open()
    let contents = try text("nav.xhtml")
    #expect(contents.contains("<a href=\"chapter-1.xhtml\">第1章　暮らしの足</a>"))
    #expect(contents.contains("<a href=\"chapter-1-2.xhtml\">資料1　窓口の &amp; 記録</a>"))
    #expect(contents.contains("<a href=\"bibliography.xhtml\">出典一覧</a>"))
  }

  @Test func `the day of the book is its day of change, and nothing else is a day`() throws {
    try open()
    let description = try text("content.opf")
    #expect(
      description.contains("<meta property=\"dcterms:modified\">2026-11-20T00:00:00Z</meta>"))
    #expect(!description.contains("page-progression-direction"))
    let again = BookEPUB(SampleBook.book, with: templates, isVertical: false)
    #expect(again.bytes == BookEPUB(SampleBook.book, with: templates, isVertical: false).bytes)
  }

  @Test func `vertical text turns its pages the other way`() throws {
    try open(isVertical: true)
    #expect(try text("content.opf").contains("<spine page-progression-direction=\"rtl\">"))
    #expect(try text("book.css").contains("writing-mode: vertical-rl"))
    #expect(try text("colophon.xhtml").contains("<span class=\"tcy\">11</span>月"))
  }

  @Test func `a document's text cannot break a file`() throws {
    var book = SampleBook.book
    let nasty = "]]>&<b>\"'\u{1}\u{FFFF} id=\"en1\" href=\"#nowhere\""
    book.title = nasty
    book.series = nasty
    book.editors = [nasty]
    book.chapters[0].title = nasty
    book.chapters[0].entries[1].title = nasty
    book.chapters[0].entries[1].blocks = [.paragraph([.text(nasty), .address("http:// \(nasty)")])]
    try open(book)
    let check = try scratch.run("xmllint --noout --nonet book/OEBPS/*.opf book/OEBPS/*.xhtml")
    #expect(check.status == 0, "\(check.errors)")
  }
}
