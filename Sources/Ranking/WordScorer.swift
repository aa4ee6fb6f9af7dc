import Foundation

/// Scores passages by their words: BM25 of words and of pairs of neighbours, and how near the words
/// of the query stand to each other.
///
/// Keeps its counters between passages, so that scoring allocates nothing. One search has its own.
package struct WordScorer {
  private let query: RankingQuery
  private let weights: RankingWeights
  private let model: BM25
  private let wordFrequencies: [Double]
  private let pairFrequencies: [Double]
  private var counter: WordCounter

  package init(query: RankingQuery, statistics: RankingStatistics, weights: RankingWeights) {
    self.query = query
    self.weights = weights
    model = BM25(
      saturation: weights.saturation, lengthNormalization: weights.lengthNormalization,
      meanLength: statistics.meanTextWords + weights.heads * statistics.meanHeadWords)
    wordFrequencies = query.words.map {
      BM25.inverseFrequency(count: $0.passages, of: statistics.passages)
    }
    pairFrequencies = query.pairs.map {
      BM25.inverseFrequency(count: $0.passages, of: statistics.passages)
    }
    counter = WordCounter(query: query)
  }

  /// Sets the parts `words`, `pairs` and `proximity`.
  ///
  /// Both arguments are words separated by single spaces. Those of title and headings count as if
  /// they stood ``RankingWeights/heads`` times in the text.
  ///
  /// - Complexity: O(bytes + occurrences of query words × query words).
  package mutating func score(textWords: String, headWords: String) -> ScoreParts {
    guard !query.words.isEmpty else { return .zero }
    counter.reset()
    counter.count(textWords, weight: 1)
    counter.count(headWords, weight: weights.heads)
    return ScoreParts(
      words: wordScore, pairs: weights.pairs * pairScore,
      proximity: weights.proximity * proximityScore)
  }

  private var wordScore: Double {
    var sum = 0.0
    for (index, word) in query.words.enumerated() {
      let weight = model.weight(
        frequency: counter.words[index], length: counter.length,
        inverseFrequency: wordFrequencies[index])
      sum += Double(word.repetitions) * weight
    }
    return sum
  }

  private var pairScore: Double {
    var sum = 0.0
    for index in query.pairs.indices {
      sum += model.weight(
        frequency: counter.pairs[index], length: counter.length,
        inverseFrequency: pairFrequencies[index])
    }
    return sum
  }

  /// Σ min(idf) · e^(−(distance − 1) / reach) over pairs of different words, divided by the number
  /// of words: a sum over pairs grows with the square of the query's length, the other parts do not.
  private var proximityScore: Double {
    var sum = 0.0
    counter.forEachDistance { first, second, distance in
      let idf = min(wordFrequencies[first], wordFrequencies[second])
      sum += idf * exp(-Double(distance - 1) / weights.proximityReach)
    }
    return sum / Double(query.words.count)
  }
}
