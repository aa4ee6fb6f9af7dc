/// A list as a table shows it.
package struct ItemTable: Sendable {
  package let columns: [String]
  /// Each as long as ``columns``.
  package let rows: [[String]]

  package init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The heads of all items, in the order in which they first come.
  package init(_ items: [ListItem]) {
    var places: [String: Int] = [:]
    var columns: [String] = []
    let cells = items.map { item in
      item.fields.flatMap(\.cells).map { cell in
        let place = places[cell.head] ?? columns.count
        if place == columns.count {
          places[cell.head] = place
          columns.append(cell.head)
        }
        return (place: place, text: cell.text)
      }
    }
    // A record that one item lacks has no column of its own beside those of its parts.
    let kept = columns.indices.filter { place in
      !columns.contains { $0.hasPrefix("\(columns[place])の") }
    }
    rows = cells.map { cells in
      var row = [String](repeating: "", count: columns.count)
      for cell in cells { row[cell.place] = cell.text }
      return kept.map { row[$0] }
    }
    self.columns = kept.map { columns[$0] }
  }
}
