/// A day, a month or a year of the Gregorian calendar, as precisely as a text gives it.
package struct PartialDate: Sendable, Hashable, Codable {
  package let year: Int
  /// 1 to 12; `nil` where only the year is known.
  package let month: Int?
  /// 1 to 31, valid for the month; `nil` where only the month is known.
  package let day: Int?

  /// `nil` for a month or day that the calendar does not have.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), month != nil || day == nil else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
      }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2022`, `2022-04` or `2022-04-22`: as precise as the date is.
  package var iso8601: String {
    let digits = String(year)
    let padded = String(repeating: "0", count: 4 - digits.count) + digits
    return [month, day].compactMap(\.self).reduce(padded) { $0 + ($1 < 10 ? "-0" : "-") + "\($1)" }
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
