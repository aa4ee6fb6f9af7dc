/// Which page of a list is asked for, and where the pages beside it are.
struct ListPage: Sendable {
  let limit: Int
  let offset: Int
  /// What was given besides limit and offset, to go on with on another page.
  private let kept: [(name: String, value: String)]
  private let maximumOffset: Int

  static let names = ["limit", "offset"]
  static let standardLimit = SearchParameters.standardLimit

  /// - Parameter names: Of the parameters that another page has too.
  init(_ values: QueryString, keeping names: [String], limits: RequestLimits) throws(Problem) {
    limit = try values.number("limit", in: 1...limits.hits, standard: Self.standardLimit)
    offset = try values.number("offset", in: 0...limits.offset, standard: 0)
    maximumOffset = limits.offset
    kept = names.compactMap { name in values.text(name).map { (name: name, value: $0) } }
  }

  /// The pages beside this one.
  func links(path: String, total: Int) -> LinkHeader {
    let (next, overflows) = offset.addingReportingOverflow(limit)
    let hasMore = !overflows && next < total && next <= maximumOffset
    return LinkHeader(
      previous: offset > 0 ? target(path: path, offset: max(0, offset - limit)) : nil,
      next: hasMore ? target(path: path, offset: next) : nil)
  }

  private func target(path: String, offset: Int) -> String {
    var parts = kept.map { "\($0.name)=\($0.value.percentEncoded)" }
    if limit != Self.standardLimit { parts.append("limit=\(limit)") }
    if offset > 0 { parts.append("offset=\(offset)") }
    return parts.isEmpty ? path : "\(path)?\(parts.joined(separator: "&"))"
  }
}
