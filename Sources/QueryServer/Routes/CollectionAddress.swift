import CaseCollections
import Hummingbird

/// Where the pages of a collection stand: by its name, so that people can read it.
struct CollectionAddress: Sendable, Hashable {
  let path: String

  /// In bytes, as it is written: names have up to 200 characters.
  static let limit = 4096

  /// - Parameter name: As it came in a path, or of a collection.
  init(_ name: String) {
    path = "/collections/" + name.percentEncoded
  }

  /// By the name of its record, where a browser would not send the name as it is.
  init(_ summary: CollectionSummary) {
    let isName =
      ![".", ".."].contains(summary.name)
      && summary.name.percentEncoded.utf8.count <= Self.limit
    self.init(isName ? summary.name : summary.record)
  }

  /// Of the preview.
  var book: String { path + "/book" }
}

extension QueryContext {
  /// The name of a collection or of its record.
  func collection() throws(Problem) -> String {
    try identifier(upTo: CollectionAddress.limit)
  }
}
