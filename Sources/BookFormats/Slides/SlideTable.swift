/// A table, or a part of one, that fits a slide.
struct SlideTable: Sendable, Hashable {
  /// Free space in a cell, in hundredths of a point.
  static let side = 560
  static let above = 280

  let table: Book.Table
  /// In points.
  let size: Int
  /// Of the columns, in hundredths of a point.
  let widths: [Int]
  /// Of the head and the rows, in hundredths of a point.
  let heights: [Int]
  /// As in the whole table.
  let areFigures: [Bool]

  /// The box that it fills, from the top of the one given.
  func box(in box: SlideBox) -> SlideBox {
    var filled = box
    filled.height = SlideBox.millimetres(heights.reduce(0, +))
    return filled
  }

  /// In the largest size that lets it stand in one box; else in the least, its rows over as many as
  /// it takes, its columns too, each with the head and the first column again.
  static func parts(
    of table: Book.Table, in box: SlideBox, sizes: [Int] = [14, 13, 12, 11, 10]
  ) -> [SlideTable] {
    guard !table.head.isEmpty else { return [] }
    let room = SlideBox.points(box.height)
    let width = SlideBox.points(box.width)
    for size in sizes where leastWidth(of: table, size) <= width {
      let whole = SlideTable(table, size, width)
      if whole.heights.reduce(0, +) <= room { return [whole] }
    }
    let size = sizes.min() ?? 10
    return columnGroups(of: table, size, width).flatMap { columns in
      rowGroups(of: table.keeping(columns), size, width, room)
    }
  }

  private init(_ table: Book.Table, _ size: Int, _ width: Int) {
    self.table = table
    self.size = size
    let padding = Self.padding(size)
    let shares = table.columnShares(available: width / (size * 62), padding: padding)
    widths = shares.map { width * $0 / 1000 }
    let columnWidths = widths
    heights = ([table.head] + table.rows).map { row in
      let lines = zip(table.cells(of: row), columnWidths).map { cell, width in
        Self.measure(width, size).lines(of: cell)
      }
      return (lines.max() ?? 1) * size * 135 + 2 * Self.above
    }
    areFigures = table.areFigures
  }

  private static func measure(_ width: Int, _ size: Int) -> SlideMeasure {
    // A cell has no long lines to keep marks from their beginnings.
    SlideMeasure(width: width - 2 * side + size * 75, size: size)
  }

  private static func padding(_ size: Int) -> Int {
    2 * side / (size * 62) + 2
  }

  private static func leastWidth(of table: Book.Table, _ size: Int) -> Int {
    table.leastWidth(padding: padding(size)) * size * 62
  }

  /// Columns that fit the width together, the first in each group.
  private static func columnGroups(
    of table: Book.Table, _ size: Int, _ width: Int
  ) -> [[Int]] {
    var groups: [[Int]] = []
    var current = [0]
    for column in table.head.indices.dropFirst() {
      let wider = current + [column]
      if current.count > 1, leastWidth(of: table.keeping(wider), size) > width {
        groups.append(current)
        current = [0, column]
      } else {
        current = wider
      }
    }
    return groups + [current]
  }

  /// A row higher than the room goes on in another.
  private static func rowGroups(
    of table: Book.Table, _ size: Int, _ width: Int, _ room: Int
  ) -> [SlideTable] {
    let whole = SlideTable(table, size, width)
    let free = room - (whole.heights.first ?? 0)
    let lines = max(1, (free - 2 * above) / (size * 135))
    var groups: [[[String]]] = [[]]
    var used = 0
    for row in table.rows.flatMap({ whole.split($0, afterLines: lines) }) {
      let needed = zip(row, whole.widths).map { measure($1, size).lines(of: $0) }.max() ?? 1
      let height = needed * size * 135 + 2 * above
      if used + height > free, groups.last?.isEmpty == false {
        groups.append([])
        used = 0
      }
      groups[groups.count - 1].append(row)
      used += height
    }
    return groups.map { rows in
      let part = Book.Table(
        title: table.title, head: table.head, rows: rows, credit: table.credit)
      return SlideTable(part, like: whole)
    }
  }

  /// Rows of the same table: in the widths of the whole.
  private init(_ part: Book.Table, like whole: SlideTable) {
    table = part
    size = whole.size
    widths = whole.widths
    areFigures = whole.areFigures
    heights = ([part.head] + part.rows).map { row in
      let lines = zip(part.cells(of: row), whole.widths).map {
        Self.measure($1, whole.size).lines(of: $0)
      }
      return (lines.max() ?? 1) * whole.size * 135 + 2 * Self.above
    }
  }

  private func split(_ row: [String], afterLines lines: Int) -> [[String]] {
    var rows: [[String]] = []
    var rest = table.cells(of: row)
    repeat {
      let parts = zip(rest, widths).map { Self.measure($1, size).split($0, afterLines: lines) }
      rows.append(parts.map(\.head))
      rest = parts.map(\.rest)
    } while rest.contains { !$0.isEmpty }
    return rows
  }
}

extension Book.Table {
  /// Of the columns those named.
  fileprivate func keeping(_ columns: [Int]) -> Book.Table {
    Book.Table(
      title: title, head: columns.map { head[$0] },
      rows: rows.map { row in columns.map { cells(of: row)[$0] } }, credit: credit)
  }
}
