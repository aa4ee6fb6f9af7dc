import BookFormats
import Foundation
import TestSupport

/// The templates of the product.
enum Templates {
  static let folder = Checkout.root.appending(path: "index/book").path

  static func own() throws -> BookTemplates {
    try BookTemplates(folder: folder)
  }

  /// Those of the product, some of them changed.
  static func texts(_ changes: [String: String] = [:]) throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in BookTemplates.fileNames { texts[name] = try Checkout.text("index/book/\(name)") }
    return texts.merging(changes) { $1 }
  }
}
