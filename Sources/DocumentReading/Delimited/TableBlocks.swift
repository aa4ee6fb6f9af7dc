import KnowledgeModel

/// Makes blocks of the rows of a sheet without markup: titles above a table, the table in pieces that each
/// begin with its header, remarks below it.
struct TableBlocks {
  typealias Row = DelimitedRows.Row

  /// Rows and bytes of a piece.
  private static let mostRows = 40
  private static let mostBytes = 6_000
  /// Rows among which the header is looked for.
  private static let topRows = 10

  private(set) var blocks: [Block] = []
  private var header: [String]?
  /// What comes before it is known which row is the header.
  private var top: [Row] = []
  private var piece: [Row] = []
  private var pieceBytes = 0
  /// Rows of one cell, of which it is not yet known whether the table goes on below them.
  private var single: [Row] = []

  /// A row of a sheet; an empty one ends a table.
  mutating func add(_ row: Row) {
    guard row.filled > 0 else { return endTable() }
    guard header != nil else {
      top.append(row)
      if top.count == Self.topRows { openTable() }
      return
    }
    if row.filled == 1 {
      single.append(row)
    } else {
      addToTable(row)
    }
  }

  /// A row of a table for certain, however few cells it has; the first one is the header.
  mutating func addToTable(_ row: Row) {
    if header == nil { header = row.cells }
    let rows = single + [row]
    single = []
    for row in rows {
      let size = row.cells.reduce(0) { $0 + $1.utf8.count + 1 }
      if !piece.isEmpty, piece.count >= Self.mostRows || pieceBytes + size > Self.mostBytes {
        flushPiece()
      }
      piece.append(row)
      pieceBytes += size
    }
  }

  mutating func finish() -> [Block] {
    endTable()
    return blocks
  }

  /// The header is the first row that fills more than half of the table's width; what stands above it is text.
  private mutating func openTable() {
    let rows = top
    top = []
    let width = rows.map(\.cells.count).max() ?? 0
    let start = rows.firstIndex { $0.filled >= 2 && $0.filled * 2 > width } ?? rows.count
    for row in rows[..<start] { addText(row) }
    guard start < rows.count else { return }
    if rows[start...].count(where: { $0.filled > 1 }) == 1, rows.count < Self.topRows,
      rows[start].filled == 2
    {
      for row in rows[start...] { addText(row) }
      return
    }
    header = rows[start].cells
    for row in rows[start...] { add(row) }
  }

  private mutating func endTable() {
    if header == nil { openTable() }
    flushPiece()
    for row in single { addText(row) }
    single = []
    header = nil
  }

  private mutating func flushPiece() {
    guard let first = piece.first else { return }
    var rows = piece.map(\.cells)
    if let header, first.cells != header { rows.insert(header, at: 0) }
    blocks.append(Block(.table(rows: rows), place: Place(line: first.line)))
    piece = []
    pieceBytes = 0
  }

  /// A row of two cells is a label with its value.
  private mutating func addText(_ row: Row) {
    let cells = row.cells.filter { !$0.isEmpty }
    let text = cells.count == 2 ? cells.joined(separator: "：") : cells.joined(separator: " ")
    blocks.append(Block(.paragraph(text: text), place: Place(line: row.line)))
  }
}

extension DelimitedRows.Row {
  /// Cells that are not empty.
  fileprivate var filled: Int { cells.count { !$0.isEmpty } }
}
