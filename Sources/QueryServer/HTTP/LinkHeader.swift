/// The `Link` field (RFC 8288) of a list that comes in pages.
struct LinkHeader: Sendable, Hashable {
  let previous: String?
  let next: String?

  /// `nil` for a list of one page.
  var value: String? {
    let links = [previous.map { "<\($0)>; rel=\"prev\"" }, next.map { "<\($0)>; rel=\"next\"" }]
      .compactMap { $0 }
    return links.isEmpty ? nil : links.joined(separator: ", ")
  }
}
