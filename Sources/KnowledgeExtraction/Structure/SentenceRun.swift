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
        "？" where depth == 0,
        "．" where depth == 0 && endsSentence(scalars, at: index):
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

  /// 「…である．」 in documents with 「，」 and 「．」; not 「３．５」 nor 「Ａ．」.
  private static func endsSentence(
    _ scalars: String.UnicodeScalarView, at index: String.Index
  ) -> Bool {
    guard index > scalars.startIndex else { return false }
    let before = scalars[scalars.index(before: index)].value
    return (0x3041...0x30FE).contains(before)
      || (0x4E00...0x9FFF).contains(before)
        && !LabelForm.isOrdinal(before)
      || [0xFF09, 0x29, 0x300D, 0x300F, 0x5D].contains(before)
  }

  /// Whether the text ends as a sentence does.
  static func isClosed(_ text: some StringProtocol) -> Bool {
    let last = text.unicodeScalars.last
    return last == "。" || last == "．" && text.unicodeScalars.count > 8
  }

  private static func append(
    _ scalars: Substring.UnicodeScalarView, to sentences: inout [String]
  ) {
    let sentence = String(scalars).trimmingWhitespace
    if !sentence.isEmpty { sentences.append(sentence) }
  }
}
