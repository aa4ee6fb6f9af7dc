import Foundation
import TestSupport
import Testing

/// The collections of `corpus/collections`, taken over and exported as a trainer does.
@Suite(.serialized) struct CollectionTests {
  private static let files = Checkout.files(below: "corpus/collections")
    .filter { $0.hasSuffix(".yaml") }

  /// An office with the sample corpus and its collections.
  private func office() throws -> (office: Office, names: [String]) {
    let office = try Office()
    let corpus = Checkout.root.appending(path: "corpus").path
    #expect(try office.tool("index", corpus, "--quiet").status == 0)
    for file in Self.files {
      let taken = try office.tool("collection", "import", Checkout.root.appending(path: file).path)
      #expect(taken.status == 0, "\(file): \(taken.talk)")
    }
    let list = try office.tool("collection", "list", "--json").json()
    let names = try #require(list["collections"]?.items).compactMap { $0["name"]?.string }
    return (office, names)
  }

  private func folded(_ text: String) -> String {
    String(text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace && $0 != "•" })
  }

  /// Whether a text says the words, in at most four pieces: lines of a cell stand apart from each other
  /// in what a PDF gives out, and so do the ends of pages.
  private static func stands(_ words: String, in text: String) -> Bool {
    var rest = words[...]
    for _ in 0..<4 {
      if rest.isEmpty || text.contains(rest) { return true }
      var (known, end) = (0, rest.count)
      while end - known > 1 {
        let middle = (known + end) / 2
        if text.contains(rest.prefix(middle)) { known = middle } else { end = middle }
      }
      guard known > 0 else { return false }
      rest = rest.dropFirst(known)
    }
    return rest.isEmpty
  }

  /// What a collection quotes, line by line.
  private func quotations(of name: String, in office: Office) throws -> [String] {
    let shown = try office.tool("collection", "show", name, "--json").json()
    // A figure that stands in a table is a row of the book's own table, and no sentence.
    return try #require(shown["entries"]?.items).compactMap { entry in
      let (form, text) = (entry["form"]?.string, entry["text"]?.string ?? "")
      return form == "text" || form == "figure" && text.contains("\t") ? nil : text
    }
    .flatMap { $0.split(whereSeparator: { "\n\t".contains($0) }).map(String.init) }
  }

  @Test func `three collections are exported and come back as they are`() throws {
    let (office, names) = try office()
    #expect(names.count == 3)
    for (name, file) in zip(
      names,
      try names.map { name in
        try #require(
          Self.files.first { (try? Checkout.text($0).contains("collection: \"\(name)\"")) == true })
      })
    {
      let written = try office.tool("collection", "export", name, "--format", "yaml", "-o", "-")
      #expect(try written.output == Checkout.text(file), "\(file)")
      #expect(
        try office.tool("collection", "import", "--replace", "-", input: written.output)
          .output.contains("変わる項目 0 件"))
    }
  }

  @Test func `the sources of the collections are as they were quoted`() throws {
    let (office, names) = try office()
    for name in names {
      let check = try office.tool("collection", "check", name, "--json").json()
      let problems = try #require(check["remarks"]?.items).compactMap { $0["problem"]?.string }
      #expect(!problems.contains("changed") && !problems.contains("gone"), "\(name)")
    }
  }

  @Test(arguments: ["html", "md", "docx", "epub", "pptx", "csv"])
  func `every collection is exported in every format, the same each time`(format: String) throws {
    let (office, names) = try office()
    for name in names {
      let file = "\(office.folder)/book.\(format)"
      let outcome = try office.tool("collection", "export", name, "-o", file)
      #expect(outcome.status == 0, "\(name): \(outcome.talk)")
      let bytes = try office.bytes(of: "book.\(format)")
      #expect(bytes.count > 1_000)
      _ = try office.tool("collection", "export", name, "-o", file)
      #expect(try office.bytes(of: "book.\(format)") == bytes)
    }
  }

  @Test(arguments: [["--paper", "a4"], ["--paper", "b5"]])
  func `a printed book holds every sentence that is quoted, and all its fonts`(
    options: [String]
  ) throws {
    let (office, names) = try office()
    for name in names {
      let outcome = try office.tool.run(
        Tool.executable,
        ["collection", "export", name, "-o", "\(office.folder)/book.pdf"] + options)
      #expect(outcome.status == 0, "\(name): \(outcome.talk)")
      let text = folded(try office.tool.shell("pdftotext -enc UTF-8 book.pdf -").output)
      for line in try quotations(of: name, in: office) {
        let isThere = Self.stands(folded(line), in: text)
        #expect(isThere, "\(name): \(line)")
      }
      let fonts = try office.tool.shell("pdffonts book.pdf | tail -n +3").lines
      #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes yes ") }, "\(fonts)")
      #expect(try office.tool.shell("pdfinfo book.pdf").output.contains("Tagged:          yes"))
    }
  }

  @Test func `the training sheet and slides are PDFs of their own`() throws {
    let (office, names) = try office()
    for template in ["sheet", "slides"] {
      for name in names {
        let outcome = try office.tool(
          "collection", "export", name, "-o", "\(office.folder)/\(template).pdf", "--template",
          template)
        #expect(outcome.status == 0, "\(name): \(outcome.talk)")
      }
    }
    #expect(try office.tool.shell("pdftotext sheet.pdf -").output.contains("選んだ事例"))
  }

  @Test func `what is not verified is refused by name where only verified is wanted`() throws {
    let (office, names) = try office()
    let outcomes = try names.map {
      try office.tool(
        "collection", "export", $0, "-o", "\(office.folder)/v.html", "--verified-only")
    }
    #expect(outcomes.contains { $0.status == 0 })
    let refused = try #require(outcomes.first { $0.status != 0 })
    #expect(refused.talk.contains("確認済みでも一次資料でもない引用が"))
  }

  @Test func `a collection of one own text is a book and slides at once`() throws {
    let office = try Office.withDocuments()
    _ = try office.tool("collection", "new", "研修", "--date", "2026-11-20")
    _ = try office.tool("collection", "add", "研修", "--text", "外字\u{E000}のない**『文』**です。")
    for template in ["book", "slides"] {
      let file = "\(office.folder)/\(template).pdf"
      let outcome = try office.tool(
        "collection", "export", "研修", "-o", file, "--template", template)
      #expect(outcome.status == 2 && outcome.talk.contains("U+E000"), "\(outcome.talk)")
    }
    _ = try office.tool("collection", "note", "研修", "e1", "--text", "前に**『文』**があります。")
    for template in ["book", "slides"] {
      let file = "\(office.folder)/\(template).pdf"
      let outcome = try office.tool(
        "collection", "export", "研修", "-o", file, "--template", template)
      #expect(outcome.status == 0, "\(outcome.talk)")
    }
    #expect(try !office.tool.shell("pdftotext book.pdf -").output.contains("*"))
  }

  @Test func `a file of no known form is asked about, and vertical fits only some`() throws {
    let office = try Office.withDocuments()
    _ = try office.tool("collection", "new", "研修")
    #expect(try office.tool("collection", "export", "研修", "-o", "book").status == 64)
    #expect(
      try office.tool("collection", "export", "研修", "-o", "book.docx", "--vertical").status == 64)
    let empty = try office.tool("collection", "export", "研修", "-o", "book.html")
    #expect(empty.status == 2 && empty.talk.contains("まだ何も入っていません"))
    #expect(
      try office.tool("collection", "show", "ない").talk.contains("事例集「ない」はありません"))
  }
}
