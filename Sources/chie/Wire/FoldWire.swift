import JapaneseText

/// A line as matching and ranking see it: the JSON of `chie fold --json`.
struct FoldWire: Encodable {
  let plain: String
  let full: String
  let grams: [String]
  let words: [String]

  init(_ line: String, words analyzer: WordAnalyzer?) {
    let plain = Fold.plain(line)
    self.plain = plain.string
    full = Fold.full(from: plain).string
    grams = Self.grams(of: plain)
    words = analyzer?.words(in: line).map(\.base) ?? []
  }

  /// As they stand in the index, with the space of the fold in place of its mark.
  private static func grams(of fold: FoldedText) -> [String] {
    Grams.tokens(of: fold).split(separator: " ").map { token in
      String(decoding: token.utf8.map { $0 == FoldMark.space ? 0x20 : $0 }, as: UTF8.self)
    }
  }
}
