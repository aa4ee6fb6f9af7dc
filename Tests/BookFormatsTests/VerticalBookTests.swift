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
  private func played(_ book: Book, in scratch: Scratch) async throws -> [UInt8] {
    try scratch.write("set.pdf", try await PrintedBook(SampleBook.book).bytes)
    let browser = try scratch.write("browser", Array(Self.browser(in: scratch.folder.path).utf8))
    let pdfinfo = try scratch.write("pdfinfo", Array(Self.pdfinfo.utf8))
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
}
