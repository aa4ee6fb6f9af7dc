/// The rows of a list whose records are alike, or whose items are lists.
struct DataTable {
  let rows: [DelimitedRows.Row]

  private static let mostColumns = 100
  /// Records within a record whose fields are columns of their own.
  private static let deepest = 3
  /// Characters of a cell.
  private static let longestCell = 2_000

  /// `nil` for a list that is no table. - Complexity: O(values).
  init?(_ items: [DataNode]) {
    guard let first = items.first else { return nil }
    if items.count > 1, items.allSatisfy({ $0.items != nil }) {
      var rows: [DelimitedRows.Row] = []
      for item in items {
        let cells = (item.items ?? []).map(Self.cell)
        guard !cells.contains(nil) else { return nil }
        rows.append(DelimitedRows.Row(line: item.line, cells: cells.compactMap(\.self)))
      }
      guard !items.allSatisfy(Self.isNumeric) else { return nil }
      self.rows = rows
      return
    }
    var columns: [String: Int] = [:]
    var names: [String] = []
    var records: [(line: Int, cells: [(column: Int, text: String)])] = []
    var filled = 0
    for item in items {
      guard let fields = item.fields, let flat = Self.flat(fields, depth: 0) else { return nil }
      var cells: [(column: Int, text: String)] = []
      for (name, text) in flat {
        let column = columns[name] ?? names.count
        if column == names.count {
          columns[name] = column
          names.append(name)
          guard names.count <= Self.mostColumns else { return nil }
        }
        cells.append((column, text))
      }
      filled += cells.count
      records.append((item.line, cells))
    }
    guard !names.isEmpty, filled * 3 >= names.count * records.count else { return nil }
    rows =
      [DelimitedRows.Row(line: first.line, cells: names)]
      + records.map { record in
        var cells = [String](repeating: "", count: names.count)
        for (column, text) in record.cells { cells[column] = text }
        return DelimitedRows.Row(line: record.line, cells: cells)
      }
  }

  /// Fields with the names of the records that they stand in before their own; `nil` where one has rows itself.
  private static func flat(
    _ fields: [DataNode.Field], depth: Int
  ) -> [(name: String, text: String)]? {
    var flat: [(name: String, text: String)] = []
    for field in fields {
      if let inner = field.node.fields {
        guard depth < deepest, let cells = Self.flat(inner, depth: depth + 1) else { return nil }
        flat += cells.map { ("\(field.name).\($0.name)", $0.text) }
      } else {
        guard let text = cell(field.node) else { return nil }
        flat.append((field.name, text))
      }
    }
    return flat
  }

  /// A value, values side by side, or how many numbers there are; `nil` for what has fields.
  static func cell(_ node: DataNode) -> String? {
    if let text = node.scalar { return text.count <= longestCell ? text : nil }
    guard let items = node.items else { return nil }
    let texts = items.compactMap(\.scalar)
    if texts.count == items.count, texts.count <= 50 {
      let text = texts.joined(separator: "、")
      return text.count <= longestCell ? text : nil
    }
    return isNumeric(node) ? "（数値の並び）" : nil
  }

  /// Coordinates: numbers and lists of numbers, and nothing else.
  static func isNumeric(_ node: DataNode) -> Bool {
    switch node.value {
    case .number: true
    case .text, .record: false
    case .list(let items): items.allSatisfy(isNumeric)
    }
  }
}
