import BookFormats
import TestSupport
import Testing

@Suite struct BookSlidesTests {
  /// The slides of a book, written out to be opened by others.
  private struct Opened {
    let scratch: Scratch

    init(_ book: Book) throws {
      scratch = try Scratch()
      try scratch.write("book.pptx", BookSlides(book).bytes)
      let outcome = try scratch.run("unzip -tq book.pptx && unzip -qq book.pptx -d parts")
      #expect(outcome.status == 0, "\(outcome.errors)")
    }

    /// The texts of a slide, one a line, or of all parts that a pattern of names matches.
    func texts(_ parts: String) throws -> String {
      try scratch.run("grep -oh '<a:t>[^<]*' \(parts) | cut -c6-").output
    }

    func count(_ pattern: String, _ parts: String) throws -> Int {
      try scratch.run("grep -oh '\(pattern)' \(parts)").output.split(separator: "\n").count
    }
  }

  /// Tables and charts on a slide of few entries.
  private static func book(_ blocks: [Book.Block], factors: [String] = []) -> Book {
    var book = SampleBook.book
    book.chapters[0].entries = [book.chapters[0].entries[0]]
    book.chapters[0].entries[0].blocks = blocks
    book.chapters[0].entries[0].factors = factors
    book.comparisons = []
    return book
  }

  @Test(arguments: [SampleBook.book, StressBook.book])
  func `every part is well-formed XML, and unzip finds no fault`(book: Book) throws {
    let outcome = try Opened(book).scratch.run(
      "find parts -name '*.xml' -o -name '*.rels' | sort | xargs xmllint --huge --noout")
    #expect(outcome.status == 0, "\(outcome.errors.prefix(500))")
  }

  @Test func `the same book gives the same bytes`() {
    #expect(BookSlides(SampleBook.book).bytes == BookSlides(SampleBook.book).bytes)
  }

  @Test func `cover, chapters, a case a slide, comparisons and the sheet follow each other`() throws
  {
    let opened = try Opened(SampleBook.book)
    let firsts = try (1...6).map { number in
      try opened.texts("parts/ppt/slides/slide\(number).xml").split(separator: "\n").first ?? ""
    }
    #expect(
      firsts == ["小さな自治体の、続く仕組み", "第1章　暮らしの足", "運転手がいない町で、バスを残す", "窓口の &amp; 記録", "事例の比較", "研修シート"])
    #expect(try opened.scratch.run("ls parts/ppt/slides/*.xml | wc -l").output == "6\n")
  }

  @Test func `a case has its facts, factors, questions, one chart and the source beneath`() throws {
    let opened = try Opened(SampleBook.book)
    let texts = try opened.texts("parts/ppt/slides/slide3.xml")
    for text in [
      "事例1　路線の再編と予約制", "団体　北稜町（町）　／　着手　令和2年度　／　信頼　確認済", "成功要因", "乗降記録という、誰も否定できない数字から始めた。",
      "考えてみよう", "同じ記録を三か月で集めるなら、誰に頼みますか。", "窓口の待ち時間（単位：分）", "出典：霞ヶ浜市『窓口改革の記録』",
    ] {
      #expect(texts.contains(text), "\(text)")
    }
    #expect(try opened.count("c:chart ", "parts/ppt/slides/slide3.xml") == 1)
    #expect(try opened.texts("parts/ppt/charts/chart1.xml") == "約12.5分\n")
  }

  @Test func `what the trainer says of a case is in the speaker's notes`() throws {
    let opened = try Opened(SampleBook.book)
    #expect(try opened.texts("parts/ppt/notesSlides/notesSlide3.xml") == "名付けに注目してください。\n")
  }

  @Test
  func `the master has four layouts with names, and every text stands in one of their places`()
    throws
  {
    let opened = try Opened(StressBook.book)
    let names = try opened.scratch.run(
      "grep -oh '<p:cSld name=\"[^\"]*' parts/ppt/slideLayouts/*.xml | cut -d'\"' -f2")
    #expect(names.output == "表紙\n章\n事例\n題名と内容\n")
    let outside = try opened.scratch.run(
      "grep -oh '<p:nvPr>[^/]*' parts/ppt/slides/*.xml | grep -v '<p:nvPr><p:ph '")
    #expect(outside.output == "")
  }

  @Test func `nothing of a long book stands outside a slide`() throws {
    let opened = try Opened(StressBook.book)
    let places = try opened.scratch.run(
      """
      grep -ohE '<a:off x="[0-9]+" y="[0-9]+"/><a:ext cx="[0-9]+" cy="[0-9]+"' parts/ppt/slides/*.xml |
      tr -c '0-9\\n' ' '
      """
    ).output.split(separator: "\n").map { $0.split(separator: " ").compactMap { Int($0) } }
    #expect(places.count > 50)
    #expect(places.allSatisfy { $0[0] + $0[2] <= 12_192_000 && $0[1] + $0[3] <= 6_858_000 })
  }

  @Test func `a long table goes on, with its head, and no row is lost`() throws {
    var book = SampleBook.book
    book.comparisons = [StressBook.comparison(columns: 5, rows: 40, cell: StressBook.sentence)]
    let opened = try Opened(book)
    let texts = try opened.texts("parts/ppt/slides/*.xml").split(separator: "\n")
    for row in 1...40 { #expect(texts.contains("項目\(row)")) }
    let tables = try opened.count("<a:tbl>", "parts/ppt/slides/*.xml")
    #expect(tables > 3)
    #expect(texts.count { $0 == "団体1" } == tables)
  }

  @Test func `a table too wide goes on in further columns, each with the first again`() throws {
    var book = SampleBook.book
    book.comparisons = [StressBook.wide]
    let texts = try Opened(book).texts("parts/ppt/slides/*.xml").split(separator: "\n")
    for year in 1...15 { #expect(texts.contains("令和\(year)年度")) }
    #expect(texts.contains("団体60"))
  }

  @Test func `a long quotation goes on, word for word`() throws {
    let long = (1...60).map { "その\($0)、町の課題は異動しません。" }.joined()
    let book = Self.book([.quotation([.paragraph([.text(long)])], SampleBook.note)])
    let opened = try Opened(book)
    let texts = try opened.texts("parts/ppt/slides/*.xml").split(separator: "\n")
    #expect(texts.filter { $0.contains("異動しません") }.joined().contains(long))
    #expect(texts.contains { $0.hasPrefix("北稜町『地域公共交通再編実施計画 評価書』") })
  }

  @Test func `factors and questions that do not fit go on on a further slide`() throws {
    let factors = (1...40).map { "要因\($0)：" + String(repeating: "測る", count: 20) }
    let book = Self.book([], factors: factors)
    let texts = try Opened(book).texts("parts/ppt/slides/*.xml")
    for factor in factors { #expect(texts.contains(factor)) }
    #expect(texts.contains("運転手がいない町で、バスを残す（つづき）"))
  }

  @Test func `a text of the trainer's own has its words on the slide`() throws {
    var book = Self.book([
      .heading("見出し"), .paragraph([.ruby("輪番", reading: "りんばん"), .text("で担う。")]),
    ])
    book.chapters[0].entries[0].facts = []
    book.chapters[0].entries[0].goals = []
    book.chapters[0].entries[0].questions = []
    #expect(try Opened(book).texts("parts/ppt/slides/slide3.xml").contains("輪番（りんばん）で担う。"))
  }
}
