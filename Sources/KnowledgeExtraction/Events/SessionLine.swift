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

  /// `nil` for a line that has neither number nor day.
  init?(_ letters: [Unicode.Scalar]) {
    guard letters.count <= 160, !letters.contains("。") else { return nil }
    let days = DayScanner(letters: letters).days
    let start = Self.start(of: letters)
    let end = Self.endOfMark(in: letters, from: start)
    guard end != nil || !days.isEmpty else { return nil }
    self.days = days
    mark = end.map { letters.text(start..<$0) }
    let clock = ClockTime(letters: letters)
    let timeRange =
      days.last.flatMap { clock.first(in: $0.range.upperBound..<letters.count) }
      ?? clock.first(in: start..<letters.count)
    time = timeRange.map { letters.text($0) }
    var removed = days.map(\.range) + (timeRange.map { [$0] } ?? [])
    let month = days.isEmpty ? Self.month(in: letters, from: end ?? start) : nil
    hasMonth = month != nil
    if let month { removed.append(month) }
    // 「第1回検討会（…）」 is a name with its number; 「第1回　キックオフ」 has a title of its own.
    let isJoined = end.map { $0 < letters.count && letters[$0].isNameKanji } ?? false
    title = Self.rest(of: letters, from: isJoined ? start : end ?? start, without: removed)
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

  /// 「(6月上旬)」, 「（7月）」.
  private static func month(in letters: [Unicode.Scalar], from start: Int) -> Range<Int>? {
    var place = start
    while place < letters.count {
      if letters[place].isRoundOpening,
        let close = letters.closing(of: place, before: letters.count)
      {
        let inner = letters[place + 1..<close]
        if inner.count <= 14, inner.contains("月"), inner.first?.isDigitLetter == true {
          return place..<close + 1
        }
      }
      place += 1
    }
    return nil
  }

  private static func rest(
    of letters: [Unicode.Scalar], from start: Int, without removed: [Range<Int>]
  ) -> String {
    var kept: [Unicode.Scalar] = []
    for place in start..<letters.count where !removed.contains(where: { $0.contains(place) }) {
      kept.append(letters[place])
    }
    kept = withoutTails(kept)
    let edges = Set(" 　\t、，,・:：／/～〜~-－―—–（）()〔〕【】[]［］".unicodeScalars)
    var range = 0..<kept.count
    // A parenthesis that belongs to the title stays whole.
    while let last = kept[range].last, edges.contains(last) {
      if last.isRoundClosing,
        let open = kept[range].lastIndex(where: \.isRoundOpening), range.upperBound - open > 2
      {
        break
      }
      range = range.lowerBound..<range.upperBound - 1
    }
    while let first = kept[range].first, edges.contains(first) {
      range = range.lowerBound + 1..<range.upperBound
    }
    return kept.text(range)
  }

  /// Without 「いずれも」 and 「各日」 before the time that was taken out.
  private static func withoutTails(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var letters = letters
    while letters.last?.isBlank == true { letters.removeLast() }
    for tail in ["いずれも", "各日", "毎回", "各回"] {
      let tail = Array(tail.unicodeScalars)
      if letters.count > tail.count, letters.suffix(tail.count).elementsEqual(tail) {
        letters.removeLast(tail.count)
      }
    }
    return letters
  }
}
