import Search

/// A list of what was made by hand, in every form.
struct ShownItems: ShownList {
  let items: [ListItem]
  /// The key of the list in JSON.
  let name: String
  let emptyText: String

  var table: ItemTable { ItemTable(items) }

  func json() throws -> String {
    try JSONText.line(ItemListResponse(items, named: name))
  }

  func lines(for terminal: Terminal) -> [String] {
    let wrapping = Wrapping(columns: terminal.textColumns, indent: "    ")
    return items.flatMap { item in
      [terminal.styled(item.headline.visibleLine, .title)]
        + item.details.flatMap { wrapping.lines(of: $0.visibleLine) }
    }
  }
}
