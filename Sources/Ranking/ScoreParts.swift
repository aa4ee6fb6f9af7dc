/// A score and what it is made of.
///
///     total = (words + pairs + proximity + grams) × coverage
///
/// Every part is weighted already and none is negative, so that parts can be read against each
/// other.
package struct ScoreParts: Sendable, Hashable {
  package var words: Double
  package var pairs: Double
  package var proximity: Double
  package var grams: Double
  /// A factor from 0 to 1: how much of the query the passage holds. 1 where it does not count.
  package var coverage: Double

  package init(
    words: Double = 0, pairs: Double = 0, proximity: Double = 0, grams: Double = 0,
    coverage: Double = 1
  ) {
    self.words = words
    self.pairs = pairs
    self.proximity = proximity
    self.grams = grams
    self.coverage = coverage
  }

  package static let zero = ScoreParts()

  package var total: Double { (words + pairs + proximity + grams) * coverage }
}
