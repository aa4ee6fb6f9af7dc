/// A page of a list in JSON: `{"query", "total", "problems", "<name>": [items]}`.
package struct FindingListResponse: Sendable, Encodable {
  private let name: String
  private let list: FindingList

  package init(_ list: FindingList, of listing: FindingListing) {
    self.init(list, named: listing.rawValue)
  }

  /// - Parameter name: The key under which the items stand.
  package init(_ list: FindingList, named name: String) {
    self.name = name
    self.list = list
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Field.Key.self)
    try container.encode(list.query.text, forKey: Field.Key("query"))
    try container.encode(list.total, forKey: Field.Key("total"))
    let problems = list.query.problems.filter { $0.code != .emptyQuery }
    try container.encode(
      problems.map(SearchResponse.Problem.init), forKey: Field.Key("problems"))
    try container.encode(list.items, forKey: Field.Key(name))
  }
}
