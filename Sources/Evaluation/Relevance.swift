import Foundation

/// How good the answers to queries are, each from 0 to 1.
package struct Relevance: Sendable, Hashable {
  /// Normalised discounted cumulative gain of the first ten.
  ///
  /// K. Järvelin, J. Kekäläinen: Cumulated Gain-Based Evaluation of IR Techniques (2002), with the
  /// grade itself as gain, as `trec_eval` has it.
  package let ndcg: Double
  /// The inverse of the rank of the first relevant text, 0 beyond the tenth.
  package let reciprocalRank: Double
  /// The share of the relevant texts among the first ten.
  package let recall: Double
  package let recallAt100: Double

  package init(ndcg: Double, reciprocalRank: Double, recall: Double, recallAt100: Double) {
    self.ndcg = ndcg
    self.reciprocalRank = reciprocalRank
    self.recall = recall
    self.recallAt100 = recallAt100
  }

  /// `nil` where nothing is relevant.
  package init?(of texts: [String], grades: [String: Int]) {
    let ideal = grades.values.filter { $0 > 0 }.sorted(by: >)
    guard !ideal.isEmpty else { return nil }
    let gains = texts.prefix(100).map { max(0, grades[$0] ?? 0) }
    let relevant = Double(ideal.count)
    ndcg = Self.gain(gains) / Self.gain(ideal)
    reciprocalRank = gains.prefix(10).firstIndex { $0 > 0 }.map { 1 / Double($0 + 1) } ?? 0
    recall = Double(gains.prefix(10).count { $0 > 0 }) / relevant
    recallAt100 = Double(gains.count { $0 > 0 }) / relevant
  }

  private static func gain(_ grades: some Sequence<Int>) -> Double {
    var sum = 0.0
    for (place, grade) in grades.prefix(10).enumerated() {
      sum += Double(grade) / log2(Double(place + 2))
    }
    return sum
  }
}

/// The means over the queries of one type.
package struct RelevanceSummary: Sendable, Hashable {
  /// `all`, or a type of queries.
  package let type: String
  package let queries: Int
  package let mean: Relevance

  /// By type, `all` first; a judged query without an answer counts 0.
  package static func summaries(
    of run: TrecRun, judgments: Judgments, queries: [JudgedQuery]
  ) -> [RelevanceSummary] {
    var answers: [String: [String]] = [:]
    for answer in run.answers { answers[answer.query] = answer.texts }
    var values: [String: [Relevance]] = [:]
    for query in queries {
      guard let grades = judgments.grades[query.id],
        let relevance = Relevance(of: answers[query.id] ?? [], grades: grades)
      else { continue }
      values["all", default: []].append(relevance)
      if query.type != "all" { values[query.type, default: []].append(relevance) }
    }
    return values.keys.sorted { ($0 == "all" ? "" : $0) < ($1 == "all" ? "" : $1) }
      .map { RelevanceSummary(type: $0, values: values[$0] ?? []) }
  }

  private init(type: String, values: [Relevance]) {
    self.type = type
    queries = values.count
    func mean(_ part: (Relevance) -> Double) -> Double {
      values.isEmpty ? 0 : values.map(part).reduce(0, +) / Double(values.count)
    }
    self.mean = Relevance(
      ndcg: mean(\.ndcg), reciprocalRank: mean(\.reciprocalRank), recall: mean(\.recall),
      recallAt100: mean(\.recallAt100))
  }

  /// A table for people, a line a type.
  package static func table(of summaries: [RelevanceSummary]) -> String {
    var lines = [row("type", ["nDCG@10", "MRR@10", "R@10", "R@100"], "n")]
    for summary in summaries {
      let mean = summary.mean
      let numbers = [mean.ndcg, mean.reciprocalRank, mean.recall, mean.recallAt100]
      lines.append(
        row(
          summary.type, numbers.map { String(format: "%.4f", $0) }, String(summary.queries)))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ name: String, _ cells: [String], _ count: String) -> String {
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let padded = name + String(repeating: " ", count: max(0, 8 - name.count))
    return ([padded] + cells.map { right($0, 8) } + [right(count, 6)]).joined(separator: " ")
  }
}
