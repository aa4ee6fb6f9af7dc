import Foundation
import TestSupport
import Testing

/// What the real program takes from documents, against truth written by hand.
///
/// The floors lie a little below what was measured when they were set; `make extraction` prints the
/// measures.
@Suite struct ExtractionTests {
  private struct Measure: Decodable {
    let precision: Double
    let recall: Double
    let found: Int
  }

  private typealias Floors = [String: (precision: Double, recall: Double)]

  private func measures(of documents: String, truth: String) throws -> [String: Measure] {
    let outcome = try Shell.run(
      """
      set -e
      kb=$(mktemp -d)
      trap 'rm -rf "$kb"' EXIT
      chie index --quiet --kb "$kb/k.sqlite" "$1"
      chie export findings --kb "$kb/k.sqlite" > "$kb/findings.jsonl"
      chie export documents --kb "$kb/k.sqlite" > "$kb/documents.jsonl"
      mkdir "$kb/truth"
      if [ -d "$2" ]; then cp "$2"/*.json "$kb/truth"
      else Benchmarks/seed_truth.py "$2" > "$kb/truth/seed.json"; fi
      Benchmarks/extraction.py --json --heads "$kb/documents.jsonl" "$kb/findings.jsonl" "$kb/truth"
      """, [documents, truth], in: Checkout.root)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode([String: Measure].self, from: Data(outcome.output.utf8))
  }

  private func check(_ measures: [String: Measure], _ floors: Floors) throws {
    for (kind, floor) in floors.sorted(by: { $0.key < $1.key }) {
      let measure = try #require(measures[kind])
      #expect(measure.found > 0, "\(kind)")
      #expect(measure.precision >= floor.precision, "precision of \(kind)")
      #expect(measure.recall >= floor.recall, "recall of \(kind)")
    }
  }

  @Test func `what the sample documents say is found as people found it`() throws {
    let truth = Checkout.files(below: "corpus/truth/extraction")
    #expect(truth.count >= 15)
    try check(
      try measures(of: "corpus", truth: "corpus/truth/extraction"),
      [
        "citation": (0.99, 0.99), "source": (0.97, 0.97), "figure": (0.95, 0.95),
        "figure-source": (0.93, 0.93), "indicator": (0.98, 0.98), "case": (0.98, 0.98),
        "challenge": (0.95, 0.95), "measure": (0.95, 0.95), "person": (0.93, 0.93),
        "municipality": (0.97, 0.97), "term": (0.90, 0.90), "event": (0.95, 0.88),
        "head.kind": (0.90, 0.90), "head.title": (0.93, 0.93), "head.field": (0.95, 0.95),
        "head.field_number": (1, 1), "head.publisher": (0.90, 0.90),
        "head.municipality": (0.90, 0.95), "head.author": (0.90, 0.85),
        "head.contacts": (0.95, 0.90), "head.date": (0.95, 0.95),
        "head.fiscal_year": (0.80, 0.50), "head.trust": (1, 0.30),
      ])
  }

  @Test(
    .enabled(
      if: Checkout.shared("truth/000.json") != nil,
      "../shared is not here: the first seed is NOT proven"))
  func `what the first seed says is found as people found it`() throws {
    let seeds = try #require(Checkout.shared("seeds"))
    let truth = try #require(Checkout.shared("truth/000.json"))
    try check(
      try measures(of: seeds.path, truth: truth.path),
      [
        "citation": (0.99, 0.99), "source": (0.97, 0.97), "figure": (0.95, 0.95),
        "figure-source": (0.93, 0.93), "indicator": (0.98, 0.98), "case": (0.98, 0.98),
        "challenge": (0.95, 0.95), "measure": (0.95, 0.95), "municipality": (0.97, 0.97),
        "term": (0.95, 0.95),
        "head.kind": (1, 1), "head.title": (1, 1), "head.field": (1, 1),
        "head.field_number": (1, 1), "head.publisher": (1, 1), "head.author": (1, 1),
        "head.trust": (1, 1),
      ])
  }
}
