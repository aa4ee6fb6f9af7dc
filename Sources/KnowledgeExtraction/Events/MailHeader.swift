import JapaneseText
import KnowledgeModel

/// The lines at the head of a mail that say who sent it and when: its day is no event.
struct MailHeader: Sendable {
  private let senders: WordSet
  private let labels: WordSet
  /// Labels that mean the day of the mail only where no other says it.
  private let days: WordSet

  init(_ words: ExtractionWords) {
    senders = WordSet(words[.events, "mailSenders"])
    labels = WordSet(
      words[.events, "mailSenders"] + words[.events, "mailLabels"] + words[.events, "mailDates"])
    days = WordSet(words[.events, "mailDays"])
  }

  /// How many of the first lines are the head of a mail; 0 where nobody is named as its sender.
  func count(of lines: [WrittenLine]) -> Int {
    var end = 0
    var hasSender = false
    for (index, line) in lines.prefix(24).enumerated() {
      guard let label = label(of: line) else {
        if end > 0 || index > 2 { break }
        continue
      }
      let isAdjacent =
        end == 0 || lines[end - 1].place.line.map { line.place.line == $0 + 1 } ?? true
      guard labels.contains(label) || isAdjacent && days.contains(label) else {
        if end > 0 { break }
        continue
      }
      hasSender = hasSender || senders.contains(label)
      end = index + 1
    }
    return hasSender ? end : 0
  }

  private func label(of line: WrittenLine) -> String? {
    let letters = line.letters
    guard let colon = letters.prefix(16).firstIndex(where: \.isColon), colon > 1 else { return nil }
    return letters.dense(0..<colon).lowercased()
  }
}
