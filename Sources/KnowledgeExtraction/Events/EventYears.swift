import JapaneseText
import KnowledgeModel

/// Tells in which fiscal year the days stand that a document writes without a year.
struct EventYears {
  private let head: DocumentHead
  /// That of the first day written in full, such as the date of a mail or of a page.
  private let written: Int?

  /// - Complexity: O(letters) up to the first full date where the head knows no year.
  init(_ head: DocumentHead, _ lines: [WrittenLine]) {
    self.head = head
    written = head.fiscalYear == nil && head.date == nil ? Self.first(in: lines) : nil
  }

  /// The year that a heading above names, or the document as a whole.
  func fiscalYear(of section: TextSection) -> Int? {
    for heading in section.headings.reversed() {
      guard let mark = heading.text.place(of: "年度") else { continue }
      let lead = heading.text[..<mark.lowerBound].suffix(12)
      let year = lead.indices.lazy.compactMap {
        DateNotation.fiscalYear(String(heading.text[$0..<mark.upperBound]))
      }.first
      if let year { return year }
    }
    if let year = head.fiscalYear { return year }
    return head.date.map { Self.fiscalYear($0.year, $0.month ?? 4) } ?? written
  }

  private static func first(in lines: [WrittenLine]) -> Int? {
    for line in lines {
      let letters = line.letters
      guard letters.contains(where: \.isDigitLetter) else { continue }
      if let day = DayScanner(letters: letters).days.first(where: { $0.year != nil }),
        let year = day.year
      {
        return fiscalYear(year, day.month)
      }
      if let year = mailDate(letters) { return year }
    }
    return nil
  }

  /// 「Date: Tue, 14 Jan 2025 09:42:18 +0900」.
  private static func mailDate(_ letters: [Unicode.Scalar]) -> Int? {
    guard letters.count <= 60, letters.starts(with: "Date:".unicodeScalars) else { return nil }
    let words = letters.text(5..<letters.count).split { $0 == " " || $0 == "," }
    for (place, word) in words.enumerated() where place + 1 < words.count {
      if let month = months.firstIndex(of: word.prefix(3).lowercased()),
        let year = Int(words[place + 1]), 1900...2200 ~= year
      {
        return fiscalYear(year, month + 1)
      }
    }
    return nil
  }

  private static func fiscalYear(_ year: Int, _ month: Int) -> Int {
    month < 4 ? year - 1 : year
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
