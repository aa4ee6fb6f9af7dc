/// The key of a document: a hash of its path relative to its root at first sight, kept on a move.
package struct DocumentID: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
  package let value: String

  package init(_ value: String) {
    self.value = value
  }

  package var description: String { value }

  package static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// The key of a passage: its document's key, a hash of its text, and its ordinal among equal texts.
package struct PassageID: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
  package let value: String

  package init(_ value: String) {
    self.value = value
  }

  package var description: String { value }

  package static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
