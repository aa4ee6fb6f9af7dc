import KnowledgeModel
import KnowledgeStore
import Search

/// What a request for a list asks for, checked.
struct ListParameters: Sendable {
  let query: String
  /// The key of a document or one of its paths; `nil` for all documents.
  let document: String?
  let page: ListPage
  let filter: FindingFilter
  /// Of files; empty for any.
  let statuses: Set<FileStatus>

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
    page = try ListPage(values, keeping: ["q", "document"] + filters, limits: limits)
    filter = try FindingFilter(values)
    statuses = try values.statuses("status")
  }

  /// Of a list that is made from documents as a whole.
  var itemRequest: ItemRequest {
    ItemRequest(text: query, document: document, limit: page.limit, offset: page.offset)
  }

  /// Of the list of files, which tells nobody where the folders lie.
  var fileRequest: FileRequest {
    FileRequest(
      text: query, statuses: statuses, document: document, limit: page.limit,
      offset: page.offset, hidesPlaces: true)
  }

  func findingRequest(_ listing: FindingListing) -> FindingRequest {
    FindingRequest(
      listing: listing, text: query, filter: filter, document: document, limit: page.limit,
      offset: page.offset)
  }
}

extension FindingFilter {
  /// An absent or empty parameter restricts nothing.
  fileprivate init(_ values: QueryString) throws(Problem) {
    self.init()
    unit = values.text("unit")
    minimum = try values.decimal("min")
    maximum = try values.decimal("max")
    if let minimum, let maximum, minimum > maximum {
      throw .invalidParameter(name: "min", advice: "max 以下の数を指定してください。")
    }
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
  /// Several are divided by commas.
  fileprivate func statuses(_ name: String) throws(Problem) -> Set<FileStatus> {
    var statuses: Set<FileStatus> = []
    for part in text(name)?.split(separator: ",") ?? [] {
      guard let status = FileStatus(rawValue: String(part)) else {
        let names = FileStatus.allCases.map(\.rawValue).joined(separator: "、")
        throw .invalidParameter(name: name, advice: "\(names) のどれかを指定してください。")
      }
      statuses.insert(status)
    }
    return statuses
  }

  fileprivate func decimal(_ name: String) throws(Problem) -> Double? {
    guard let text = text(name) else { return nil }
    guard let number = FindingFilter.number(text) else {
      throw .invalidParameter(name: name, advice: "数を指定してください。")
    }
    return number
  }
}
