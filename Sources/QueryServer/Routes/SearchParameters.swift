package import Search

/// What a search request asks for, checked.
package struct SearchParameters: Sendable, Hashable {
  /// Whether `q` is there at all, be it empty.
  package let isAsked: Bool
  package let query: String
  package let limit: Int
  package let offset: Int
  /// Every matching passage is a hit, not one for each document.
  package let passages: Bool
  /// No near hits.
  package let exact: Bool
  package let order: SearchRequest.Order
  /// Hits come with the parts of their score.
  package let explain: Bool
  /// Documents with exact hits are counted by their properties.
  package let facets: Bool
  /// Documents with nearly the same text stand under the first of them.
  package let group: Bool
  /// Abbreviations and what they stand for are looked for together.
  package let expand: Bool

  static let standardLimit = 10

  static let names = [
    "q", "limit", "offset", "passages", "exact", "sort", "explain", "facets", "group", "expand",
  ]

  /// `text` is the query part of the URL. An absent `q` is an empty one.
  package init(_ text: String?, limits: RequestLimits) throws(Problem) {
    let values = try QueryString(text, names: Self.names)
    isAsked = values["q"] != nil
    query = values["q"] ?? ""
    guard QueryLimits.hold(query) else {
      throw .invalidParameter(name: "q", advice: QueryLimits.lengthAdvice)
    }
    limit = try values.number("limit", in: 1...limits.hits, standard: Self.standardLimit)
    offset = try values.number("offset", in: 0...limits.offset, standard: 0)
    passages = try values.flag("passages")
    exact = try values.flag("exact")
    explain = try values.flag("explain")
    facets = try values.flag("facets")
    group = try values.flag("group", standard: true)
    expand = try values.flag("expand")
    guard
      let order = SearchRequest.Order(
        rawValue: values["sort"].flatMap { $0.isEmpty ? nil : $0 } ?? "score")
    else { throw .invalidParameter(name: "sort", advice: "score か date を指定してください。") }
    self.order = order
  }

  /// Whether there is anything to search for.
  package var isEmpty: Bool { query.allSatisfy(\.isWhitespace) }

  /// The URL of the same search at another offset, without what is standard.
  func target(path: String, offset: Int, passages: Bool? = nil) -> String {
    var parts = ["q=\(query.percentEncoded)"]
    if limit != Self.standardLimit { parts.append("limit=\(limit)") }
    if offset > 0 { parts.append("offset=\(offset)") }
    if passages ?? self.passages { parts.append("passages=true") }
    if exact { parts.append("exact=true") }
    if order != .score { parts.append("sort=\(order.rawValue)") }
    if explain { parts.append("explain=true") }
    if facets { parts.append("facets=true") }
    if !group { parts.append("group=false") }
    if expand { parts.append("expand=true") }
    return "\(path)?\(parts.joined(separator: "&"))"
  }

  /// The pages beside this one.
  func links(path: String, hasMore: Bool, maximumOffset: Int) -> LinkHeader {
    let next = offset + limit
    return LinkHeader(
      previous: offset > 0 ? target(path: path, offset: max(0, offset - limit)) : nil,
      next: hasMore && next <= maximumOffset ? target(path: path, offset: next) : nil)
  }
}
