import JapaneseText
import KnowledgeModel

/// What something costs, without the words that say that it is the cost: 「1,000円」 of 「参加費は1,000円です」.
struct FeeText: Sendable {
  /// The longest first.
  private let labels: [String]
  private let endings: [String]

  init(_ words: ExtractionWords) {
    let special = Set(words[.events, "specialFees"])
    labels = (words[.events, "fees"] + words[.events, "feeTopics"]).filter { !special.contains($0) }
      .sorted { $0.count > $1.count }
    endings = words[.events, "feeEndings"].sorted { $0.count > $1.count }
  }

  /// - Returns: The words from the label on where no amount follows it: 「参加費は不要です」.
  func value(of text: String) -> String {
    let sentence = text.split(separator: "。", maxSplits: 1).first.map(String.init) ?? text
    for label in labels {
      guard let range = sentence.place(of: label) else { continue }
      let rest = sentence[range.upperBound...]
      let value = rest.drop { "はがの：:、，,　 \t".contains($0) }
      let isLabel = rest.drop { $0.isWhitespace }.first.map { "：:".contains($0) } ?? false
      if isLabel, !value.isEmpty { return value.trimmingWhitespace }
      if Self.isAmount(value) { return withoutEnding(String(value)) }
      return sentence[..<range.lowerBound].hasSuffix("の")
        ? sentence[range.lowerBound...].trimmingWhitespace : sentence.trimmingWhitespace
    }
    return sentence.trimmingWhitespace
  }

  private static func isAmount(_ value: Substring) -> Bool {
    guard let first = value.first else { return false }
    return first.isNumber
      || ["無料", "有料", "一人", "お一人", "一律", "各回", "全", "約"].contains {
        value.hasPrefix($0)
      }
  }

  private func withoutEnding(_ value: String) -> String {
    let ending = endings.first { value.hasSuffix($0) && value.count > $0.count + 1 }
    return value.dropLast(ending?.count ?? 0).trimmingWhitespace
  }
}
