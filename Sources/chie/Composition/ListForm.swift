import Search

/// The form in which a list is printed.
enum ListForm: Sendable, Hashable {
  /// For people.
  case text
  case json
  /// One item a line, tabs between its values.
  case plain
  case csv(CSVEncoding)

  func show(_ list: some ShownList, on workplace: Workplace) throws {
    switch self {
    case .json:
      Channel.output.line(try list.json())
    case .csv(let encoding):
      let table = list.table
      var file = CSV()
      file.row(table.columns)
      for row in table.rows { file.row(row) }
      Channel.output.write(file.bytes(in: encoding))
    case .plain:
      for row in list.table.rows {
        Channel.output.line(row.map(\.visibleLine).joined(separator: "\t"))
      }
    case .text:
      let lines = list.lines(for: workplace.terminal)
      if lines.isEmpty { Channel.talk.line(list.emptyText) } else { workplace.show(lines) }
    }
  }
}

/// A list that people and programs read.
protocol ShownList {
  /// Said where there is nothing.
  var emptyText: String { get }
  var table: ItemTable { get }
  func json() throws -> String
  /// For people; without line ends.
  func lines(for terminal: Terminal) -> [String]
}
