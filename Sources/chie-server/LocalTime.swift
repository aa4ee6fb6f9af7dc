import Glibc
import KnowledgeStore

/// Times as the clock of this machine shows them.
enum LocalTime {
  /// With the distance from UTC: `2026-11-22T21:30:05+09:00`.
  static func stamp(_ time: ChangeTime) -> String {
    var seconds = time_t(time.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return "" }
    return time.stamp(secondsFromUTC: parts.tm_gmtoff)
  }
}
