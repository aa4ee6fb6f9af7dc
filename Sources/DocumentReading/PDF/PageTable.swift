/// Rows of cells that stand in columns.
enum PageTable {
  /// Of a page.
  private static let mostRows = 300

  /// The table that begins at a row and the first row after it; `nil` where it is not sure to be one.
  ///
  /// - Complexity: O(rows × columns)
  static func table(from start: Int, in rows: [PageRow]) -> (rows: [[String]], end: Int)? {
    guard rows[start].segments.count > 1 else { return nil }
    var columns = rows[start].segments.map { $0.box.left...$0.box.right }
    var end = start + 1
    while end < rows.count, end - start < mostRows {
      let gap = rows[end].box.top - rows[end - 1].box.bottom
      guard gap <= rows[end].size * 3.5, let wider = extended(columns, by: rows[end]) else { break }
      columns = wider
      end += 1
    }
    // A line of text below a table may lie within its first column; it ends in no row of cells.
    while end > start + 1, rows[end - 1].segments.count == 1 { end -= 1 }
    let body = rows[start..<end]
    guard isTable(body, columns) else { return nil }
    return (PageTableRows(body, columns: columns).rows, end)
  }

  /// The columns with a row's cells in them; `nil` where a cell would stand in two of them.
  private static func extended(
    _ columns: [ClosedRange<Double>], by row: PageRow
  ) -> [ClosedRange<Double>]? {
    var columns = columns
    for segment in row.segments {
      let box = segment.box
      let touched = columns.indices.filter {
        columns[$0].lowerBound < box.right && columns[$0].upperBound > box.left
      }
      guard touched.count <= 1 else { return nil }
      if let column = touched.first {
        columns[column] =
          min(columns[column].lowerBound, box.left)...max(columns[column].upperBound, box.right)
      } else {
        let place = columns.firstIndex { $0.lowerBound > box.left } ?? columns.endIndex
        columns.insert(box.left...box.right, at: place)
      }
    }
    return columns
  }

  private static func isTable(
    _ rows: ArraySlice<PageRow>, _ columns: [ClosedRange<Double>]
  ) -> Bool {
    let full = rows.count { $0.segments.count >= 2 }
    let wide = rows.count { $0.segments.count >= 3 }
    guard full >= 3 || wide >= 2, full * 2 >= rows.count else { return false }
    guard columns.count == 2 else { return true }
    let firsts = rows.compactMap { $0.segments.count == 2 ? $0.segments[0].letters : nil }
    let seconds = rows.compactMap { $0.segments.count == 2 ? $0.segments[1].letters : nil }
    let first = firsts.reduce(0, +)
    let second = seconds.reduce(0, +)
    return first <= 14 * firsts.count && second <= 28 * seconds.count
  }
}
