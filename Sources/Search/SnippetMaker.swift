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
    var subjects: [String: Int] = [:]
    for word in words.distinctWords { subjects[word] = terms.count + subjects.count }
    if let analyzer {
      return analyzer.words(in: text).compactMap { word in
        subjects[word.base].map { SnippetWindow.Finding(subject: $0, range: word.utf8Range) }
      }
    }
    // Grams without a mark or space fold to themselves.
    let grams = words.grams.map(\.token).filter { $0.utf8.allSatisfy { $0 > 0x20 } }
    return grams.enumerated().flatMap { index, gram in
      places(Fold.plain(gram)).map {
        SnippetWindow.Finding(subject: terms.count + index, range: $0)
      }
    }
  }
}
