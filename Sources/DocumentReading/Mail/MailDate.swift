/// Dates of mails (RFC 5322), in Japanese time, as mail programs of an office show them.
struct MailDate: Sendable, Hashable {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int

  /// - Parameter text: `Fri, 1 May 2026 10:00:00 +0900 (JST)`; day of the week, seconds and offset may be
  ///   missing.
  init?(_ text: String) {
    let words = text.split { $0 == " " || $0 == "," || $0 == "\t" }.map(String.init)
    guard let at = words.firstIndex(where: { Self.month(of: $0) != nil }), at > 0,
      at + 1 < words.count, let month = Self.month(of: words[at]),
      let day = Int(words[at - 1]), (1...31).contains(day),
      let written = Int(words[at + 1]), (0...9999).contains(written)
    else { return nil }
    let year = written < 50 ? 2000 + written : written < 1000 ? 1900 + written : written
    let clock = at + 2 < words.count ? words[at + 2].split(separator: ":").map { Int($0) } : []
    let hour = clock.first.flatMap { $0 } ?? 0
    let minute = clock.dropFirst().first.flatMap { $0 } ?? 0
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    let offset = at + 3 < words.count ? Self.offset(of: words[at + 3]) : Self.japan
    let minutes =
      Self.days(year, month, day) * 1440 + hour * 60 + minute - offset + Self.japan
    self.init(minutes: minutes)
  }

  /// - Parameter windowsTime: In tenths of microseconds since the beginning of 1601 in UTC.
  init?(windowsTime: UInt64) {
    let minutes = Int(windowsTime / 600_000_000) - 134_774 * 1440
    guard windowsTime > 0, minutes > 0, minutes < 1440 * 366 * 8_000 else { return nil }
    self.init(minutes: minutes + Self.japan)
  }

  /// 2026-05-01
  var iso: String {
    let pad: (Int) -> String = { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(year)-\(pad(month))-\(pad(day))"
  }

  /// 2026年5月1日 10:00
  var label: String { "\(year)年\(month)月\(day)日 \(hour):\(minute < 10 ? "0" : "")\(minute)" }

  /// Since the beginning of 1970, in minutes.
  private init(minutes: Int) {
    let days = Int((Double(minutes) / 1440).rounded(.down))
    let rest = minutes - days * 1440
    (year, month, day) = Self.date(days)
    hour = rest / 60
    minute = rest % 60
  }

  /// In minutes.
  private static let japan = 9 * 60

  private static func month(of word: String) -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard word.count >= 3, word.first?.isLetter == true else { return nil }
    return names.firstIndex(of: String(word.lowercased().prefix(3))).map { $0 + 1 }
  }

  /// `+0900`, or a name. What is unknown counts as Japanese time.
  private static func offset(of word: String) -> Int {
    let digits = word.dropFirst().filter(\.isNumber)
    if let sign = word.first, sign == "+" || sign == "-", digits.count == 4, let value = Int(digits)
    {
      let minutes = value / 100 * 60 + value % 100
      return abs(minutes) < 24 * 60 ? (sign == "+" ? minutes : -minutes) : japan
    }
    return ["GMT", "UT", "UTC", "Z"].contains(word.uppercased()) ? 0 : japan
  }

  /// Days since 1970-01-01 in the Gregorian calendar (Hinnant, "chrono-Compatible Low-Level Date
  /// Algorithms").
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(_ days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
