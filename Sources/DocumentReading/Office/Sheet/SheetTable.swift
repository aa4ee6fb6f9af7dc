/// A table of a sheet: rows of words in the columns that are used, its head first.
struct SheetTable {
  /// As the block shows it.
  let header: [String]
  let rows: [(number: Int, cells: [String])]
  /// From 0.
  let firstRow: Int
  let firstColumn: Int

  /// In UTF-8 bytes: longer texts stand in the first of the rows they span only.
  private static let longestRepeated = 600
  /// In Unicode scalars: what a block of a table holds, about as much as a passage.
  private static let blockSize = 700

  /// - Parameter rows: Not empty.
  init(_ rows: [SheetGrid.Row], in sheet: MergedSheet) {
    let columns = Self.columns(of: rows, in: sheet)
    var filled = rows.map { row in
      (number: row.number, cells: Self.cells(of: row, columns: columns, in: sheet))
    }
    let height = Self.headerHeight(of: rows, in: sheet)
    header = Self.header(
      filled.prefix(height).map(\.cells), rows: rows.prefix(height), columns, sheet)
    filled.removeFirst(height)
    self.rows = filled
    firstRow = rows.first?.number ?? 0
    firstColumn = columns.first ?? 0
  }

  /// The table in blocks of some rows, each with the head, and where each begins.
  var blocks: [(rows: [[String]], row: Int)] {
    let headerSize = header.reduce(0) { $0 + $1.unicodeScalars.count }
    let repeats = headerSize * 2 <= Self.blockSize
    var blocks: [(rows: [[String]], row: Int)] = []
    var open: [[String]] = [header]
    var start = firstRow
    var size = headerSize
    for row in rows {
      let length = row.cells.reduce(0) { $0 + $1.unicodeScalars.count + 1 }
      if open.count > 1, size + length > Self.blockSize {
        blocks.append((open, start))
        open = repeats ? [header] : []
        start = row.number
        size = repeats ? headerSize : 0
      }
      open.append(row.cells)
      size += length
    }
    if !open.isEmpty { blocks.append((open, start)) }
    return blocks
  }

  /// Those that hold words in any row.
  private static func columns(of rows: [SheetGrid.Row], in sheet: MergedSheet) -> [Int] {
    var used: Set<Int> = []
    for row in rows {
      for cell in row.cells { used.insert(cell.column) }
      for merge in sheet.reaching(into: row.number) where !sheet.text(of: merge).isEmpty {
        used.insert(merge.columns.lowerBound)
      }
    }
    return used.sorted()
  }

  private static func cells(
    of row: SheetGrid.Row, columns: [Int], in sheet: MergedSheet
  ) -> [String] {
    var texts: [Int: String] = [:]
    for merge in sheet.reaching(into: row.number) {
      let text = sheet.text(of: merge)
      if text.utf8.count <= longestRepeated { texts[merge.columns.lowerBound] = text }
    }
    for cell in row.cells { texts[cell.column] = cell.text }
    var line = columns.map { texts[$0] ?? "" }
    while line.last?.isEmpty == true { line.removeLast() }
    return line
  }

  /// How many rows the head has: as many as a cell of the first row reaches down beside wide ones.
  private static func headerHeight(of rows: [SheetGrid.Row], in sheet: MergedSheet) -> Int {
    guard let first = rows.first, rows.count > 2 else { return 1 }
    var isWide = false
    var height = 1
    for cell in first.cells {
      guard let span = sheet.span(of: cell, row: first.number) else { continue }
      if span.columns.count > 1, span.rows.count == 1 { isWide = true }
      height = max(height, span.rows.count)
    }
    guard isWide, (2...4).contains(height) else { return 1 }
    let end = first.number + height
    let head = rows.prefix { $0.number < end }
    guard head.count < rows.count,
      head.allSatisfy({ row in row.cells.allSatisfy { !$0.isValue } })
    else { return 1 }
    return head.count
  }

  /// One head of several rows: 「令和5年度」 over 「予算」 and 「決算」 stands in both.
  private static func header(
    _ lines: [[String]], rows: ArraySlice<SheetGrid.Row>, _ columns: [Int], _ sheet: MergedSheet
  ) -> [String] {
    guard lines.count > 1 else { return lines.first ?? [] }
    var header = Array(repeating: "", count: columns.count)
    for (line, row) in zip(lines, rows) {
      var texts = line + Array(repeating: "", count: max(0, columns.count - line.count))
      for cell in row.cells {
        let span = sheet.columns(of: cell, row: row.number)
        for (index, column) in columns.enumerated()
        where span.contains(column) && texts[index].isEmpty {
          texts[index] = cell.text
        }
      }
      for index in header.indices where !texts[index].isEmpty {
        if header[index].isEmpty {
          header[index] = texts[index]
        } else if header[index] != texts[index], !header[index].hasSuffix(" " + texts[index]) {
          header[index] += " " + texts[index]
        }
      }
    }
    return header
  }
}
