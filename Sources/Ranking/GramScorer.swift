import Foundation

/// Scores passages by the pairs of scalars in their folds: what words miss, in any spelling.
///
/// Keeps its counters between passages, so that scoring allocates nothing. One search has its own.
package struct GramScorer {
  private let query: RankingQuery
  private let weights: RankingWeights
  private let model: BM25
  private let table: GramTable
  private let frequencies: [Double]
  private var counts: ContiguousArray<Double>
  private let countsCoverage: Bool

  package init(query: RankingQuery, statistics: RankingStatistics, weights: RankingWeights) {
    self.query = query
    self.weights = weights
    model = BM25(
      saturation: weights.saturation, lengthNormalization: weights.lengthNormalization,
      meanLength: statistics.meanGrams)
    table = GramTable(query.grams.map(\.text))
    frequencies = query.grams.map {
      BM25.inverseFrequency(count: $0.passages, of: statistics.passages)
    }
    counts = ContiguousArray(repeating: 0, count: query.grams.count)
    countsCoverage = weights.coverageTerms.contains(query.terms)
  }

  /// Completes a score with its parts `grams` and `coverage`, from the plain folds of a passage.
  ///
  /// - Complexity: O(bytes).
  package mutating func complete(
    _ parts: ScoreParts, text: ContiguousArray<UInt8>, heads: [ContiguousArray<UInt8>]
  ) -> ScoreParts {
    guard !query.grams.isEmpty else { return parts }
    for index in counts.indices { counts[index] = 0 }
    var length = count(text, weight: 1)
    for head in heads { length += count(head, weight: weights.heads) }
    return ScoreParts(
      words: parts.words, pairs: parts.pairs, proximity: parts.proximity,
      grams: weights.grams * score(length: Double(length)),
      coverage: countsCoverage ? pow(coverage, weights.coverageExponent) : 1)
  }

  private func score(length: Double) -> Double {
    var sum = 0.0
    for (index, gram) in query.grams.enumerated() {
      let weight = model.weight(
        frequency: counts[index], length: length, inverseFrequency: frequencies[index])
      sum += Double(gram.repetitions) * weight
    }
    return sum
  }

  /// Which part of the query's grams the passage holds, each counted by its inverse frequency.
  private var coverage: Double {
    var held = 0.0
    var asked = 0.0
    for index in counts.indices {
      asked += frequencies[index]
      if counts[index] > 0 { held += frequencies[index] }
    }
    return asked > 0 ? held / asked : 1
  }

  /// Adds a field and gives its length in scalars.
  private mutating func count(_ fold: ContiguousArray<UInt8>, weight: Double) -> Int {
    fold.withUnsafeBufferPointer { bytes in
      var previous: UInt64 = 0
      var scalars = 0
      var offset = 0
      while offset < bytes.count {
        let scalar = Self.scalar(at: &offset, of: bytes)
        if scalars > 0 {
          let index = table.index(of: previous << 32 | scalar)
          if index >= 0 { counts[index] += weight }
        }
        previous = scalar
        scalars += 1
      }
      return scalars
    }
  }

  /// Reads a scalar of valid UTF-8 and moves `offset` past it.
  @inline(__always)
  private static func scalar(
    at offset: inout Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    let lead = bytes[offset]
    let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt64(lead) & (width == 1 ? 0x7F : 0xFF >> UInt64(width + 1))
    let end = min(offset + width, bytes.count)
    var next = offset + 1
    while next < end {
      value = value << 6 | UInt64(bytes[next] & 0x3F)
      next += 1
    }
    offset = end
    return value
  }
}
