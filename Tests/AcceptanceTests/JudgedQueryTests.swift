import Foundation
import TestSupport
import Testing

/// The judged queries of the sample corpus, asked of the real program.
///
/// The floors lie a little below what was measured when they were set; `make relevance` prints the
/// measures.
@Suite struct JudgedQueryTests {
  private struct Query: Decodable {
    let id: String
    let text: String
    let type: String
    let hard: Bool?
  }

  private static func queries() throws -> [Query] {
    try Checkout.text("corpus/judgments/queries.jsonl").split(separator: "\n")
      .map { try JSONDecoder().decode(Query.self, from: Data($0.utf8)) }
  }

  private static func grades(_ text: String) -> [String: [String: Int]] {
    var grades: [String: [String: Int]] = [:]
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t")
      if cells.count == 4, let grade = Int(cells[3]) {
        grades[String(cells[0]), default: [:]][String(cells[2])] = grade
      }
    }
    return grades
  }

  private func corpus() throws -> URL {
    let base = FileManager.default.temporaryDirectory.appending(path: "judged-\(UUID().uuidString)")
    let made = try Shell.run(
      "chie index --quiet --kb \"$1\" corpus", [base.path], in: Checkout.root)
    try #require(made.status == 0, "\(made.errors)")
    return base
  }

  /// nDCG at rank 10.
  private func gain(_ ranking: [String], _ grades: [String: Int]) -> Double {
    func sum(_ values: [Int]) -> Double {
      values.prefix(10).enumerated().reduce(0) {
        $0 + Double($1.element) / log2(Double($1.offset + 2))
      }
    }
    let ideal = sum(grades.values.sorted(by: >))
    return ideal == 0 ? 0 : sum(ranking.map { grades[$0] ?? 0 }) / ideal
  }

  @Test func `there are 60 queries, and 20 of them no passage answers with all their words`()
    throws
  {
    let queries = try Self.queries()
    #expect(queries.count >= 60)
    let base = try corpus()
    defer { try? FileManager.default.removeItem(at: base) }
    let grades = Self.grades(try Checkout.text("corpus/judgments/qrels.tsv"))
    var without = 0
    for query in queries {
      let relevant = try #require(grades[query.id], "\(query.id) is judged")
      let found = try Shell.run(
        "chie search --exact --passages --ids --limit 1000 --kb \"$1\" -- \"$2\"",
        [base.path, query.text])
      let exact = Set(found.output.split(separator: "\n").map(String.init))
      if exact.isDisjoint(with: relevant.keys) { without += 1 }
    }
    #expect(without >= 20)
  }

  @Test func `the judgments by passage are those by quote`() throws {
    let base = try corpus()
    defer { try? FileManager.default.removeItem(at: base) }
    let made = try Shell.run(
      "chie export passages --kb \"$1\" | Benchmarks/judgments.py corpus/judgments/relevance.tsv",
      [base.path], in: Checkout.root)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output == (try Checkout.text("corpus/judgments/qrels.tsv")))
  }

  @Test(arguments: [("kw", 0.58), ("nl", 0.6)])
  func `relevance of the sample corpus stays above its floor`(type: String, floor: Double) throws {
    let base = try corpus()
    defer { try? FileManager.default.removeItem(at: base) }
    let grades = Self.grades(try Checkout.text("corpus/judgments/qrels.tsv"))
    let queries = try Self.queries().filter { $0.type == type }
    let gains = try queries.map { query in
      let found = try Shell.run(
        "chie search --passages --ids --limit 10 --kb \"$1\" -- \"$2\"", [base.path, query.text])
      let ranking = found.output.split(separator: "\n").map(String.init)
      return gain(ranking, grades[query.id] ?? [:])
    }
    let mean = gains.reduce(0, +) / Double(gains.count)
    #expect(mean >= floor, "nDCG@10 of \(type) is \(mean)")
  }
}
