import BookFormats
import ChildProcess
import Foundation
import TestSupport
import Testing

@Suite struct TypesettingFaultTests {
  private func fault(
    _ engines: BookEngines, _ book: Book = SampleBook.book,
    as form: BookTypesetter.Form = .book(.a4), limits: ChildLimits = ChildLimits(time: 120)
  ) async -> BookError? {
    await #expect(throws: BookError.self) {
      try await BookTypesetter(engines, limits: limits).pdf(of: book, as: form)
    }
  }

  @Test func `characters that no font has are named with the entries in which they stand`()
    async throws
  {
    var book = SampleBook.book
    book.chapters[0].entries[1].comment = [.paragraph([.text("𠮷野家の\u{E000}です。\u{7}")])]
    let error = await fault(PrintedBook.engines, book)
    #expect(error == .charactersMissing(["\u{E000}", "𠮷"], places: ["資料1「窓口の & 記録」"]))
    let message = try #require(error?.message)
    #expect(message.contains("「𠮷」（U+20BB7）") && message.contains("（資料1「窓口の & 記録」）"))
  }

  @Test func `a character missing in a chart is named too`() async {
    var book = SampleBook.book
    book.chapters[0].entries[1].blocks = [
      .chart(.init(title: "", unit: "", bars: [.init(label: "🐈", value: 1, text: "1")], credit: ""))
    ]
    let error = await fault(PrintedBook.engines, book)
    #expect(error == .charactersMissing(["🐈"], places: ["資料1「窓口の & 記録」"]))
  }

  @Test func `an absent engine, program or font is named with what to do`() async {
    var engines = PrintedBook.engines
    engines.engine = "/nonexistent"
    #expect(await fault(engines) == .engineMissing(program: "typst"))
    engines.fonts = ["/nonexistent"]
    engines.engine = PrintedBook.engines.engine
    #expect(await fault(engines) == .fontsMissing(folders: ["/nonexistent"]))
    engines.python = "/nonexistent/python3"
    #expect(await fault(engines) == .engineMissing(program: "/nonexistent/python3"))
    #expect(BookError.engineMissing(program: "typst").message.contains("pip install --no-index"))
  }

  @Test(arguments: [
    ("house.typ", "#let accent = \n", 1), ("book.typ", "\n#import \"house.typ\": *\n#colour", 3),
    ("house.typ", "\n#read(\"/etc/passwd\")", 2),
  ])
  func `a broken template is named by file and line`(name: String, text: String, line: Int)
    async throws
  {
    let scratch = try Scratch()
    try scratch.write(name, Array(text.utf8))
    var engines = PrintedBook.engines
    engines.officeTemplates = scratch.folder.path
    let error = await fault(engines)
    guard case .templateBroken(let path, line, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path == "\(scratch.folder.path)/\(name)")
  }

  @Test func `an office's house rules stand before the product's`() async throws {
    let scratch = try Scratch()
    let house = try Checkout.text("index/book/house.typ")
    try scratch.write(
      "house.typ", Array(house.replacing("width: 210mm", with: "width: 200mm").utf8))
    var engines = PrintedBook.engines
    engines.officeTemplates = scratch.folder.path
    let printed = try await PrintedBook(SampleBook.book, engines: engines)
    #expect(try printed.fact("Page size").hasPrefix("566.929 x"))
  }

  @Test func `a template without end is ended`() async throws {
    let scratch = try Scratch()
    let endless = "#for i in range(100000) { for j in range(100000) { let k = i + j } }"
    try scratch.write("book.typ", Array(endless.utf8))
    var engines = PrintedBook.engines
    engines.officeTemplates = scratch.folder.path
    let error = await fault(engines, limits: ChildLimits(time: 1))
    #expect(error == .typesettingTimeout(seconds: 1))
  }

  @Test func `no sheet can be set alone where there is none`() async {
    var book = SampleBook.book
    book.sheet = nil
    #expect(await fault(PrintedBook.engines, book, as: .sheet(.b5)) == .sheetMissing)
  }
}
