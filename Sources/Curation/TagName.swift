import JapaneseText

/// The name of a tag: levels from the widest to the narrowest, divided by `/`.
package struct TagName: Sendable, Hashable, CustomStringConvertible {
  /// Never empty.
  package let levels: [String]

  /// Reads a name as people type it: with slashes of either width and white space around levels.
  package init(_ text: String) throws(CurationError) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "／" }
    let levels = parts.map { $0.trimmed }
    guard !levels.contains(""), levels.allSatisfy(\.isOneLine), text.count <= 200 else {
      throw .tagName(text)
    }
    self.levels = levels
  }

  private init(levels: [String]) { self.levels = levels }

  /// Of a tag that is kept already.
  init(stored name: String) { levels = name.split(separator: "/").map(String.init) }

  package var description: String { levels.joined(separator: "/") }

  /// Whether this is the other tag, in whatever spelling, or lies below it.
  func isWithin(_ other: TagName) -> Bool {
    levels.count >= other.levels.count
      && TagName(levels: Array(levels.prefix(other.levels.count))).key == other.key
  }

  /// This name with what it has in common with `old` put in the place of `new`.
  func moved(from old: TagName, to new: TagName) -> TagName {
    TagName(levels: new.levels + levels.dropFirst(old.levels.count))
  }

  /// Equal for names that are told apart by width, case or form of characters alone.
  var key: FoldedText { Fold.plain(description) }
}

extension StringProtocol {
  /// Without white space at both ends.
  package var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Whether it holds neither line ends nor other control characters.
  package var isOneLine: Bool {
    !unicodeScalars.contains { $0.properties.generalCategory == .control }
      && !contains(where: \.isNewline)
  }
}
