import DocumentReading
import KnowledgeModel
import Testing

/// Pages are read as people read them: paragraphs across lines, columns and pages.
@Suite struct PDFTests {
  typealias XML = PageLayoutXML

  static let sentence =
    "この計画は、人口の減少と施設の老朽化に備え、市民とともに公共施設の在り方を見直すために定めるものである。"
    + "施設の総量を抑えながら、地域の暮らしに要る機能を保つことを基本とし、十年間の取組と目標を示す。"

  private func lines(_ reading: Reading) -> [String] { Read.lines(of: reading) }

  @Test func `lines of a paragraph are one text without spaces`() throws {
    let reading = try XML(pages: [XML.paragraph(Self.sentence, top: 100)]).reading()
    #expect(lines(reading) == [Self.sentence])
    #expect(reading.blocks.map(\.place.page) == [1])
  }

  @Test func `a paragraph goes on from one page to the next`() throws {
    let whole = XML.paragraph(Self.sentence, top: 700)
    let first = Array(whole.prefix(2)) + [XML.Line(text: "- 1 -", left: 290, top: 780)]
    let second =
      whole.dropFirst(2).map { XML.Line(text: $0.text, left: $0.left, top: $0.top - 640) }
      + [XML.Line(text: "- 2 -", left: 290, top: 780)]
    let reading = try XML(pages: [first, second]).reading()
    #expect(lines(reading) == [Self.sentence, "~ - 1 -", "~ - 2 -"])
  }

  @Test func `columns are read one after the other`() throws {
    let left = XML.paragraph("左の段は" + Self.sentence, top: 100, width: 18)
    let right = XML.paragraph("右の段は" + Self.sentence, left: 320, top: 100, width: 18)
    let reading = try XML(pages: [left + right]).reading()
    #expect(lines(reading) == ["左の段は" + Self.sentence, "右の段は" + Self.sentence])
  }

  @Test func `vertical writing is read from right to left`() throws {
    let columns = ["縦に書いた文章は右の行から始まり、", "左の行へと続いていくものである。"]
    let page = columns.enumerated().map {
      XML.Line(text: $1, left: 500 - Double($0) * 20, top: 100, isVertical: true)
    }
    #expect(try lines(XML(pages: [page]).reading()).joined() == columns.joined())
  }

