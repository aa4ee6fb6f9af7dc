import Foundation

/// What a system answered to each query, in the form that TREC's tools read.
///
///     line = query "Q0" text rank score tag
package struct TrecRun: Sendable, Hashable {
  package struct Answer: Sendable, Hashable {
    package let query: String
    /// Best first, without repetition.
    package let texts: [String]
    /// One for each text, strictly decreasing.
    package let scores: [Double]

    /// Lowers scores by as little as it takes where they are not strictly decreasing: tools order
    /// by score, and equal ones in an order of their own.
    package init(query: String, texts: [String], scores: [Double]) {
      precondition(texts.count == scores.count, "every text has its score")
      self.query = query
      self.texts = texts
      var last = Double.infinity
      self.scores = scores.map { score in
        let rounded = (score * 1_000_000).rounded() / 1_000_000
        last = rounded < last ? rounded : last - 0.000_001
        return last
      }
    }
  }

  package let answers: [Answer]

  package init(answers: [Answer]) {
    self.answers = answers
  }

  /// Reads a run; the order of a query's texts is that of their scores.
  package init(at path: String) throws(EvaluationError) {
    var order: [String] = []
    var rows: [String: [(text: String, score: Double)]] = [:]
    for (number, fields) in try TextTable.rows(at: path) {
      guard fields.count >= 5, let score = Double(fields[4]) else {
        throw .malformed(path: path, line: number)
      }
      if rows[fields[0]] == nil { order.append(fields[0]) }
      rows[fields[0], default: []].append((fields[2], score))
    }
    answers = order.map { query in
      let sorted = (rows[query] ?? []).sorted { ($1.score, $1.text) < ($0.score, $0.text) }
      return Answer(query: query, texts: sorted.map(\.text), scores: sorted.map(\.score))
    }
  }

  package func text(tag: String) -> String {
    var lines = ""
    for answer in answers {
      for (rank, (text, score)) in zip(answer.texts, answer.scores).enumerated() {
        let written = String(format: "%.6f", score)
        lines += "\(answer.query) Q0 \(text) \(rank + 1) \(written) \(tag)\n"
      }
    }
    return lines
  }
}
