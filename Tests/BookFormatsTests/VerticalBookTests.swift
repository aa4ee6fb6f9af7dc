import BookFormats
import Foundation
import TestSupport
import Testing

/// The browser is played: 縦書き is an option, and what Chromium makes of a page is its own.
@Suite struct VerticalBookTests {
  @Test func `without a browser it is said what to install`() async {
    var engines = PrintedBook.engines
    engines.chromium = "/nonexistent/chromium"
    let error = await #expect(throws: BookError.self) {
      try await BookTypesetter(engines).pdf(of: SampleBook.book, as: .vertical)
    }
    #expect(error == .browserMissing(program: "/nonexistent/chromium"))
    #expect(error?.message.contains("横書きで書き出してください") == true)
  }

  @Test func `what the browser gives stands under the book's date, with its page numbers`()
    async throws
  {
    let scratch = try Scratch()
    let bytes = try await played(SampleBook.book, in: scratch)
    #expect(bytes.starts(with: "%PDF-".utf8))
    #expect(String(decoding: bytes, as: UTF8.self).contains("/CreationDate (D:20261120000000"))
    let pages = try scratch.run("ls page-*.html | wc -l; grep -c '>41<' page-1.html page-2.html")
    #expect(pages.output == "2\npage-1.html:0\npage-2.html:1\n")
    #expect(try scratch.run("ls -d $(cat profile)").status != 0, "its folder is gone")
  }

  @Test func `a page named once in the index is named, though its second place is told no more`()
    async throws
  {
    let scratch = try Scratch()
    var book = SampleBook.book
    book.index = [
      Book.IndexList(
        title: "索引",
        groups: [
          .init(head: "か", entries: [.init(name: "窓口", reading: "まどぐち", targets: ["i1", "i2"])])
        ])
    ]
    _ = try await played(book, in: scratch, pdfinfo: Self.told(page: "41", in: scratch))
    let links = try scratch.run("grep -oE 'href=\"#i[0-9]+\"' page-*.html")
    #expect(
      links.output == """
        page-1.html:href="#i1"
        page-1.html:href="#i2"
        page-2.html:href="#i1"

        """)
  }

  @Test func `page numbers that never come to rest are said to be the fault`() async throws {
    let scratch = try Scratch()
    let pdfinfo = Self.told(page: "$(ls page-*.html | wc -l)", in: scratch)
    let error = await #expect(throws: BookError.self) {
      try await played(SampleBook.book, in: scratch, pdfinfo: pdfinfo)
    }
    #expect(error == .pagesUnsettled(passes: 6))
    #expect(error?.message.contains("ページ番号が、6回組み直しても定まりませんでした") == true)
  }

  @Test func `a browser that prints nothing is said to be the fault`() async throws {
    var engines = PrintedBook.engines
    engines.chromium = "/bin/false"
    let error = await #expect(throws: BookError.self) {
      try await BookTypesetter(engines).pdf(of: SampleBook.book, as: .vertical)
    }
    #expect(error?.code == "book-browser-failed")
  }

  @Test func `a table too wide or too long for a page is parted, without loss`() async throws {
    let scratch = try Scratch()
    var book = SampleBook.book
    book.comparisons = [StressBook.wide]
    _ = try await played(book, in: scratch)
    let page = try scratch.run("cat page-1.html").output
    #expect(page.contains("指標の推移（つづき）"))
    for row in StressBook.wide.rows.joined() {
      #expect(page.contains(">\(row)<"), "\(row)")
    }
  }

  /// What comes of a browser that keeps the page that it is given, and answers with a book set
  /// before.
  private func played(
    _ book: Book, in scratch: Scratch, pdfinfo: String = Self.pdfinfo
  ) async throws -> [UInt8] {
    try scratch.write("set.pdf", try await PrintedBook(SampleBook.book).bytes)
    let browser = try scratch.write("browser", Array(Self.browser(in: scratch.folder.path).utf8))
    let pdfinfo = try scratch.write("pdfinfo", Array(pdfinfo.utf8))
    _ = try scratch.run("chmod 755 browser pdfinfo")
    var engines = PrintedBook.engines
    engines.chromium = browser.path
    engines.pdfinfo = pdfinfo.path
    return try await BookTypesetter(engines).pdf(of: book, as: .vertical)
  }

  private static func browser(in folder: String) -> String {
    """
    #!/bin/bash
    cd '\(folder)'
    for word in "$@"; do
      case "$word" in
        --user-data-dir=*) echo "${word#*=}" > profile ;;
        --print-to-pdf=*)
          { cat set.pdf; echo '%/CreationDate (D:20010203040506'; } > "${word#*=}" ;;
        file://*)
          count=$(ls page-*.html 2>/dev/null | wc -l)
          cp "${word#file://}" "page-$((count + 1)).html" ;;
      esac
    done
    """
  }

  private static let pdfinfo = """
    #!/bin/sh
    echo 'Page  Destination                 Name'
    echo '  41 [ XYZ   63  669 null      ] "en1"'
    """

  /// As the browser does it, of what the newest page links to.
  private static func told(page: String, in scratch: Scratch) -> String {
    """
    #!/bin/bash
    cd '\(scratch.folder.path)'
    grep -oE 'href="#[^"]+"' "page-$(ls page-*.html | wc -l).html" | sort -u |
      sed 's/href="#/  '"\(page)"' [ XYZ   63  669 null      ] "/'
    """
  }
}
