/// A line that announces a session: 「第１回　キックオフ　　６月１３日（木）１３：３０～１７：００」.
struct SessionLine {
  /// 「第1回」; `nil` where the line begins otherwise.
  let mark: String?
  /// What the line says beside number, day and time; may be empty.
  let title: String
  let days: [FoundDay]
  let time: String?
  /// Whether a month stands in the place of a day: 「第2回 (7月) …」.
  let hasMonth: Bool

  /// What stands behind title and time in a column of its own: 「報告会　午前10時～　第１委員会室」.
  let remark: String?
  /// Whether day or month begin the line and wide blanks set them off, as in a list of dates.
  let isColumned: Bool

  /// `nil` for a line that has neither number nor day nor month in the place of one.
  init?(_ letters: [Unicode.Scalar]) {
    guard letters.count <= 160, !letters.contains("。") else { return nil }
    let days = DayScanner(letters: letters).days
    let start = Self.start(of: letters)
    let end = Self.endOfMark(in: letters, from: start)
    let month = days.isEmpty ? SessionMonth(letters, from: end ?? start) : nil
    guard end != nil || !days.isEmpty || month != nil else { return nil }
    self.days = days
    mark = end.map { letters.text(start..<$0) }
    let clock = ClockTime(letters: letters)
    let timeRange =
      days.last.flatMap { clock.first(in: $0.range.upperBound..<letters.count) }
      ?? clock.first(in: start..<letters.count)
    time = timeRange.map { letters.text($0) }
    hasMonth = month != nil
    let first = days.first?.range ?? month?.range
    let last = days.last?.range ?? month?.range
    isColumned =
      first.map { $0.lowerBound <= start + 1 } == true
      && last.map { Self.isWideBlank(letters, at: $0.upperBound) } == true
    // 「第1回検討会」 is the meeting without its number, but 「第2部会」 one of its own.
    let isJoined =
      end.map { $0 < letters.count && letters[$0].isNameKanji && letters[$0 - 1] != "回" } ?? false
    let removed = days.map(\.range) + [month?.range, timeRange].compactMap(\.self)
    let parts = SessionTitle(letters, from: isJoined ? start : end ?? start, without: removed)
    title = parts.title
    remark = parts.remark
  }

  private static func isWideBlank(_ letters: [Unicode.Scalar], at place: Int) -> Bool {
    guard place < letters.count else { return false }
    if letters[place] == "\u{3000}" || letters[place] == "\t" { return true }
    return place + 1 < letters.count && letters[place].isBlank && letters[place + 1].isBlank
  }

  private static func start(of letters: [Unicode.Scalar]) -> Int {
    var start = letters.startAfterNumbering(in: 0..<letters.count)
    while start < letters.count, letters[start].isOpening { start += 1 }
    return start
  }

  /// After 「第1回」, 「第一日」, 「１日目」, 「基礎編」 at `start`.
  private static func endOfMark(in letters: [Unicode.Scalar], from start: Int) -> Int? {
    guard start < letters.count else { return nil }
    var place = start
    if letters[place] == "第" { place += 1 }
    let digits = place
    while place < letters.count, place - digits < 3,
      letters[place].isDigitLetter || "一二三四五六七八九十".unicodeScalars.contains(letters[place])
    {
      place += 1
    }
    guard place > digits, place < letters.count,
      "回日講部夜限弾期".unicodeScalars.contains(letters[place])
    else { return nil }
    let isCounted = place + 1 < letters.count && letters[place + 1] == "目"
    guard digits > start || isCounted else { return nil }
    return isCounted ? place + 2 : place + 1
  }
}
