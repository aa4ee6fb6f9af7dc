/// The cells of a table, with the lines of each put together.
struct PageTableRows {
  private(set) var rows: [[String]] = []

  init(_ body: ArraySlice<PageRow>, columns: [ClosedRange<Double>]) {
    let groups = Self.groups(of: body)
    for group in groups {
      var cells = [CellText](repeating: CellText(), count: columns.count)
      for row in group {
        for segment in row.segments {
          let column = columns.lastIndex { $0.lowerBound <= segment.box.left + 0.5 } ?? 0
          cells[column].append(segment)
        }
      }
      rows.append(cells.map(\.text))
    }
  }

  /// Where some rows stand clearly closer together than others, those are lines of one row; elsewhere
  /// a row that has a single cell, and not the first, goes on with the row above.
  private static func groups(of body: ArraySlice<PageRow>) -> [[PageRow]] {
    let gaps = zip(body, body.dropFirst()).map { max(0, $1.box.top - $0.box.bottom) }
    guard let least = gaps.min(), let most = gaps.max(), let first = body.first else { return [] }
    let size = body.map(\.size).sorted()[body.count / 2]
    let isParted =
      most - least >= size * 0.5 && gaps.count { $0 <= least + size * 0.25 } >= 2
      && gaps.count { $0 > least + size * 0.45 } * 5 >= gaps.count
    let inner = zip(body.dropFirst(), gaps).filter { $1 <= least + size * 0.45 }.map(\.0)
    let width = body.map(\.segments.count).max() ?? 0
    let isWrapped = inner.count { $0.segments.count < width } * 2 >= inner.count
    let left = body.map(\.box.left).min() ?? 0
    var groups = [[first]]
    for (row, gap) in zip(body.dropFirst(), gaps) {
      let continues =
        isParted && isWrapped
        ? gap <= least + size * 0.45
        : row.segments.count == 1 && row.box.left > left + size && gap <= least + size * 0.25
          && (groups[groups.count - 1].last?.segments.count ?? 0) > 1
      if continues {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    return groups
  }
}

/// The lines of a cell as one text.
struct CellText: Sendable {
  private(set) var text = ""

  mutating func append(_ segment: PageSegment) {
    text = LineEnds.joined(text, segment.text)
  }
}
