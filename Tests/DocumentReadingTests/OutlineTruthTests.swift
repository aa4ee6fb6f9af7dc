import Foundation
import Testing

/// Holds inferred outlines against outlines written by hand.
@Suite struct OutlineTruthTests {
  private static let hasShared = FileManager.default.fileExists(
    atPath: Folders.sharedFolder.appending(path: "truth").path)

  @Test(
    .enabled(if: hasShared, "../shared/truth is not there"), arguments: OutlineTruth.ofSeeds)
  func `headings of given documents are found as a reader sees them`(
    _ truth: OutlineTruth
  ) throws {
    try expectLikeness(to: truth)
  }

  @Test(
    .enabled(if: !OutlineTruth.corpus.isEmpty, "corpus/truth/outline is not there"),
    arguments: OutlineTruth.corpus)
  func `headings and their parents are found as a reader sees them`(
    _ truth: OutlineTruth
  ) throws {
    try expectLikeness(to: truth)
  }

  private func expectLikeness(to truth: OutlineTruth) throws {
    let score = try truth.score()
    #expect(score.f1 >= 0.95)
    #expect(score.parents >= 0.95)
  }
}
