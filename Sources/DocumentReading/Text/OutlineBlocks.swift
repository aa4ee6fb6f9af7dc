import KnowledgeModel

/// Turns decided lines into blocks in reading order.
struct OutlineBlocks {
  private var blocks: [Block] = []
  private var paragraph: [LaidLine] = []
  private var rows: [[String]] = []
  private var tableStart = 0
  private var depths = ListDepths()

  static func blocks(of layout: TextLayout) -> [Block] {
    var writer = OutlineBlocks()
    for line in layout.lines { writer.add(line) }
    writer.flush()
    return writer.blocks
  }

  private mutating func add(_ line: LaidLine) {
    let place = Place(line: line.source.number)
    guard !line.isBlank else {
      flush()
      return
    }
    if case .table = line.role {} else { flushTable() }
    switch line.role {
    case .boilerplate:
      flush()
      depths.end()
      blocks.append(Block(.paragraph(text: line.source.text), place: place, isBoilerplate: true))
    case .title:
      flush()
      depths.end()
      blocks.append(Block(.heading(level: 1, text: line.source.text), place: place))
    case .heading(let heading):
      flush()
      depths.end()
      blocks.append(Block(.heading(level: heading.level, text: heading.text), place: place))
      if let rest = heading.rest { blocks.append(Block(.paragraph(text: rest), place: place)) }
    case .table(let row): addRow(row, of: line)
    case .item(let marker, let text): addItem(line, marker: marker, text: text)
    case .matter:
      flush()
      depths.end()
      blocks.append(Block(.paragraph(text: line.source.text), place: place))
    case .text: addText(line)
    }
  }

  private mutating func addRow(_ row: [String], of line: LaidLine) {
    flushParagraph()
    depths.end()
    if case .table(let rows) = line.source.preset {
      blocks.append(Block(.table(rows: rows), place: Place(line: line.source.number)))
      return
    }
    if rows.isEmpty { tableStart = line.source.number }
    rows.append(row)
  }

  private mutating func addText(_ line: LaidLine) {
    if line.kind == .rule { return flush() }
    if case .item(let marker, let start) = line.kind {
      let text = String(String.UnicodeScalarView(line.source.text.unicodeScalars.dropFirst(start)))
      return addItem(line, marker: marker, text: text)
    }
    if paragraph.isEmpty, depths.continues(indent: line.source.indent), continueItem(line) {
      return
    }
    if let last = paragraph.last, isNewParagraph(line, after: last) { flushParagraph() }
    if paragraph.isEmpty { depths.end() }
    paragraph.append(line)
  }

  private mutating func addItem(_ line: LaidLine, marker: String, text: String) {
    flush()
    let base: Int
    if case .item(let depth) = line.source.preset {
      base = depth
    } else {
      base = depths.depth(indent: line.source.indent, marker: marker)
    }
    for (depth, text) in FlattenedList.entries(of: text) {
      blocks.append(
        Block(
          .listItem(depth: base + depth, text: text), place: Place(line: line.source.number)))
    }
  }

  /// A deeper line directly under an item goes on with it.
  private mutating func continueItem(_ line: LaidLine) -> Bool {
    guard let last = blocks.last, case .listItem(let depth, let text) = last.content,
      line.numbering == nil, line.kind != .note, line.kind != .labelValue, text.utf8.count < 4000
    else { return false }
    blocks[blocks.count - 1] = Block(
      .listItem(depth: depth, text: text + "\n" + line.source.text), place: last.place)
    return true
  }

  /// Lines that end as sentences do, notes, labels and indented beginnings stand alone.
  private func isNewParagraph(_ line: LaidLine, after last: LaidLine) -> Bool {
    if line.kind == .note || line.kind == .labelValue || last.kind == .labelValue { return true }
    if line.source.indent > last.source.indent { return true }
    if line.numbering?.number != nil { return true }
    return last.glyphs.last.map { "。!?」)".unicodeScalars.contains($0) } ?? false
      || last.source.isCut
  }

  private mutating func flush() {
    flushParagraph()
    flushTable()
  }

  private mutating func flushParagraph() {
    guard let first = paragraph.first else { return }
    let text = paragraph.map(\.source.text).joined(separator: "\n")
    blocks.append(Block(.paragraph(text: text), place: Place(line: first.source.number)))
    paragraph = []
  }

  private mutating func flushTable() {
    guard !rows.isEmpty else { return }
    joinSpreadHeader()
    let isTable = rows.count > 1 || rows[0].count > 2
    let content: Block.Content =
      isTable ? .table(rows: rows) : .paragraph(text: rows[0].joined(separator: "\t"))
    blocks.append(Block(content, place: Place(line: tableStart)))
    rows = []
  }

  /// 「期　　日　　　内　　容」 above rows of two cells: letters set wide are no columns.
  private mutating func joinSpreadHeader() {
    guard rows.count > 1, rows[0].count > rows[1].count else { return }
    var joined: [String] = []
    var isOpen = false
    for cell in rows[0] {
      let isSingle = cell.unicodeScalars.count == 1 && cell.unicodeScalars.allSatisfy(\.isKanji)
      if isOpen, isSingle, let last = joined.popLast() {
        joined.append(last + cell)
        isOpen = false
      } else {
        joined.append(cell)
        isOpen = isSingle
      }
    }
    if joined.count == rows[1].count { rows[0] = joined }
  }
}
