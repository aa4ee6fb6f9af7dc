import BookFormats
import TestSupport
import Testing

@Suite struct BookWordTests {
  /// The document of a book, written out to be opened by others.
  private struct Opened {
    let scratch: Scratch

    init(_ book: Book, paper: BookPaper = .a4) throws {
      scratch = try Scratch()
      try scratch.write("book.docx", BookWord(book, paper: paper).bytes)
    }

    func part(_ name: String) throws -> String {
      try scratch.run("unzip -p book.docx '\(name)'").output
    }

    /// What an expression says of a part, namespaces aside.
    func ask(_ expression: String, of part: String = "word/document.xml") throws -> String {
      let answer = try scratch.run(
        "unzip -p book.docx '\(part)' | xmllint --noout --xpath \"\(expression)\" - 2>&1")
      return answer.output.trimmingSuffix("\n")
    }

    /// The words of the document, field codes aside.
    func text(_ part: String = "word/document.xml") throws -> String {
      try ask("//*[local-name()='t']/text()", of: part).split(separator: "\n").joined()
    }
  }

  @Test(arguments: [SampleBook.book, StressBook.book])
  func `every part is well-formed XML, and unzip finds no fault`(book: Book) throws {
    let opened = try Opened(book)
    let outcome = try opened.scratch.run(
      """
      unzip -tq book.docx && unzip -qq book.docx -d parts && cd parts &&
      find . -name '*.xml' -o -name '*.rels' | sort | xargs xmllint --huge --noout
      """)
    #expect(outcome.status == 0, "\(outcome.output.prefix(500))")
  }

  @Test func `the same book gives the same bytes`() {
    let book = SampleBook.book
    #expect(BookWord(book, paper: .b5).bytes == BookWord(book, paper: .b5).bytes)
    #expect(BookWord(book, paper: .b5).bytes != BookWord(book, paper: .a4).bytes)
  }

  @Test func `text is what the book says, letter by letter`() throws {
    let text = try Opened(SampleBook.book).text()
    for sentence in [
      "小さな自治体の、続く仕組み", "第1章　暮らしの足", "事例1　運転手がいない町で、バスを残す", "お金の問題であれば、財源を探せばよかった。",
      "「路線を残す」と「移動を残す」を分けて考える。", "窓口の &amp; 記録", "AI生成（未検証）", "似た困りごとは何ですか。", "知識ベース世代 1284",
    ] {
      #expect(text.contains(sentence), "\(sentence)")
    }
  }

  @Test(arguments: [
    ("Title", 1), ("Heading1", 6), ("Heading2", 2), ("Heading3", 1), ("Quote", 2),
    ("Caption", 4), ("TOC1", 6), ("TOC2", 2), ("ListNumber", 3), ("QuoteList", 2), ("Index1", 2),
  ])
  func `paragraphs have the styles that Word knows`(style: String, count: Int) throws {
    let opened = try Opened(SampleBook.book)
    let found = try opened.ask("count(//*[local-name()='pStyle'][@*='\(style)'])")
    #expect(found == String(count))
    let named = try opened.ask(
      "count(//*[local-name()='style'][@*='\(style)'])", of: "word/styles.xml")
    #expect(named == "1")
  }

  @Test func `a note stands once, at its first reference; a later one repeats its number`() throws {
    let opened = try Opened(SampleBook.book)
    #expect(try opened.ask("count(//*[local-name()='footnoteReference'])") == "2")
    let notes = try opened.text("word/footnotes.xml")
    #expect(notes.contains("北稜町『地域公共交通再編実施計画 評価書』令和5年度、12頁。"))
    #expect(notes.contains("hyoukasho_r5.pdf?download=1&amp;lang=ja#page=12"))
    #expect(try opened.part("word/document.xml").contains("NOTEREF _Ref"))
  }

  @Test(arguments: [
    "TOC \\o &quot;1-2&quot; \\h \\z \\u", "INDEX \\f &quot;m&quot; \\y",
    "XE &quot;北稜町&quot; \\f &quot;m&quot; \\y &quot;ほくりょうちょう&quot;",
    "XE &quot;財源&quot; \\f &quot;t&quot; \\y &quot;ざいげん&quot;", "PAGEREF _Toc00000001 \\h",
  ])
  func `contents and index are fields with their entries filled in`(field: String) throws {
    #expect(try Opened(SampleBook.book).part("word/document.xml").contains(" \(field) "))
  }

