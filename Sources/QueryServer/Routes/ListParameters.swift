import KnowledgeModel
import Search

/// What a request for a list asks for, checked.
struct ListParameters: Sendable {
  let query: String
  /// The key of a document or one of its paths; `nil` for all documents.
  let document: String?
  let limit: Int
  let offset: Int
  let filter: FindingFilter
  /// What was given besides limit and offset, to go on with on another page.
  private let kept: [(name: String, value: String)]

  static let common = ["q", "limit", "offset", "document"]

  /// - Parameters:
  ///   - text: The query part of the URL.
  ///   - filters: The parameters of this list besides ``common``.
  init(_ text: String?, filters: [String], limits: RequestLimits) throws(Problem) {
    let values = try QueryString(text, names: Self.common + filters)
    for name in ["q", "document"] + filters {
      guard QueryLimits.hold(values[name] ?? "") else {
        throw .invalidParameter(name: name, advice: QueryLimits.lengthAdvice)
      }
    }
    query = values["q"] ?? ""
    document = values.text("document")
    limit = try values.number("limit", in: 1...limits.hits, standard: Self.standardLimit)
    offset = try values.number("offset", in: 0...limits.offset, standard: 0)
    filter = try FindingFilter(values)
    kept = (["q", "document"] + filters).compactMap { name in
      values.text(name).map { (name: name, value: $0) }
    }
  }

  static let standardLimit = SearchParameters.standardLimit

  /// Of a list that is made from documents as a whole.
  var itemRequest: ItemRequest {
    ItemRequest(text: query, document: document, limit: limit, offset: offset)
  }

  func findingRequest(_ listing: FindingListing) -> FindingRequest {
    FindingRequest(
      listing: listing, text: query, filter: filter, document: document, limit: limit,
      offset: offset)
  }

  /// The pages beside this one.
  func links(path: String, total: Int, maximumOffset: Int) -> LinkHeader {
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

extension FindingFilter {
  /// An absent or empty parameter restricts nothing.
  fileprivate init(_ values: QueryString) throws(Problem) {
    self.init()
    unit = values.text("unit")
    minimum = try values.decimal("min")
    maximum = try values.decimal("max")
    municipality = values.text("municipality")
    measure = values.text("measure")
    factor = values.text("factor")
    publisher = values.text("publisher")
    if let name = values.text("level") {
      guard let level = Indicator.Level(rawValue: name) else {
        let names = Indicator.Level.allCases.map(\.rawValue).joined(separator: "、")
        throw .invalidParameter(name: "level", advice: "\(names) のどれかを指定してください。")
      }
      self.level = level
    }
  }
}

extension QueryString {
  /// `nil` where the parameter is absent or empty.
  fileprivate func text(_ name: String) -> String? {
    self[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  fileprivate func decimal(_ name: String) throws(Problem) -> Double? {
    guard let text = text(name) else { return nil }
    guard let number = Double(text), number.isFinite else {
      throw .invalidParameter(name: name, advice: "数を指定してください。")
    }
    return number
  }
}
