extension Book.Entry {
  /// The factors, unless its quotations say them all word for word; they need not be said twice.
  var unquotedFactors: [String] {
    let said = blocks.map(\.quotedText).joined(separator: "\n").bare
    return factors.allSatisfy { said.contains($0.bare) } ? [] : factors
  }
}

extension Book {
  /// For formats that show all of the words of an entry.
  var withoutQuotedFactors: Book {
    var book = self
    for chapter in book.chapters.indices {
      for entry in book.chapters[chapter].entries.indices {
        let factors = book.chapters[chapter].entries[entry].unquotedFactors
        book.chapters[chapter].entries[entry].factors = factors
      }
    }
    return book
  }
}

extension Book.Block {
  fileprivate var quotedText: String {
    if case .quotation(let blocks, _) = self {
      blocks.map(\.words).joined(separator: "\n")
    } else {
      ""
    }
  }

  private var words: String {
    switch self {
    case .heading(let text): text
    case .paragraph(let runs): runs.plainText
    case .list(let items, _): items.map(\.plainText).joined(separator: "\n")
    case .quotation(let blocks, _): blocks.map(\.words).joined(separator: "\n")
    case .table(let table):
      (table.head + table.rows.flatMap(\.self)).joined(separator: "\n")
    case .chart: ""
    }
  }
}

extension String {
  /// Without white space, and without the mark that ends a sentence.
  fileprivate var bare: String { filter { !$0.isWhitespace && $0 != "。" } }
}
