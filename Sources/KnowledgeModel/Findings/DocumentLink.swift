/// Words of a document that lead to another file of the office.
package struct DocumentLink: Sendable, Hashable, Codable {
  /// The words that are shown; empty for a picture without a description.
  package let text: String
  /// The path as the file means it, relative to the file's own folder, components separated by `/`;
  /// without what comes after `?` and `#`.
  package var path: String
  package let witness: Witness

  package init(text: String, path: String, witness: Witness) {
    self.text = text
    self.path = path
    self.witness = witness
  }

  /// The path relative to the root below which the document stands; `nil` where it leads out of it.
  ///
  /// - Parameter documentPath: That of the document, relative to its root.
  package func path(from documentPath: String) -> String? {
    var parts = documentPath.utf8.split(separator: UInt8(ascii: "/")).dropLast()[...]
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      switch String(Substring(part)) {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.map { String(Substring($0)) }.joined(separator: "/")
  }
}
