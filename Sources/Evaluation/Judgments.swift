import Foundation

/// How well each text answers each query, by the judgement of people: TREC's `qrels`.
///
///     line = query iteration text grade        separated by white space
package struct Judgments: Sendable, Hashable {
  /// Query → text → grade; a grade above 0 is relevant.
  package let grades: [String: [String: Int]]

  package init(grades: [String: [String: Int]]) {
    self.grades = grades
  }

  package init(at path: String) throws(EvaluationError) {
    var grades: [String: [String: Int]] = [:]
    for (number, fields) in try TextTable.rows(at: path) {
      guard fields.count == 4, let grade = Int(fields[3]) else {
        throw .malformed(path: path, line: number)
      }
      grades[fields[0], default: [:]][fields[2]] = grade
    }
    self.grades = grades
  }
}

/// Reads files of fields between white space.
enum TextTable {
  /// The rows that hold anything, each with its 1-based number.
  static func rows(at path: String) throws(EvaluationError) -> [(Int, [String])] {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else { throw .unreadable(path: path) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($0.offset + 1, $0.element.split(whereSeparator: \.isWhitespace).map(String.init)) }
      .filter { !$0.1.isEmpty }
  }
}