  @Test func `letters placed one by one below each other are vertical writing`() throws {
    let columns = ["広報　みどり町", "　本町では、子どもの医療費を来月から助成す", "る。申請は窓口で受け付ける。"]
    let page = columns.enumerated().flatMap { column, text in
      text.enumerated().filter { $1 != "　" }.map {
        XML.Line(text: String($1), left: 500 - Double(column) * 20, top: 60 + Double($0) * 10)
      }
    }
    let number = XML.Line(text: "- 3 -", left: 290, top: 770)
    let reading = try XML(pages: [page + [number]]).reading()
    #expect(reading.problems.isEmpty)
    #expect(
      lines(reading) == [
        "2 広報　みどり町", "本町では、子どもの医療費を来月から助成する。申請は窓口で受け付ける。", "~ - 3 -",
      ])
  }

  @Test func `a sentence goes on with a number behind 第 at the end of a line`() throws {
    let text = (Self.sentence + Self.sentence).prefix(118) + "第"
    let rest = "10号様式は、来年の四月一日から用いるものとする。"
    let page =
      XML.paragraph(String(text), top: 100) + [XML.Line(text: rest, left: 60, top: 154)]
    #expect(try lines(XML(pages: [page]).reading()) == [text + rest])
  }

  @Test func `short tiers of vertical writing are read one after the other`() throws {
    let tiers = [
      ["議案第三号", "みどり町条例の一部を次のとおり改", "正し、来年度に備える。"],
      ["附則", "この条例は、来年の四月一日から施", "行し、前の条例は廃止する。"],
    ]
    let page = tiers.enumerated().flatMap { tier, columns in
      columns.enumerated().map {
        XML.Line(
          text: $1, left: 500 - Double($0) * 20, top: 60 + Double(tier) * 300, isVertical: true)
      }
    }
    let text = try XML(pages: [page]).reading().blocks.map(\.text).joined()
    #expect(text.filter { $0 != "\n" } == tiers.joined().joined())
  }

  @Test func `letters scattered over a page are told`() throws {
    let page = Self.sentence.enumerated().map {
      XML.Line(text: String($1), left: 60 + Double($0 % 9) * 50, top: 60 + Double($0 / 9) * 50)
    }
    #expect(try XML(pages: [page]).reading().problems.map(\.code) == ["scattered-text"])
  }

  @Test func `rows of cells in columns are a table`() throws {
    let rows = [["施設", "面積", "利用者"], ["図書館", "1,200", "34,500"], ["公民館", "850", "12,040"]]
    let page = rows.enumerated().flatMap {
      XML.row($1, lefts: [60, 200, 320], top: 100 + Double($0) * 18)
    }
    let reading = try XML(pages: [page]).reading()
    #expect(reading.blocks.map(\.content) == [.table(rows: rows)])
  }

  @Test func `large letters are headings, the largest on the first page the title`() throws {
    let page =
      [
        XML.Line(text: "公共施設再編計画", left: 200, top: 60, size: 20),
        XML.Line(text: "施設の現状", left: 60, top: 110, size: 14),
      ] + XML.paragraph(Self.sentence, top: 140)
    #expect(
      try lines(XML(pages: [page]).reading()) == ["1 公共施設再編計画", "2 施設の現状", Self.sentence])
  }

  @Test func `the outline makes headings of what it names`() throws {
    let page =
      [XML.Line(text: "1.1 背景", left: 60, top: 100)] + XML.paragraph(Self.sentence, top: 130)
    let outline = "<outline><item page=\"1\">背景</item></outline>"
    #expect(
      try lines(XML(pages: [page]).reading(outline: outline)) == ["2 1.1 背景", Self.sentence])
  }

  @Test func `what stands on most pages alike is kept once`() throws {
    let pages = (1...4).map { page in
      [XML.Line(text: "森岡市公共施設再編計画", left: 60, top: 30)]
        + XML.paragraph(Self.sentence, top: 100)
        + [XML.Line(text: "\(page)", left: 300, top: 770)]
    }
    let found = try XML(pages: pages).reading()
    #expect(
      found.blocks.filter { !$0.isBoilerplate }.map(\.text)
        == ["森岡市公共施設再編計画"] + Array(repeating: Self.sentence, count: 4))
  }

  @Test(arguments: ["みどり町だより　第百二十号", "みどり町だより　第12号"])
  func `a number in a running header makes no letter of the document`(_ header: String) throws {
    let titles = ["定例会の概要", "委員会の報告", "請願の結果", "編集後記について"]
    let pages = titles.map { title in
      [
        XML.Line(text: header, left: 60, top: 30),
        XML.Line(text: title, left: 60, top: 95, size: 14),
      ] + XML.paragraph(Self.sentence, top: 130)
    }
    let items = titles.enumerated().map { "<item page=\"\($0 + 1)\">\($1)</item>" }.joined()
    for outline in ["", "<outline>\(items)</outline>"] {
      let found = try lines(XML(pages: pages).reading(outline: outline))
      #expect(found.filter { $0.hasPrefix("2 ") } == titles.map { "2 " + $0 })
    }
  }

  @Test func `hyphens at the ends of Latin lines are undone`() throws {
    let page = [
      XML.Line(
        text: "The plan describes how municipal buildings will be main-", left: 60, top: 100),
      XML.Line(
        text: "tained over the next ten years by all the departments in-", left: 60, top: 118),
      XML.Line(text: "volved.", left: 60, top: 136),
    ]
    #expect(
      try lines(XML(pages: [page]).reading()) == [
        "The plan describes how municipal buildings will be maintained over the next ten years"
          + " by all the departments involved."
      ])
  }

  @Test func `a file of pictures is no text, a page of them a problem`() throws {
    #expect(throws: ReadingError.self) { try XML(pages: [[], []]).reading() }
    let reading = try XML(pages: [XML.paragraph(Self.sentence, top: 100), [], []]).reading()
    #expect(reading.problems.map(\.code) == ["page-without-text"])
    #expect(reading.problems.map(\.place?.page) == [2])
  }

  @Test func `a page of very many words is read in bounded time`() throws {
    let words = (0..<6_000).map {
      XML.Line(text: "語\($0)", left: Double($0 % 200) * 40, top: Double($0 / 200) * 12)
    }
    let reading = try XML(pages: [words]).reading()
    #expect(reading.blocks.map(\.text).joined().contains("語5999"))
  }

  @Test func `recognised words become paragraphs, and the reading says that they may be wrong`()
    throws
  {
    let lines = [
      "page\t3", "1\t1\t0\t0\t0\t0\t0\t0\t2546\t3600\t-1\t",
      "5\t1\t1\t1\t1\t1\t300\t400\t160\t40\t96\t窓口の", "5\t1\t1\t1\t1\t2\t460\t396\t80\t46\t91\t改革",
      "5\t1\t1\t1\t1\t3\t560\t400\t20\t40\t90\t1", "5\t1\t1\t1\t1\t4\t586\t400\t20\t40\t90\t2",
      "5\t1\t1\t1\t1\t5\t610\t400\t40\t40\t3\t汚",
    ]
    let reading = try RecognitionReader().read(
      [Array(lines.joined(separator: "\n").utf8)], context: ReadingContext(format: .pdf))
    #expect(reading.blocks.map(\.text) == ["窓口の改革12"])
    #expect(reading.blocks.map(\.place.page) == [3])
    #expect(reading.problems.map(\.code) == ["recognized-text"])
  }

  @Test func `a title is believed where the first page says it`() throws {
    let page = [XML.Line(text: "公共施設再編計画", left: 200, top: 60, size: 20)]
    func title(_ words: String) throws -> String? {
      try XML(head: [("Title", words)], pages: [page]).reading().declared[.title]
    }
    #expect(try title("Microsoft Word - 公共施設再編計画.docx") == "公共施設再編計画")
    #expect(try title("別の計画") == nil)
  }

  @Test(arguments: [
    "", "<page", "<page width=\"nan\"><line xMin=\"1e999\"><word xMin=\"x\">語",
    "<page><line><word xMin=\"5\" xMax=\"-5\">\u{0}\u{1B}語</word></line></page>",
    "<word>語</word></page>", "<page><line><word>&#x110000;&#0;&amp;語</word>",
    "<page><line><word", "<title",
  ])
  func `layouts that are broken are read or refused`(_ text: String) {
    do throws(ReadingError) {
      let reading = try PDFReader().read(
        [Array(text.utf8), [0xFF, 0x3C]], context: ReadingContext(format: .pdf))
      #expect(reading.blocks.allSatisfy { !$0.text.contains("\u{1B}") })
    } catch {
      #expect(!error.reason.isEmpty)
    }
  }
}
