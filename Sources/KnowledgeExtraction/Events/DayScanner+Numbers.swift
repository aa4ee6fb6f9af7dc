/// Numbers of months and days, in digits and in kanji.
extension DayScanner {
  func number(endingAt end: Int) -> (value: Int, start: Int)? {
    var stop = end
    while stop > 0, letters[stop - 1].isBlank, end - stop < 2 { stop -= 1 }
    var start = stop
    while start > 0, stop - start < 3, letters[start - 1].isDigitLetter { start -= 1 }
    if start < stop { return value(letters[start..<stop]).map { ($0, start) } }
    while start > 0, stop - start < 3, Self.kanjiValue(letters[start - 1]) != nil { start -= 1 }
    return kanji(letters[start..<stop]).map { ($0, start) }
  }

  func number(at start: Int) -> (value: Int, end: Int)? {
    var end = start
    while end < letters.count, end - start < 3, letters[end].isDigitLetter { end += 1 }
    if end > start { return value(letters[start..<end]).map { ($0, end) } }
    while end < letters.count, end - start < 3, Self.kanjiValue(letters[end]) != nil { end += 1 }
    return kanji(letters[start..<end]).map { ($0, end) }
  }

  func value(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    guard 1...2 ~= digits.count else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1.halfWidth.value) - 48 }
  }

  /// 「十二」, 「二十」, 「三」.
  private func kanji(_ letters: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !letters.isEmpty else { return nil }
    var (sum, unit) = (0, 0)
    for letter in letters {
      guard let value = Self.kanjiValue(letter) else { return nil }
      if value == 10 {
        sum += max(1, unit) * 10
        unit = 0
      } else {
        unit = value
      }
    }
    return sum + unit
  }

  private static func kanjiValue(_ letter: Unicode.Scalar) -> Int? {
    kanjiDigits.firstIndex(of: letter)
  }

  private static let kanjiDigits = Array("〇一二三四五六七八九十".unicodeScalars)
}
