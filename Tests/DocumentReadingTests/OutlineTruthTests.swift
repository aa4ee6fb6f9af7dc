import Foundation
import KnowledgeModel
import Testing

/// Holds inferred outlines against outlines written by hand.
@Suite struct OutlineTruthTests {
  static let cases = OutlineTruth.all()

  @Test(
    .enabled(
      if: !cases.isEmpty, "neither ../shared/truth nor corpus/truth/outline is there"),
    arguments: cases)
  func `headings and their parents are found as a reader sees them`(
    _ truth: OutlineTruth
  ) throws {
    let score = try truth.score()
    print(
      "\(truth.path.lastPathComponent)  F1 \(score.f1.formatted(.number.precision(.fractionLength(3))))"
        + "  parent \(score.parents.formatted(.number.precision(.fractionLength(3))))")
    #expect(score.f1 >= 0.95)
    #expect(score.parents >= 0.95)
  }
}
