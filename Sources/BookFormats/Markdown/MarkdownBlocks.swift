/// Writes blocks as Markdown and keeps the notes it meets.
struct MarkdownBlocks {
  private(set) var lines: [String] = []
  /// In the order of their first reference.
  private(set) var notes: [Book.Note] = []

  /// A paragraph, a heading, a table … with an empty line before it.
  mutating func add(_ block: [String]) {
    guard !block.isEmpty else { return }
    if !lines.isEmpty { lines.append("") }
    lines += block
  }

  mutating func heading(_ level: Int, _ text: String) {
    let words = MarkdownText.inline(text)
    guard !words.isEmpty else { return }
    add([String(repeating: "#", count: level) + " " + words])
  }

  mutating func paragraph(_ text: String) {
    guard !text.isEmpty else { return }
    add([MarkdownText.lineStart(MarkdownText.inline(text))])
  }

  /// In bold.
  mutating func lead(_ text: String) {
    guard !text.isEmpty else { return }
    add([MarkdownText.lineStart(MarkdownText.strong(text, after: ""))])
  }

  mutating func list(_ items: [String], isOrdered: Bool = false) {
    list(items.map { [.text($0)] }, isOrdered: isOrdered, isSecond: false, note: nil)
  }

  mutating func add(_ blocks: [Book.Block], headingLevel: Int) {
    var wasList = false
    for block in blocks {
      // Two lists in a row would be one; another mark makes them two.
      var isList = false
      switch block {
      case .heading(let text): heading(headingLevel, text)
      case .paragraph(let runs): add(paragraph(runs))
      case .quotation(let blocks, let note): quotation(blocks, note)
      case .list(let items, let isOrdered):
        list(items, isOrdered: isOrdered, isSecond: wasList, note: nil)
        isList = !wasList
      case .table(let table): add(table)
      case .chart(let chart): add(chart)
      }
      wasList = isList
    }
  }

  // MARK: Blocks

  private mutating func paragraph(_ runs: [Book.Run]) -> [String] {
    let text = words(runs)
    guard !text.allSatisfy(\.isWhitespace) else { return [] }
    return [MarkdownText.lineStart(text)]
  }

  private mutating func quotation(_ blocks: [Book.Block], _ note: Book.Note) {
    var inner = MarkdownBlocks()
    inner.notes = notes
    // A heading of the source is none of the book.
    let blocks = blocks.map { block -> Book.Block in
      if case .heading(let text) = block { .paragraph([.strong(text)]) } else { block }
    }
    switch blocks.last {
    case .paragraph(let runs):
      inner.add(Array(blocks.dropLast()) + [.paragraph(runs + [.note(note)])], headingLevel: 5)
    case .list(let items, let isOrdered):
      inner.add(Array(blocks.dropLast()), headingLevel: 5)
      inner.list(items, isOrdered: isOrdered, isSecond: true, note: note)
    default: inner.add(blocks + [.paragraph([.text("出典"), .note(note)])], headingLevel: 5)
    }
    notes = inner.notes
    add(inner.lines.map { $0.isEmpty ? ">" : "> \($0)" })
  }

  private mutating func list(
    _ items: [[Book.Run]], isOrdered: Bool, isSecond: Bool, note: Book.Note?
  ) {
    var lines: [String] = []
    for (position, item) in items.enumerated() {
      let isLast = position == items.count - 1
      let text = words(item + (isLast ? note.map { [.note($0)] } ?? [] : []))
      let mark = isOrdered ? "\(position + 1)\(isSecond ? ")" : ".")" : isSecond ? "*" : "-"
      lines.append("\(mark) \(MarkdownText.lineStart(text))")
    }
    add(lines)
  }

  mutating func add(_ table: Book.Table) {
    lead(table.title)
    let columns = table.areFigures.map { $0 ? "---:|" : ":---|" }
    var lines = [Self.row(table.head), "|" + columns.joined()]
    lines += table.rows.map { Self.row(table.cells(of: $0)) }
    if !table.head.isEmpty { add(lines) }
    paragraph(table.credit)
  }

  private static func row(_ cells: [String]) -> String {
    "|" + cells.map { " \(MarkdownText.inline($0)) |" }.joined()
  }

  private mutating func add(_ chart: Book.Chart) {
    let unit = chart.unit.isEmpty ? "" : "（単位：\(chart.unit)）"
    add(
      Book.Table(
        title: chart.title + unit, head: ["", "値"], rows: chart.bars.map { [$0.label, $0.text] },
        credit: chart.credit))
  }

  // MARK: Words

  private mutating func words(_ runs: [Book.Run]) -> String {
    var text = ""
    for run in runs {
      switch run {
      case .text(let words), .mark(_, let words): text += MarkdownText.inline(words)
      case .strong(let words): text += MarkdownText.strong(words, after: text)
      case .note(let note): text += reference(note)
      case .ruby(let base, let reading):
        let words = MarkdownText.inline(reading)
        text += "<ruby>\(MarkdownText.inline(base))<rp>（</rp><rt>\(words)</rt><rp>）</rp></ruby>"
      case .address(let address): text += MarkdownText.address(address)
      }
    }
    return text
  }

  private mutating func reference(_ note: Book.Note) -> String {
    if !notes.contains(where: { $0.id == note.id }) { notes.append(note) }
    return "[^\(MarkdownText.label(of: note))]"
  }

  /// What the notes say, at the end of the file.
  var definitions: [String] {
    notes.map { note in
      let address = note.url.isEmpty ? "" : " \(MarkdownText.address(note.url))"
      let words = MarkdownText.lineStart(MarkdownText.inline(note.text))
      return "[^\(MarkdownText.label(of: note))]: \(words)\(address)"
    }
  }
}
