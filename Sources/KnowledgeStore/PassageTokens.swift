import JapaneseText

/// The tokens of one passage as they stand in the index, space-separated.
///
/// The same text, headings and title give the same grams again: the store recomputes them to remove
/// a passage, because an FTS5 row without content goes only by the tokens that it came with.
package struct PassageTokens: Sendable, Hashable {
  /// Grams of the plain folds of title, each heading and text. Each field ends with its last
  /// single character, so that no phrase reaches from one field into the next.
  package let plainGrams: String
  /// The same of the full folds; `nil` where no field's full fold differs from its plain fold.
  package let fullGrams: String?
  /// Content words of the text, in text order.
  package let textWords: String
  /// Content words of the title, then of each heading.
  package let headWords: String
  /// Number of characters of the plain folds.
  package let gramCount: Int

  package init(
    title: String, headings: [String], text: String, textWords: String, headWords: String
  ) {
    let plain = ([title] + headings + [text]).map(Fold.plain)
    let full = plain.map(Fold.full(from:))
    plainGrams = Self.tokens(of: plain)
    fullGrams = zip(plain, full).allSatisfy { $0.utf8 == $1.utf8 } ? nil : Self.tokens(of: full)
    gramCount = plain.reduce(0) { $0 + $1.string.unicodeScalars.count }
    self.textWords = textWords
    self.headWords = headWords
  }

  /// What the index of words holds: the words of title and headings, a mark that keeps pairs of
  /// neighbours from reaching across, and the words of the text.
  package var indexedWords: String { "\(headWords) \(Self.fieldMark) \(textWords)" }

  /// Never a word: analysis drops punctuation.
  private static let fieldMark = "|"

  private static func tokens(of folds: [FoldedText]) -> String {
    folds.map(Grams.tokens(of:)).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
