/// Reads years, fiscal years and dates as Japanese offices write them.
///
///     date  = year [ "年" [ month "月" [ day "日" ] ] ]  or  year sep month [ sep day ]
///     year  = western | era number | western "(" era number ")" | era number "(" western ")"
///     era   = 明治 大正 昭和 平成 令和, or M T S H R
///     sep   = "." "/" "-"
///
/// Numbers are in digits of any width or in kanji; 元 is 1. What the calendar does not have is not
/// a date.
package enum DateNotation {
  /// The date that the whole text is, with or without the day of the week in parentheses. A year
  /// alone is a date, a fiscal year is not.
  package static func date(_ text: String) -> PartialDate? {
    let calendar = CalendarScanner(Fold.plain(text).utf8)
    guard let match = calendar.date(at: 0), match.unit == .date || match.unit == .bare else {
      return nil
    }
    let end = endOfWeekday(in: calendar.scanner, at: match.end) ?? match.end
    return end == calendar.scanner.bytes.count ? match.date : nil
  }

  /// The western year in which the fiscal year begins that the whole text names: 令和4年度, R4, 2022.
  package static func fiscalYear(_ text: String) -> Int? {
    guard let years = fiscalYears(text), years.count == 1 else { return nil }
    return years.lowerBound
  }

  /// The fiscal years that the whole text names: one, or two in ascending order with `-`, `~` or
  /// から between them. The second may leave out the era: 令和2~4年度.
  package static func fiscalYears(_ text: String) -> ClosedRange<Int>? {
    FiscalYearScanner(Fold.plain(text).utf8).years
  }

  /// Whether the year that the text begins with is one that its era had, if it names one: 平成31 is,
  /// 平成32, which plans were once written with, is not.
  package static func keepsToEra(_ text: String) -> Bool {
    guard let year = CalendarScanner(Fold.plain(text).utf8).year(at: 0), let era = year.era else {
      return true
    }
    return year.value <= era.end ?? year.value
  }

  /// The first date in a running text. A number without 年, month or separator is none, and
  /// neither is a fiscal year.
  package static func firstDate(in text: String) -> PartialDate? {
    let calendar = CalendarScanner(Fold.plain(text).utf8)
    var index = 0
    while index < calendar.scanner.bytes.count {
      if let match = calendar.date(at: index) {
        if match.unit == .date { return match.date }
        index = match.end
      } else {
        index = calendar.scanner.next(after: index)
      }
    }
    return nil
  }

  private static func endOfWeekday(in scanner: FoldScanner, at index: Int) -> Int? {
    guard let open = scanner.end(of: "(", at: index) else { return nil }
    return ["月", "火", "水", "木", "金", "土", "日"].lazy
      .compactMap { scanner.end(of: $0, at: open) }
      .compactMap { scanner.end(of: ")", at: scanner.end(of: "曜日", at: $0) ?? $0) }
      .first
  }
}
