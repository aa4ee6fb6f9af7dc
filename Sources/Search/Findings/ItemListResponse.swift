/// A list of what people made by hand in JSON: `{"total", "<name>": [items]}`.
package struct ItemListResponse: Sendable, Encodable {
  private let name: String
  private let items: [ListItem]
  private let total: Int

  /// - Parameters:
  ///   - total: How many items there are on all pages; `nil` where these are all.
  ///   - name: The key under which the items stand.
  package init(_ items: [ListItem], total: Int? = nil, named name: String) {
    self.name = name
    self.items = items
    self.total = total ?? items.count
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Field.Key.self)
    try container.encode(total, forKey: Field.Key("total"))
    try container.encode(items, forKey: Field.Key(name))
  }
}
