/// A day as a line writes it: 「令和7年6月12日（木）」, 「7月10日（木）」, 「・12日」.
struct FoundDay: Sendable, Hashable {
  /// With the weekday behind it.
  let range: Range<Int>
  /// `nil` where the line leaves it to the reader.
  let year: Int?
  let month: Int
  let day: Int
  /// 0 for Sunday; `nil` where none is written.
  let weekday: Int?
  /// The word before the month that tells the year by another: 「昨年」, 「翌年」.
  var relative: Relative?

  enum Relative: Sendable, Hashable {
    case last, same, next
  }
}
