/// What the parts of a score count for.
///
/// Measured on council and policy sections, JSQuAD and JaQuAD; each value is flat around the one
/// chosen, so that none is fitted to a collection.
package struct RankingWeights: Sendable, Hashable {
  /// `k1` of BM25: how soon more occurrences stop to count.
  package let saturation: Double
  /// `b` of BM25, from 0 to 1: how much a long passage loses.
  package let lengthNormalization: Double
  /// What an occurrence in the title or a heading counts, in occurrences in the text.
  package let heads: Double
  package let grams: Double
  package let pairs: Double
  package let proximity: Double
  /// In words: a pair this much further apart counts 1/e of what it did.
  package let proximityReach: Double
  /// The exponent of the coverage, for queries of ``coverageTerms``.
  package let coverageExponent: Double
  /// For how many terms coverage counts. One term or a long question gains nothing by it.
  package let coverageTerms: ClosedRange<Int>

  package init(
    saturation: Double, lengthNormalization: Double, heads: Double, grams: Double, pairs: Double,
    proximity: Double, proximityReach: Double, coverageExponent: Double,
    coverageTerms: ClosedRange<Int>
  ) {
    self.saturation = saturation
    self.lengthNormalization = lengthNormalization
    self.heads = heads
    self.grams = grams
    self.pairs = pairs
    self.proximity = proximity
    self.proximityReach = proximityReach
    self.coverageExponent = coverageExponent
    self.coverageTerms = coverageTerms
  }

  package static let standard = RankingWeights(
    saturation: 0.9, lengthNormalization: 0.75, heads: 2, grams: 0.3, pairs: 0.2,
    proximity: 2, proximityReach: 4, coverageExponent: 0.5, coverageTerms: 2...3)
}
