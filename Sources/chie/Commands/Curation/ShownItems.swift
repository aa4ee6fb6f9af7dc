import Search

/// A list of what was made by hand, in every form.
struct ShownItems: ShownList {
  let items: [ListItem]
  /// The key of the list in JSON.
  let name: String
  let emptyText: String

  var table: ItemTable { ItemTable(items) }

  func json() throws -> String {
    try JSONText.line(Wire(name: name, items: items))
  }

  func lines(for terminal: Terminal) -> [String] {
    let wrapping = Wrapping(columns: terminal.textColumns, indent: "    ")
    return items.flatMap { item in
      [terminal.styled(item.headline.visibleLine, .title)]
        + item.details.flatMap { wrapping.lines(of: $0.visibleLine) }
    }
  }

  private struct Wire: Encodable {
    let name: String
    let items: [ListItem]

    struct Key: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }

      init(_ name: String) { stringValue = name }
      init?(stringValue: String) { self.init(stringValue) }
      init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(items.count, forKey: Key("total"))
      try container.encode(items, forKey: Key(name))
    }
  }
}
