import Glibc
import JapaneseText
import KnowledgeStore

/// The clock of the machine, and days as people write them.
enum Clock {
  static var now: ChangeTime { ChangeTime(seconds: Int(time(nil))) }

  /// Local day, as `2022-04-22`.
  static var today: String { day(of: now) }

  /// The first second of a day, month or year in local time.
  static func start(of date: PartialDate) -> ChangeTime {
    var parts = tm()
    parts.tm_year = Int32(date.year - 1900)
    parts.tm_mon = Int32((date.month ?? 1) - 1)
    parts.tm_mday = Int32(date.day ?? 1)
    parts.tm_isdst = -1
    return ChangeTime(seconds: Int(mktime(&parts)))
  }

  /// Local day, as `2022-04-22`.
  static func day(of time: ChangeTime) -> String {
    var seconds = time_t(time.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return "" }
    return "\(parts.tm_year + 1900)-\(twoDigits(parts.tm_mon + 1))-\(twoDigits(parts.tm_mday))"
  }

  /// Local date and time, as `2022-04-22 09:05:00`.
  static func moment(of time: ChangeTime) -> String {
    "\(day(of: time)) \(timeOfDay(of: time))"
  }

  /// As RFC 3339 writes it: `2022-04-22T09:05:00+09:00`.
  static func timestamp(of time: ChangeTime) -> String {
    var seconds = time_t(time.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return "" }
    let minutes = abs(parts.tm_gmtoff) / 60
    let offset = "\(twoDigits(Int32(minutes / 60))):\(twoDigits(Int32(minutes % 60)))"
    return "\(day(of: time))T\(timeOfDay(of: time))\(parts.tm_gmtoff < 0 ? "-" : "+")\(offset)"
  }

  private static func timeOfDay(of time: ChangeTime) -> String {
    var seconds = time_t(time.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return "" }
    return [parts.tm_hour, parts.tm_min, parts.tm_sec].map(twoDigits).joined(separator: ":")
  }

  private static func twoDigits(_ number: Int32) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
