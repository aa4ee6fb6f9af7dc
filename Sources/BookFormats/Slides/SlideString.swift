/// A text of a block, without its notes.
struct SlideString: Sendable, Hashable {
  let text: String
  var isItem = false

  func paragraph(size: Int) -> SlideParagraph {
    SlideParagraph(text: text, size: size, isItem: isItem, after: 6)
  }
}

extension Book.Block {
  /// Itself, or the blocks of a quotation after it.
  var withQuoted: [Book.Block] {
    if case .quotation(let blocks, _) = self {
      [self] + blocks.flatMap(\.withQuoted)
    } else {
      [self]
    }
  }

  var slideTexts: [SlideString] {
    switch self {
    case .paragraph(let runs): [SlideString(text: runs.plainText)].filter { !$0.text.isEmpty }
    case .quotation(let blocks, _): blocks.flatMap(\.slideTexts)
    case .list(let items, _): items.map { SlideString(text: $0.plainText, isItem: true) }
    case .heading, .table, .chart: []
    }
  }
}

extension [Book.Run] {
  var plainText: String {
    map { run in
      switch run {
      case .text(let text), .strong(let text), .mark(_, let text): text
      case .note: ""
      case .ruby(let base, let reading): "\(base)（\(reading)）"
      case .address(let url): url
      }
    }.joined()
  }
}
