/// Cuts a sheet into what stands together: tables, and the lines around them.
enum SheetRegions {
  enum Region {
    /// A line of its own: a title, a unit, a remark.
    case line(text: String, row: Int, column: Int)
    case table(SheetTable)
  }

  /// In reading order.
  static func regions(of grid: SheetGrid) -> [Region] {
    let sheet = MergedSheet(grid)
    var output: [Region] = []
    for rows in bands(of: grid.rows, merges: grid.merges) {
      for part in columns(of: rows, in: sheet) { output += pieces(of: part, in: sheet) }
    }
    return output
  }

  /// Rows without an empty row between them. Where the same columns go on with values behind one empty
  /// row, the table goes on.
  private static func bands(
    of rows: [SheetGrid.Row], merges: [SheetGrid.Merge]
  ) -> [[SheetGrid.Row]] {
    var lastMerged: [Int: Int] = [:]
    for merge in merges where merge.rows.count > 1 && merge.rows.count < 1_000 {
      lastMerged[merge.rows.lowerBound] = max(
        lastMerged[merge.rows.lowerBound] ?? 0, merge.rows.upperBound)
    }
    var bands: [[SheetGrid.Row]] = []
    var end = -2
    for row in rows {
      if let last = bands.last, row.number <= end + 1 || continues(last, row, after: end) {
        bands[bands.count - 1].append(row)
      } else {
        bands.append([row])
      }
      end = max(end, row.number, lastMerged[row.number] ?? 0)
    }
    return bands
  }

  private static func continues(
    _ band: [SheetGrid.Row], _ row: SheetGrid.Row, after end: Int
  ) -> Bool {
    guard row.number == end + 2, band.count > 2, row.cells.count > 1,
      row.cells.contains(where: \.isValue), let last = band.last, last.cells.count > 1
    else { return false }
    return row.cells[0].column == last.cells[0].column
      && row.cells.last?.column == last.cells.last?.column
  }

