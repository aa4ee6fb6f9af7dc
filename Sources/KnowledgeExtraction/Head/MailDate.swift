import JapaneseText

/// The day of a mail head in English: 「Mon, 12 Jun 2023 10:21:00 +0900」, 「June 12, 2023」.
enum MailDate {
  static func date(in text: String) -> PartialDate? {
    let words = text.prefix(60).split { $0.isWhitespace || ",.".contains($0) }
    guard let place = words.firstIndex(where: { month(String($0)) != nil }),
      let month = month(String(words[place]))
    else { return nil }
    let near = words[max(0, place - 1)..<min(words.count, place + 3)].compactMap { Int($0) }
    guard let day = near.first(where: { 1...31 ~= $0 }),
      let year = near.first(where: { 1990...2199 ~= $0 })
    else { return nil }
    return DateNotation.date("\(year)年\(month)月\(day)日")
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3, word.count <= 9, word.allSatisfy(\.isASCII) else { return nil }
    let lower = word.lowercased()
    return months.firstIndex { $0.hasPrefix(lower) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
