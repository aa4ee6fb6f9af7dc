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
    // It keeps the page that it is given, and answers with a book set before.
    let printed = try await PrintedBook(SampleBook.book)
    try scratch.write("set.pdf", printed.bytes)
    let browser = try scratch.write("browser", Array(Self.browser(in: scratch.folder.path).utf8))
    let pdfinfo = try scratch.write("pdfinfo", Array(Self.pdfinfo.utf8))
    _ = try scratch.run("chmod 755 browser pdfinfo")
    var engines = PrintedBook.engines
    engines.chromium = browser.path
    engines.pdfinfo = pdfinfo.path
    let bytes = try await BookTypesetter(engines).pdf(of: SampleBook.book, as: .vertical)
    #expect(bytes.starts(with: "%PDF-".utf8))
    #expect(String(decoding: bytes, as: UTF8.self).contains("/CreationDate (D:20261120000000"))
    let pages = try scratch.run("ls page-*.html | wc -l; grep -c '>41<' page-1.html page-2.html")
    #expect(pages.output == "2\npage-1.html:0\npage-2.html:1\n")
    #expect(try scratch.run("ls -d $(cat profile)").status != 0, "its folder is gone")
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
