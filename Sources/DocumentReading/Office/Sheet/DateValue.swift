/// A day and a time as sheets count them, in days since the end of 1899 or the beginning of 1904.
struct DateValue {
  let year: Int
  let month: Int
  let day: Int
  /// From 0, Sunday, to 6.
  let weekday: Int
  /// Since midnight.
  let seconds: Int
  private let serial: Double

  /// `nil` for what is no day: before the count begins, or after the year 9999.
  init?(_ value: Double, isFrom1904: Bool) {
    let serial = isFrom1904 ? value + 1462 : value
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let whole = (serial * 86_400 + 1e-6).rounded(.down)
    // Times are rounded to the second, as they are shown.
    let total = Int((serial * 86_400).rounded() > whole ? (serial * 86_400).rounded() : whole)
    var days = total / 86_400
    seconds = total % 86_400
    self.serial = serial
    weekday = (days + 6) % 7
    // Excel counts a 29th of February in 1900.
    if days == 60 {
      (year, month, day) = (1900, 2, 29)
      return
    }
    if days > 60 { days -= 1 }
    (year, month, day) = Self.civil(days: days - 25_568)
  }

  /// Days since the first of January 1970 as a date. Source: Howard Hinnant, "chrono-Compatible Low-Level
  /// Date Algorithms", civil_from_days.
  private static func civil(days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  func text(of section: CellFormat.Section) -> String {
    let hasHalfDay = section.tokens.contains { if case .halfDay = $0 { true } else { false } }
    var output = ""
    var afterHour = false
    for (index, token) in section.tokens.enumerated() {
      switch token {
      case .literal(let text): output += text
      case .point: output += "."
      case .halfDay(let signs): output += signs[seconds < 43_200 ? 0 : 1]
      case .elapsed(let letter):
        let unit = letter == "h" ? 3600.0 : letter == "m" ? 60 : 1
        output += String(Int((serial * 86_400 / unit + 1e-6).rounded(.down)))
        afterHour = letter == "h"
      case .date("m", let count) where count <= 2 && (afterHour || isBeforeSeconds(section, index)):
        output += padded(seconds / 60 % 60, count)
        afterHour = false
      case .date("e", _) where section.hasFirstYear && index > 0 && isFirstYear:
        if case .date("g", let count) = section.tokens[index - 1], count > 1 {
          output += "元"
        } else {
          output += "1"
        }
      case .date(let letter, let count):
        let text = part(letter, count, hasHalfDay: hasHalfDay)
        output +=
          section.numerals.map { letter == "y" ? $0.digits(of: text) : $0.number(of: text) } ?? text
        if letter == "h" { afterHour = true }
        if letter == "s" { afterHour = false }
      default: break
      }
    }
    return output
  }

  private var isFirstYear: Bool { JapaneseEra(year: year, month: month, day: day).year == 1 }

  /// Whether what follows is a number of seconds: the m before it is minutes.
  private func isBeforeSeconds(_ section: CellFormat.Section, _ index: Int) -> Bool {
    for token in section.tokens[(index + 1)...] {
      switch token {
      case .date(let letter, _): return letter == "s"
      case .elapsed(let letter): return letter == "s"
      default: continue
      }
    }
    return false
  }

  private func part(_ letter: Character, _ count: Int, hasHalfDay: Bool) -> String {
    let era = JapaneseEra(year: year, month: month, day: day)
    switch letter {
    case "y", "b": return count <= 2 ? padded(year % 100, 2) : String(year)
    case "m": return count >= 3 ? Self.month(month, count) : padded(month, count)
    case "d": return count >= 3 ? Self.weekday(weekday, count) : padded(day, count)
    case "a":
      let name = String(Array("日月火水木金土")[weekday])
      return count >= 4 ? name + "曜日" : name
    case "g": return count == 1 ? era.letter : count == 2 ? String(era.name.prefix(1)) : era.name
    case "e": return padded(era.year, count)
    case "r": return (count >= 2 ? era.name : "") + padded(era.year, 2)
    case "h": return padded(hasHalfDay ? (seconds / 3600 + 11) % 12 + 1 : seconds / 3600, count)
    case "s": return padded(seconds % 60, count)
    default: return ""
    }
  }

  private func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return count >= 2 && digits.count < 2 ? "0" + digits : digits
  }

  private static func month(_ month: Int, _ count: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let name = names[month - 1]
    return count == 3 ? String(name.prefix(3)) : count == 5 ? String(name.prefix(1)) : name
  }

  private static func weekday(_ weekday: Int, _ count: Int) -> String {
    let names = [
      "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
    return count == 3 ? String(names[weekday].prefix(3)) : names[weekday]
  }
}

/// The year of a Japanese era that a day lies in.
struct JapaneseEra {
  let name: String
  let letter: String
  let year: Int

  init(year: Int, month: Int, day: Int) {
    let date = year * 10_000 + month * 100 + day
    let era = Self.eras.first { date >= $0.start } ?? ("西暦", "", 10_101)
    name = era.name
    letter = era.letter
    self.year = year - era.start / 10_000 + 1
  }

  private static let eras: [(name: String, letter: String, start: Int)] = [
    ("令和", "R", 20_190_501), ("平成", "H", 19_890_108), ("昭和", "S", 19_261_225),
    ("大正", "T", 19_120_730), ("明治", "M", 18_680_125),
  ]
}