  @Test func `every reference to a page leads to a bookmark of the document`() throws {
    let opened = try Opened(StressBook.book)
    let outcome = try opened.scratch.run(
      """
      unzip -p book.docx word/document.xml > d.xml
      grep -o 'w:name="_[A-Za-z]*[0-9]*"' d.xml | cut -d'"' -f2 | sort > names
      sort -u names | cmp - names
      grep -oE '(PAGEREF|NOTEREF) _[A-Za-z]*[0-9]*' d.xml | cut -d' ' -f2 | sort -u > used
      test -s used && comm -23 used names
      """)
    #expect(outcome.output == "")
  }

  @Test func `running heads follow the headings, and pages are numbered outside`() throws {
    let opened = try Opened(SampleBook.book)
    #expect(try opened.part("word/header-default.xml").contains(" STYLEREF 1 "))
    #expect(try opened.text("word/header-even.xml") == "小さな自治体の、続く仕組み")
    #expect(try opened.part("word/footer-default.xml").contains(" PAGE "))
  }

  @Test(arguments: [(BookPaper.a4, "11906", "16838"), (.b5, "10318", "14570")])
  func `the page has the size asked for, and comparisons lie on their side`(
    paper: BookPaper, width: String, height: String
  ) throws {
    let document = try Opened(SampleBook.book, paper: paper).part("word/document.xml")
    #expect(document.contains("<w:pgSz w:w=\"\(width)\" w:h=\"\(height)\" w:code"))
    #expect(document.contains("<w:pgSz w:w=\"\(height)\" w:h=\"\(width)\" w:orient=\"landscape\""))
  }

  @Test func `the head of a table is repeated on each page`() throws {
    let count = "count(//*[local-name()='tr'][.//*[local-name()='tblHeader']])"
    #expect(try Opened(SampleBook.book).ask(count) == "2")
  }

  @Test func `a chart is drawn by Word, with a sheet behind it and the words of the source`() throws
  {
    let opened = try Opened(SampleBook.book)
    let chart = try opened.part("word/charts/chart1.xml")
    #expect(chart.contains("<c:v>12.5</c:v>"))
    #expect(chart.contains("<a:t>約12.5分</a:t>"))
    #expect(!chart.contains("<a:t>31分</a:t>"))
    let sheet = try opened.scratch.run(
      """
      unzip -p book.docx word/embeddings/Microsoft_Excel_Sheet1.xlsx > s.xlsx
      unzip -p s.xlsx xl/worksheets/sheet1.xml
      """)
    #expect(sheet.output.contains("北稜町 &lt;試行&gt;"))
  }

  @Test func `ruby stands over its base`() throws {
    let ruby = try Opened(SampleBook.book).ask("string(//*[local-name()='rt'])")
    #expect(ruby == "りんばん")
  }

  @Test func `an address is linked in the characters that Word allows`() throws {
    var book = SampleBook.book
    book.introduction = [.paragraph([.address("https://example.jp/例 <a>#一#二")])]
    let links = try Opened(book).part("word/_rels/document.xml.rels")
    #expect(
      links.contains("Target=\"https://example.jp/%E4%BE%8B%20%3Ca%3E#%E4%B8%80%23%E4%BA%8C\""))
  }

  @Test(arguments: [
    "https://", "https://例え.jp/", "javascript:alert(1)", "file:///etc",
    "https://example.jp/" + String(repeating: "a", count: 3_000),
  ])
  func `what is no address of the web stays text, because Word refuses it`(url: String) throws {
    var book = SampleBook.book
    book.introduction = [.paragraph([.address(url)])]
    let opened = try Opened(book)
    let links = try opened.part("word/_rels/document.xml.rels")
    #expect(links.split(separator: "External").count == 3)
    #expect(links.contains("Target=\"https://www.example.lg.jp/a/b?c=d\""))
    #expect(try opened.text().contains(url.markup))
  }

  @Test func `a table too wide for the page stands on one of its own, on its side`() throws {
    var book = SampleBook.book
    book.comparisons = []
    book.chapters[0].entries[0].blocks = [.table(StressBook.wide)]
    let document = try Opened(book).part("word/document.xml")
    #expect(document.contains("w:orient=\"landscape\""))
  }

  @Test func `an empty book is a document still`() throws {
    var book = SampleBook.book
    book.introduction = []
    book.conventions = []
    book.chapters = []
    book.comparisons = []
    book.sheet = nil
    book.bibliography = []
    book.index = []
    let opened = try Opened(book)
    #expect(try opened.ask("count(//*[local-name()='sectPr'])") == "2")
    #expect(try opened.text().contains("奥付"))
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
