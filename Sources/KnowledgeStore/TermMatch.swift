package import JapaneseText

/// What a passage must contain for one term of a query, by both folds.
///
/// A field matches if its plain fold contains the term's plain fold, or its full fold the term's
/// full fold. A passage matches if its text, one of its headings or its document's title does.
package struct TermMatch: Sendable, Hashable {
  package let plain: FoldedText
  package let full: FoldedText

  package init(plain: FoldedText, full: FoldedText) {
    self.plain = plain
    self.full = full
  }

  package init(term: String) {
    plain = Fold.plain(term)
    full = Fold.full(from: plain)
  }

  /// Whether a field with these folds matches.
  package func matches(plain field: FoldedText, full fullField: FoldedText) -> Bool {
    field.contains(plain) || fullField.contains(full)
  }

  /// Whether this is the name of the tag or of a level above it: 「観光」 names 「観光/祭り」.
  package func namesTag(_ tag: String) -> Bool {
    let levels = tag.split(separator: "/").map(String.init)
    return levels.indices.contains { last in
      let name = Fold.plain(levels[...last].joined(separator: "/"))
      return name == plain || Fold.full(from: name) == full
    }
  }
}
