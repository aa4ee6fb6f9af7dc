/// Sentences of a text: a full stop ends one outside of quotation marks and parentheses.
enum SentenceRun {
  /// - Complexity: O(bytes)
  static func sentences(in text: String) -> [String] {
    var sentences: [String] = []
    var start = text.unicodeScalars.startIndex
    var depth = 0
    let scalars = text.unicodeScalars
    var index = start
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      switch scalars[index] {
      case "「", "『", "（", "(": depth += 1
      case "」", "』", "）", ")": depth = max(0, depth - 1)
      case "。" where depth == 0, "\n",
        "？" where depth == 0:
        append(scalars[start..<next], to: &sentences)
        start = next
        depth = 0
      default: break
      }
      index = next
    }
    append(scalars[start...], to: &sentences)
    return sentences
  }

  static func first(in text: String) -> String? { sentences(in: text).first }

  private static func append(
    _ scalars: Substring.UnicodeScalarView, to sentences: inout [String]
  ) {
    let sentence = String(scalars).trimmingWhitespace
    if !sentence.isEmpty { sentences.append(sentence) }
  }
}
