/// How many of the passages that match are looked at closely, so that a frequent word costs no more
/// than a rare one. What the limits cost is measured by asking again without them.
package struct CandidateLimits: Sendable, Hashable {
  /// How many passages are scored at least, if so many match.
  package let scored: Int
  /// How many of these are scored by grams too. That is the dear part; after so many passages it
  /// could change only what nobody reads.
  package let refined: Int

  package static let standard = CandidateLimits(scored: 5_000, refined: 1_000)
  /// Everything that matches is scored in every way.
  package static let unlimited = CandidateLimits(scored: .max, refined: .max)

  package init(scored: Int, refined: Int) {
    precondition(scored > 0 && refined > 0, "something is looked at")
    self.scored = scored
    self.refined = refined
  }
}
