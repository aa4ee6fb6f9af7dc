import BookFormats
import DocumentReading

/// Words of sources and of trainers as blocks of a book.
enum Prose {
  /// Of Markdown.
  static func blocks(of markdown: String) -> [Book.Block] {
    MarkdownProse.blocks(of: markdown).flatMap(block)
  }

  private static func block(_ block: ProseBlock) -> [Book.Block] {
    switch block {
    case .heading(let spans): [.heading(Ruby.text(of: text(spans)))]
    case .paragraph(let spans): [.paragraph(runs(spans))]
    case .list(let items, let isOrdered): [.list(items.map(runs), isOrdered: isOrdered)]
    case .quotation(let blocks): blocks.flatMap(Self.block)
    case .table(let rows): table(rows.map { $0.map(Ruby.text) }).map { [.table($0)] } ?? []
    }
  }

  /// Where a trainer's words are one plain text: nothing is stressed, readings are in brackets.
  static func line(_ text: String) -> String {
    guard text.contains(where: { "*《".contains($0) }) else { return text }
    return Ruby.text(of: MarkdownProse.plain(text))
  }

  /// Of the words of a passage: lines, bullets, tabs between cells.
  static func blocks(ofPassage text: String) -> [Book.Block] {
    var blocks: [Book.Block] = []
    var rows: [[String]] = []
    var items: [[Book.Run]] = []
    func flush() {
      if rows.count > 1, let table = table(rows) {
        blocks.append(.table(table))
      } else if let row = rows.first {
        // A row without others is no table.
        blocks.append(.paragraph([.text(row.filter { !$0.isEmpty }.joined(separator: "　"))]))
      }
      if !items.isEmpty { blocks.append(.list(items, isOrdered: false)) }
      rows = []
      items = []
    }
    for line in text.split(separator: "\n") {
      let bare = line.drop { $0 == " " }
      if line.contains("\t") {
        if !items.isEmpty { flush() }
        rows.append(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
      } else if bare.hasPrefix("• ") {
        if !rows.isEmpty { flush() }
        items.append([.text(String(bare.dropFirst(2)))])
      } else {
        flush()
        blocks.append(.paragraph([.text(String(line))]))
      }
    }
    flush()
    return blocks
  }

  /// The first row is the head; short rows are filled up.
  private static func table(_ rows: [[String]]) -> Book.Table? {
    guard let head = rows.first else { return nil }
    let width = rows.map(\.count).max() ?? head.count
    let filled = rows.map { $0 + Array(repeating: "", count: width - $0.count) }
    return Book.Table(title: "", head: filled[0], rows: Array(filled.dropFirst()), credit: "")
  }

  private static func text(_ spans: [ProseSpan]) -> String {
    spans.map { span in
      switch span {
      case .text(let text), .strong(let text), .address(let text): text
      }
    }.joined()
  }

  private static func runs(_ spans: [ProseSpan]) -> [Book.Run] {
    spans.flatMap { span -> [Book.Run] in
      switch span {
      case .text(let text): Ruby.runs(of: joined(text))
      case .strong(let text): [.strong(joined(text))]
      case .address(let url): [.address(url)]
      }
    }
  }

  /// Line ends within a paragraph are nothing beside Japanese, a space between Latin words.
  private static func joined(_ text: String) -> String {
    guard text.contains("\n") else { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var joined = String(lines.popFirst() ?? "")
    for line in lines {
      let isLatin = joined.last?.isASCII == true && line.first?.isASCII == true
      joined += (isLatin ? " " : "") + line
    }
    return joined
  }
}

/// Readings over words, as they are written in plain text: 「｜輪番《りんばん》」.
enum Ruby {
  /// 「輪番（りんばん）」, for texts that have nothing over words.
  static func text(of text: String) -> String {
    runs(of: text).map { run in
      switch run {
      case .text(let text): text
      case .ruby(let base, let reading): "\(base)（\(reading)）"
      default: ""
      }
    }.joined()
  }

  static func runs(of text: String) -> [Book.Run] {
    var runs: [Book.Run] = []
    var rest = text[...]
    while let bar = rest.firstIndex(where: { $0 == "｜" || $0 == "|" }),
      let open = rest[bar...].firstIndex(of: "《"),
      let close = rest[open...].firstIndex(of: "》")
    {
      let base = rest[rest.index(after: bar)..<open]
      let reading = rest[rest.index(after: open)..<close]
      if base.isEmpty || reading.isEmpty || base.count > 20 || base.contains("｜") {
        runs.append(.text(String(rest[...bar])))
        rest = rest[rest.index(after: bar)...]
        continue
      }
      if bar > rest.startIndex { runs.append(.text(String(rest[..<bar]))) }
      runs.append(.ruby(String(base), reading: String(reading)))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { runs.append(.text(String(rest))) }
    return runs
  }
}
