import KnowledgeModel

/// Dates in running text that no calendar has, or whose weekday does not fit. Those of events are
/// doubted where the events are read.
struct DateRules {
  private let document: LintedDocument
  private let pattern: DatePattern

  init(_ document: LintedDocument, _ pattern: DatePattern) {
    self.document = document
    self.pattern = pattern
  }

  var remarks: [LintRemark] {
    let known = document.events.compactMap(\.value.doubt)
    return document.passages.flatMap { passage, _ -> [LintRemark] in
      guard LintedText.holds(["年"], in: passage.text), LintedText.holds(["日"], in: passage.text)
      else { return [] }
      return pattern.dates(in: LintedText.form(of: passage.text)).compactMap { date in
        guard let doubt = date.doubt, !known.contains(where: { $0.hasPrefix(date.name) }) else {
          return nil
        }
        return LintRemark(
          .doubtfulDate, doubt, text: date.text, in: passage,
          at: document.place(of: date.text, in: passage))
      }
    }
  }
}

/// A day as a text writes it.
struct WrittenDay {
  let text: String
  let year: Int
  let month: Int
  let day: Int
  let weekday: Character?

  var name: String { "\(year)年\(month)月\(day)日" }

  /// In words; `nil` where nothing is wrong.
  var doubt: String? {
    guard 1...12 ~= month, 1...Self.days(year, month) ~= day else {
      return "\(name)は暦にありません。資料の日付を確かめてください。"
    }
    let real = Self.weekday(year, month, day)
    guard let weekday, weekday != real else { return nil }
    return "\(name)は\(real)曜日ですが、資料には\(weekday)曜日とあります。"
  }

  private static func days(_ year: Int, _ month: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Sakamoto's method: January and February count to the year before.
  private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Character {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let own = month < 3 ? year - 1 : year
    let index = (own + own / 4 - own / 100 + own / 400 + shifts[month - 1] + day) % 7
    return Array("日月火水木金土")[index]
  }
}

/// Days with their years. Made once for all documents, as ``SharePatterns`` are.
struct DatePattern {
  private let day =
    /(?:(令和|平成|昭和)\s*(元|\d{1,2})|(\d{4}))\s*年\s*(\d{1,2})月\s*(\d{1,2})日\s*(?:\(([日月火水木金土])(?:曜日?)?[)・])?/

  fileprivate func dates(in text: String) -> [WrittenDay] {
    text.matches(of: day).compactMap { match in
      let year: Int?
      if let era = match.1, let start = Self.starts[String(era)] {
        year = match.2 == "元" ? start + 1 : match.2.flatMap { Int($0) }.map { start + $0 }
      } else {
        year = match.3.flatMap { Int($0) }
      }
      guard let year, 1868...2200 ~= year, let month = Int(match.4), let day = Int(match.5) else {
        return nil
      }
      return WrittenDay(
        text: String(match.0), year: year, month: month, day: day, weekday: match.6?.first)
    }
  }

  /// The years before the first of each era.
  private static let starts = ["令和": 2018, "平成": 1988, "昭和": 1925]
}
