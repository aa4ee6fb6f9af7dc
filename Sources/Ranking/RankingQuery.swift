/// What is asked for, as ranking counts it: terms and how many passages hold them.
package struct RankingQuery: Sendable, Hashable {
  package struct Term: Sendable, Hashable {
    package let text: String
    /// In how many passages of the collection it occurs.
    package let passages: Int
    /// How often the query says it; at least 1.
    package let repetitions: Int

    package init(_ text: String, passages: Int, repetitions: Int = 1) {
      self.text = text
      self.passages = passages
      self.repetitions = repetitions
    }
  }

  /// Two words that stand beside each other in the query.
  package struct Pair: Sendable, Hashable {
    /// Indices into ``RankingQuery/words``.
    package let first: Int
    package let second: Int
    package let passages: Int

    package init(first: Int, second: Int, passages: Int) {
      self.first = first
      self.second = second
      self.passages = passages
    }
  }

  /// Without repetition.
  package let words: [Term]
  /// Without repetition.
  package let pairs: [Pair]
  /// Two scalars each, as they stand in a plain fold. Without repetition.
  package let grams: [Term]
  /// How many separate terms the query has; coverage depends on it.
  package let terms: Int

  package init(words: [Term], pairs: [Pair], grams: [Term], terms: Int) {
    precondition(
      pairs.allSatisfy { words.indices.contains($0.first) && words.indices.contains($0.second) },
      "a pair is made of words of the query")
    self.words = words
    self.pairs = pairs
    self.grams = grams
    self.terms = terms
  }
}

/// What ranking divides by.
package struct RankingStatistics: Sendable, Hashable {
  package let passages: Int
  /// In words of the text, without title and headings.
  package let meanTextWords: Double
  /// In words of title and headings.
  package let meanHeadWords: Double
  /// In scalars of the plain folds of text, title and headings.
  package let meanGrams: Double

  package init(passages: Int, meanTextWords: Double, meanHeadWords: Double, meanGrams: Double) {
    self.passages = passages
    self.meanTextWords = meanTextWords
    self.meanHeadWords = meanHeadWords
    self.meanGrams = meanGrams
  }
}
