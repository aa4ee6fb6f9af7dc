/// The two forms in which index and query are compared.
///
/// A field matches a term if `plain(field)` contains `plain(term)` or `full(field)` contains
/// `full(term)`. Both folds are idempotent.
package enum Fold {
  /// Raised with every change of a fold: what is kept in an index was made by one version.
  package static let version = 2

  /// Folds what needs no look at a neighbour: width, case, composition, variants of kanji,
  /// punctuation and white space.
  ///
  /// - Complexity: O(*n*)
  package static func plain(_ text: String) -> FoldedText {
    fold(text, leavingLastRunOpen: false)
  }

  /// ``plain(_:)``, then what needs context: ー at the end of katakana words, numbers in kanji,
  /// okurigana of compounds, years and dates.
  package static func full(_ text: String) -> FoldedText {
    full(from: plain(text))
  }

  /// The full fold of the text that `plain` was made of.
  package static func full(from plain: FoldedText) -> FoldedText {
    FullFolder.fold(plain)
  }

  /// The plain fold of the beginning of a Latin word or number: a last run has no closing mark.
  package static func plainPrefix(_ term: String) -> FoldedText {
    fold(term, leavingLastRunOpen: true)
  }

  /// The full fold of the beginning of a Latin word or number: a last run has no closing mark.
  package static func fullPrefix(_ term: String) -> FoldedText {
    full(from: plainPrefix(term))
  }

  /// ``plain(_:)`` of valid UTF-8; places are counted from its first byte.
  static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> FoldedText {
    fold(bytes, leavingLastRunOpen: false)
  }

  private static func fold(_ text: String, leavingLastRunOpen: Bool) -> FoldedText {
    var text = text
    return text.withUTF8 { fold($0, leavingLastRunOpen: leavingLastRunOpen) }
  }

  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, leavingLastRunOpen: Bool
  ) -> FoldedText {
    var folder = PlainFolder(source: bytes)
    folder.fold()
    if !leavingLastRunOpen { folder.output.closeRun() }
    return folder.output.finished()
  }
}
