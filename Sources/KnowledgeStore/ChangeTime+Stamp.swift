extension ChangeTime {
  /// The time as a clock shows it that is so far from UTC, with that distance:
  /// `2026-11-22T21:30:05+09:00`.
  package func stamp(secondsFromUTC offset: Int) -> String {
    let local = seconds + offset
    let (day, second) = local.quotientAndRemainder(flooredBy: 86_400)
    let distance = abs(offset) / 60
    return Self.date(day) + "T"
      + [second / 3600, second / 60 % 60, second % 60].map(Self.twoDigits).joined(separator: ":")
      + "\(offset < 0 ? "-" : "+")\(Self.twoDigits(distance / 60)):"
      + Self.twoDigits(distance % 60)
  }

  /// Of the day so many days after 1970-01-01 (H. Hinnant, chrono-Compatible Low-Level Date
  /// Algorithms, civil_from_days): years begin in March, and 400 of them are an era.
  private static func date(_ day: Int) -> String {
    let (era, dayOfEra) = (day + 719_468).quotientAndRemainder(flooredBy: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
    return "\(year)-\(twoDigits(month < 10 ? month + 3 : month - 9))-"
      + twoDigits(dayOfYear - (153 * month + 2) / 5 + 1)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Int {
  /// With a remainder that is never negative.
  fileprivate func quotientAndRemainder(flooredBy divisor: Int) -> (Int, Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