  /// Tables side by side, with an empty column between them.
  private static func columns(
    of rows: [SheetGrid.Row], in sheet: MergedSheet
  ) -> [[SheetGrid.Row]] {
    guard rows.count > 1 else { return [rows] }
    var used: Set<Int> = []
    for row in rows {
      for cell in row.cells {
        for column in sheet.columns(of: cell, row: row.number) { used.insert(column) }
      }
    }
    var runs: [ClosedRange<Int>] = []
    for column in used.sorted() {
      if let last = runs.last, column == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...column
      } else {
        runs.append(column...column)
      }
    }
    let parts = runs.map { run in
      rows.compactMap { row -> SheetGrid.Row? in
        let cells = row.cells.filter { run.contains($0.column) }
        return cells.isEmpty ? nil : SheetGrid.Row(number: row.number, cells: cells)
      }
    }
    return parts.count > 1 && parts.allSatisfy(isTable) ? parts : [rows]
  }

  /// Whether rows hold together by themselves: two of them at least, well filled.
  private static func isTable(_ rows: [SheetGrid.Row]) -> Bool {
    let columns = Set(rows.flatMap { $0.cells.map(\.column) }).count
    let cells = rows.reduce(0) { $0 + $1.cells.count }
    return rows.count > 1 && columns > 1 && cells * 2 >= rows.count * columns
  }

  /// Lines before and after a table are no rows of it.
  private static func pieces(of rows: [SheetGrid.Row], in sheet: MergedSheet) -> [Region] {
    guard let first = rows.firstIndex(where: { !isLine($0) }) else { return rows.map(line) }
    var last = rows.count - 1
    while last > first, isRemark(rows[last]) { last -= 1 }
    let body = rows[first...last]
    let start = headRow(of: body, in: sheet)
    var output = rows[..<first].map(line)
    if start > first { output += opening(body[..<start], in: sheet) }
    output.append(.table(SheetTable(Array(body[start...]), in: sheet)))
    return output + rows[(last + 1)...].map(line)
  }

  /// One cell, or one behind a mark of its own: 「１．｜目的」, 「※｜別表を見る」.
  private static func isLine(_ row: SheetGrid.Row) -> Bool {
    guard row.cells.count == 2, !row.cells[0].isValue, !row.cells[1].isValue else {
      return row.cells.count == 1
    }
    let mark = row.cells[0].text.unicodeScalars
    return mark.count <= 4 && !mark.allSatisfy { $0.isDigit }
      && mark.allSatisfy { scalar in
        let plain = scalar.halfWidth
        return plain.isDigit || "().-第章節項・○●◯◎■□◆◇▼▽★☆※*〇▲△※注".unicodeScalars.contains(plain)
          || NumberingReader.circled(scalar) != nil
      }
  }

  /// The first row that is half as wide as the widest: what stands above is about the table as a whole.
  private static func headRow(of rows: ArraySlice<SheetGrid.Row>, in sheet: MergedSheet) -> Int {
    func width(_ row: SheetGrid.Row) -> Int {
      row.cells.reduce(0) { $0 + sheet.columns(of: $1, row: row.number).count }
    }
    let widest = rows.map { $0.cells.count }.max() ?? 0
    guard widest >= 4 else { return rows.startIndex }
    let start = rows.firstIndex { max(width($0), $0.cells.count) * 2 >= widest }
    return start ?? rows.startIndex
  }

  private static func opening(
    _ rows: ArraySlice<SheetGrid.Row>, in sheet: MergedSheet
  ) -> [Region] {
    guard rows.count(where: { $0.cells.count > 1 }) > 1 else { return rows.map(line) }
    return [.table(SheetTable(Array(rows), in: sheet))]
  }

  private static func isRemark(_ row: SheetGrid.Row) -> Bool {
    guard row.cells.count == 1, !row.cells[0].isValue else { return false }
    let text = row.cells[0].text
    return text.count > 30
      || ["※", "＊", "*", "注", "（注", "(注", "備考", "資料", "出典", "出所"].contains(where: text.hasPrefix)
  }

  private static func line(_ row: SheetGrid.Row) -> Region {
    .line(
      text: row.cells.map(\.text).joined(separator: "　"), row: row.number,
      column: row.cells.first?.column ?? 0)
  }
}

/// Which cells of a sheet are shown as one.
struct MergedSheet {
  /// By the cell that holds the words.
  private var spans: [CellAddress: SheetGrid.Merge] = [:]
  /// By row: the merges that reach into it from above.
  private var covering: [Int: [SheetGrid.Merge]] = [:]
  private let grid: SheetGrid

  /// Rows that one merge fills at most.
  private static let mostRows = 1_000

  init(_ grid: SheetGrid) {
    self.grid = grid
    for merge in grid.merges {
      spans[CellAddress(row: merge.rows.lowerBound, column: merge.columns.lowerBound)] = merge
      guard merge.rows.count > 1, merge.rows.count <= Self.mostRows else { continue }
      for row in merge.rows.dropFirst() { covering[row, default: []].append(merge) }
    }
  }

  func span(of cell: SheetGrid.Cell, row: Int) -> SheetGrid.Merge? {
    spans[CellAddress(row: row, column: cell.column)]
  }

  func columns(of cell: SheetGrid.Cell, row: Int) -> ClosedRange<Int> {
    guard let span = span(of: cell, row: row), span.columns.count <= 500 else {
      return cell.column...cell.column
    }
    return span.columns
  }

  /// The words that reach into a row from above, with their columns.
  func reaching(into row: Int) -> [SheetGrid.Merge] { covering[row] ?? [] }

  func text(of merge: SheetGrid.Merge) -> String {
    var low = 0
    var high = grid.rows.count
    while low < high {
      let middle = (low + high) / 2
      if grid.rows[middle].number < merge.rows.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < grid.rows.count, grid.rows[low].number == merge.rows.lowerBound else { return "" }
    return grid.rows[low].cell(at: merge.columns.lowerBound)?.text ?? ""
  }
}
