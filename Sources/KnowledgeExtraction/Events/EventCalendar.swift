import JapaneseText

/// Tells which day of the calendar is meant where a line gives month, day and weekday only.
struct EventCalendar {
  /// The fiscal year that the text around speaks of.
  var fiscalYear: Int?
  /// The last day of the same list or table that was told with certainty.
  private var last: (year: Int, month: Int)?

  init(fiscalYear: Int?) {
    self.fiscalYear = fiscalYear
  }

  struct Resolved {
    let date: String?
    let doubt: String?
  }

  /// - Parameter follows: Whether the day stands in one list with the one before.
  mutating func resolve(_ day: FoundDay, follows: Bool = true) -> Resolved {
    let usual = day.year ?? usualYear(of: day, follows: follows)
    guard let usual else { return Resolved(date: nil, doubt: nil) }
    let isFree = day.year == nil && day.weekday != nil && !(follows && last != nil)
    let years = isFree ? [usual, usual - 1, usual + 1] : [usual]
    let fitting = years.first { year in
      PartialDate(year: year, month: day.month, day: day.day) != nil
        && (day.weekday == nil || Self.weekday(year, day.month, day.day) == day.weekday)
    }
    if let year = fitting {
      last = (year, day.month)
      return Resolved(
        date: PartialDate(year: year, month: day.month, day: day.day)?.iso8601, doubt: nil)
    }
    guard let date = PartialDate(year: usual, month: day.month, day: day.day) else {
      return Resolved(
        date: nil, doubt: "\(usual)年\(day.month)月\(day.day)日は暦にありません。資料の日付を確かめてください。")
    }
    last = (usual, day.month)
    let names = DayScanner.weekdays
    let real = names[Self.weekday(usual, day.month, day.day)]
    let written = day.weekday.map { String(names[$0]) } ?? ""
    return Resolved(
      date: date.iso8601,
      doubt: "\(usual)年\(day.month)月\(day.day)日は\(real)曜日ですが、資料には\(written)曜日とあります。")
  }

  private func usualYear(of day: FoundDay, follows: Bool) -> Int? {
    switch day.relative {
    case .same: if follows, let last { return last.year }
    case .next: if follows, let last { return last.year + 1 }
    case .last: return fiscalYear.map { day.month < 4 ? $0 : $0 - 1 }
    case nil: break
    }
    if follows, let last {
      // A list goes on into the next year, and seldom back by more than a few months.
      return day.month + 6 < last.month ? last.year + 1 : last.year
    }
    return fiscalYear.map { day.month < 4 ? $0 + 1 : $0 }
  }

  /// 0 for Sunday. Sakamoto's method, for the Gregorian calendar.
  static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    return (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
  }
}
