import JapaneseText
import KnowledgeStore

/// Cuts the piece out of a passage that shows best why it was found.
struct SnippetMaker {
  private let terms: [TermMatch]
  private let words: RankingTerms
  private let analyzer: WordAnalyzer?

  init(terms: [TermMatch], words: RankingTerms, analyzer: WordAnalyzer?) {
    self.terms = terms
    self.words = words
    self.analyzer = analyzer
  }

  /// The window of the text that holds the most of what was asked for, with natural ends.
  func snippet(of text: String) -> Snippet {
    let window = SnippetWindow(text: text, findings: findings(in: text))
    return window.snippet
  }

  /// Where whole terms of the query stand in the text; where one of them does not stand, where the
  /// query's words do.
  private func findings(in text: String) -> [SnippetWindow.Finding] {
    let plain = Fold.plain(text)
    let full = Fold.full(from: plain)
    var findings: [SnippetWindow.Finding] = []
    var isComplete = true
    for (subject, term) in terms.enumerated() {
      let places =
        plain.ranges(of: term.plain).map(plain.sourceRange)
        + full.ranges(of: term.full).map(full.sourceRange)
      if places.isEmpty { isComplete = false }
      findings += places.map { SnippetWindow.Finding(subject: subject, range: $0) }
    }
    guard !isComplete else { return findings }
    return findings + wordFindings(in: text) { plain.ranges(of: $0).map(plain.sourceRange) }
  }

  private func wordFindings(
    in text: String, places: (FoldedText) -> [Range<Int>]
  ) -> [SnippetWindow.Finding] {
    guard let analyzer else { return gramFindings(places) }
    var findings: [SnippetWindow.Finding] = []
    var inflected: [String: Int] = [:]
    for (index, word) in words.distinctWords.enumerated() {
      let subject = terms.count + index
      let found = word.count > 1 ? places(Fold.plain(word)) : []
      findings += found.map { SnippetWindow.Finding(subject: subject, range: $0) }
      if found.isEmpty, Self.mayStandOtherwise(word) { inflected[word] = subject }
    }
    // To divide a passage into words costs as much as the rest of its snippet.
    guard !inflected.isEmpty else { return findings }
    return findings
      + analyzer.words(in: text).compactMap { word in
        inflected[word.base].map { SnippetWindow.Finding(subject: $0, range: word.utf8Range) }
      }
  }

  /// Whether a word may stand in a text in which the letters of its base form do not: an inflected
  /// one ends in hiragana. Single letters are looked for as words only.
  private static func mayStandOtherwise(_ word: String) -> Bool {
    word.count == 1
      || (word.unicodeScalars.last.map { (0x3041...0x3096).contains($0.value) } ?? false)
  }

  private func gramFindings(_ places: (FoldedText) -> [Range<Int>]) -> [SnippetWindow.Finding] {
    // Grams without a mark or space fold to themselves.
    let grams = words.grams.map(\.token).filter { $0.utf8.allSatisfy { $0 > 0x20 } }
    return grams.enumerated().flatMap { index, gram in
      places(Fold.plain(gram)).map {
        SnippetWindow.Finding(subject: terms.count + index, range: $0)
      }
    }
  }
}
