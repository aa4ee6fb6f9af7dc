import KnowledgeModel

/// Something in a file that was read otherwise than it is written, or that is doubtful.
package struct FileProblem: Sendable, Hashable {
  /// Relative to the root.
  package let path: String
  /// One Japanese sentence of fact and one of advice.
  package let message: String

  package init(path: String, message: String) {
    self.path = path
    self.message = message
  }
}

extension FileProblem {
  /// Below this confidence a guessed encoding is worth a look.
  private static let doubtful = 0.6

  /// What the reader told, and whether it was sure of the encoding.
  static func problems(of reading: Reading, at path: String) -> [FileProblem] {
    var problems = reading.problems.map { FileProblem(path: path, message: $0.located) }
    if let encoding = reading.encoding, let confidence = reading.confidence, confidence < doubtful,
      !reading.problems.contains(where: { $0.code == "invalid-bytes" })
    {
      let percent = Int((confidence * 100).rounded())
      problems.append(
        FileProblem(
          path: path,
          message: "文字コードを \(encoding) と推定しましたが、確かではありません（確からしさ \(percent)％）。"
            + "文字化けしていたら、UTF-8 で保存し直してください。"))
    }
    return problems
  }

  /// What is kept of them with the file, a line each; `nil` where there are none.
  static func remark(of problems: [FileProblem]) -> String? {
    guard !problems.isEmpty else { return nil }
    var lines = problems.prefix(kept).map(\.message)
    if problems.count > kept { lines.append("ほか \(problems.count - kept) 件あります。") }
    return lines.joined(separator: "\n")
  }

  private static let kept = 5
}

extension ReadingProblem {
  /// The message with the place that it is about.
  var located: String {
    place?.text().map { "\($0)：\(message)" } ?? message
  }
}
