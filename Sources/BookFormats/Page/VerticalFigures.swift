/// Tables and charts on pages of 縦書き: they lie across, and such a block cannot go on on another
/// page. So long and wide tables are parted before, and neighbours share a page where it has room.
enum VerticalFigures {
  /// Half-width characters in a line of a table, as the style sheet sets it.
  private static let width = 66
  private static let padding = 3
  /// In points, of the 8.5 pt text of tables.
  private static let line = 12.75
  /// In points. Pages are higher, but behind a figure that is higher than they are wide (134 mm
  /// without the margins) Chromium leaves a page empty.
  static let page = 370.0

  /// The book with tables that fit their pages.
  static func fitted(_ book: Book) -> Book {
    var book = book
    book.comparisons = book.comparisons.flatMap(parts)
    for chapter in book.chapters.indices {
      for entry in book.chapters[chapter].entries.indices {
        book.chapters[chapter].entries[entry].blocks =
          fitted(book.chapters[chapter].entries[entry].blocks)
        book.chapters[chapter].entries[entry].comment =
          fitted(book.chapters[chapter].entries[entry].comment)
      }
      book.chapters[chapter].introduction = fitted(book.chapters[chapter].introduction)
    }
    book.introduction = fitted(book.introduction)
    return book
  }

  private static func fitted(_ blocks: [Book.Block]) -> [Book.Block] {
    blocks.flatMap { (block: Book.Block) -> [Book.Block] in
      switch block {
      case .table(let table): parts(table).map { Book.Block.table($0) }
      case .quotation(let blocks, let note): [.quotation(fitted(blocks), note)]
      case .heading, .paragraph, .list, .chart: [block]
      }
    }
  }

  /// How high a figure is, in points.
  static func height(of block: Book.Block) -> Double {
    switch block {
    case .table(let table):
      frame(table) + heights(of: table).reduce(0, +) + credit(table)
    case .chart(let chart):
      min(page * 0.86, Double(chart.bars.count) * 27 + 24) + 3 * line
    case .heading, .paragraph, .quotation, .list: 0
    }
  }

  // MARK: Parts

  /// The table by columns and then by rows; what goes on says so, and the last part has the source.
  private static func parts(_ table: Book.Table) -> [Book.Table] {
    var parts = byColumns(table).flatMap(byRows)
    guard parts.count > 1 else { return [table] }
    for index in parts.indices {
      if index > 0, !table.title.isEmpty { parts[index].title = "\(table.title)（つづき）" }
      parts[index].credit = index == parts.count - 1 ? table.credit : ""
    }
    return parts
  }

  /// As many columns in each part as have room beside the first.
  private static func byColumns(_ table: Book.Table) -> [Book.Table] {
    guard table.head.count > 2, table.leastWidth(padding: padding) > width else { return [table] }
    for most in (1..<(table.head.count - 1)).reversed() {
      let parts = stride(from: 1, to: table.head.count, by: most).map { start in
        columns([0] + Array(start..<min(start + most, table.head.count)), of: table)
      }
      if most == 1 || parts.allSatisfy({ $0.leastWidth(padding: padding) <= width }) {
        return parts
      }
    }
    return [table]
  }

  private static func columns(_ columns: [Int], of table: Book.Table) -> Book.Table {
    var part = table
    part.head = columns.map { table.head[$0] }
    part.rows = table.rows.map { row in
      let cells = table.cells(of: row)
      return columns.map { cells[$0] }
    }
    return part
  }

  private static func byRows(_ table: Book.Table) -> [Book.Table] {
    var parts: [[[String]]] = [[]]
    var used = frame(table)
    for (row, height) in zip(table.rows, heights(of: table)) {
      if used + height > page, parts.last?.isEmpty == false {
        parts.append([])
        used = frame(table)
      }
      parts[parts.count - 1].append(row)
      used += height
    }
    if used + credit(table) > page, let last = parts.last?.last, (parts.last?.count ?? 0) > 1 {
      parts[parts.count - 1].removeLast()
      parts.append([last])
    }
    return parts.map { rows in
      var part = table
      part.rows = rows
      return part
    }
  }

  /// Of the title and the head.
  private static func frame(_ table: Book.Table) -> Double {
    Double(2 + lines(of: table.head, in: table)) * line + 12
  }

  /// Of the source.
  private static func credit(_ table: Book.Table) -> Double {
    Double((table.credit.halfWidths + 79) / 80) * line
  }

  private static func heights(of table: Book.Table) -> [Double] {
    table.rows.map { Double(lines(of: table.cells(of: $0), in: table)) * line + 6 }
  }

  private static func lines(of cells: [String], in table: Book.Table) -> Int {
    let shares = table.columnShares(available: width, padding: padding)
    return zip(cells, shares).map { cell, share in
      let room = max(4, share * width / 1000 - padding)
      return (cell.halfWidths + room - 1) / room
    }.max() ?? 1
  }
}
