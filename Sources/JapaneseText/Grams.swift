/// Overlapping pairs of the scalars of a plain fold, as the index keeps them.
///
/// Every scalar counts, marks and punctuation too, so that a phrase of grams stands in a field
/// exactly where the fold of the field contains the fold of the query.
package enum Grams {
  /// Every ASCII byte that can stand in a token and is neither letter nor digit, for FTS5's
  /// `tokenchars`.
  package static let tokenCharacters: String =
    String(decoding: [FoldMark.run, FoldMark.space], as: UTF8.self)
    + "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"

  /// The tokens of one field, separated by U+0020: all pairs, then the last scalar by itself.
  /// Empty for an empty fold.
  ///
  /// - Complexity: O(*n*); about 7 bytes for each 3 of the fold.
  package static func tokens(of folded: FoldedText) -> String {
    folded.utf8.withUnsafeBufferPointer { fold in
      guard !fold.isEmpty else { return "" }
      // A scalar of w bytes is written at most twice with one space: 2w + 1 <= 3w.
      return String(unsafeUninitializedCapacity: 3 * fold.count) { write(fold, to: $0) }
    }
  }

  /// What an index of ``tokens(of:)`` must be asked for where `folded` is wanted.
  package static func query(_ folded: FoldedText) -> GramQuery {
    guard !folded.isEmpty else { return .nothing }
    var tokens = tokens(of: folded).split(separator: " ").map(String.init)
    let last = tokens.removeLast()
    return tokens.isEmpty ? .prefix(last) : .phrase(tokens)
  }

  /// Writes the tokens of `fold` and gives their length. `output` holds 3 bytes for each of `fold`.
  private static func write(
    _ fold: UnsafeBufferPointer<UInt8>, to output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var read = 0
    var written = 0
    while true {
      let next = read + width(ofScalarFrom: fold[read])
      let end = next < fold.count ? next + width(ofScalarFrom: fold[next]) : next
      while read < end {
        let byte = fold[read]
        output[written] = byte == 0x20 ? FoldMark.space : byte
        written += 1
        read += 1
      }
      if end == next { return written }
      output[written] = 0x20
      written += 1
      read = next
    }
  }

  private static func width(ofScalarFrom byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}

/// What to ask an index of grams for.
package enum GramQuery: Sendable, Hashable {
  /// Tokens that stand one after the other.
  case phrase([String])
  /// Any token that begins with this scalar.
  case prefix(String)
  /// The term folds to nothing, and nothing matches it.
  case nothing
}
