/// Finds the time of day as a line writes it: 「13:30～16:30」, 「午後1時半から」, 「終日」.
struct ClockTime {
  let letters: [Unicode.Scalar]

  /// The first time within the range.
  func first(in range: Range<Int>) -> Range<Int>? {
    var place = range.lowerBound
    while place < range.upperBound {
      if begins(at: place, before: range.upperBound) {
        let end = end(from: place, before: range.upperBound)
        return letters.withoutBlankEnds(place..<end)
      }
      place += 1
    }
    return nil
  }

  private func begins(at place: Int, before end: Int) -> Bool {
    let letter = letters[place]
    if letter == "終" || letter == "半" {
      return place + 1 < end && letters[place + 1] == "日"
        && (letter == "終" || place == 0 || !letters[place - 1].isDigitLetter)
    }
    if letter == "午" {
      return place + 2 < end && "前後".unicodeScalars.contains(letters[place + 1])
        && (letters[place + 2].isDigitLetter || isKanjiHour(at: place + 2, before: end))
    }
    if isKanjiHour(at: place, before: end) { return true }
    guard letter.isDigitLetter, place == 0 || !letters[place - 1].isDigitLetter else {
      return false
    }
    var at = place
    while at < end, at - place < 2, letters[at].isDigitLetter { at += 1 }
    guard at < end else { return false }
    if letters[at].isColon {
      return at + 2 < end && letters[at + 1].isDigitLetter && letters[at + 2].isDigitLetter
    }
    return letters[at] == "時" && !(at + 1 < end && letters[at + 1] == "間")
  }

  /// 「十四時～」, but not 「一時的」.
  private func isKanjiHour(at place: Int, before end: Int) -> Bool {
    guard Self.kanji.contains(letters[place]),
      place == 0 || !Self.kanji.contains(letters[place - 1])
    else { return false }
    var at = place
    while at < end, at - place < 3, Self.kanji.contains(letters[at]) { at += 1 }
    guard at < end, letters[at] == "時" else { return false }
    guard at + 1 < end else { return true }
    let next = letters[at + 1]
    return next.isBlank || next.isClosing || Self.signs.contains(next) || Self.kanji.contains(next)
      || "半か、よ".unicodeScalars.contains(next)
  }

  private func end(from place: Int, before limit: Int) -> Int {
    if letters[place] == "終" || letters[place] == "半" { return place + 2 }
    var end = place
    while end < limit, end - place < 30, Self.letters.contains(letters[end]) || letters[end].isBlank
    {
      // A blank ends it unless a sign of a range stands beside it.
      if letters[end].isBlank {
        let next = letters[end..<min(limit, end + 3)].first { !$0.isBlank }
        let before = letters[place..<end].last { !$0.isBlank }
        guard next.map(Self.signs.contains) == true || before.map(Self.signs.contains) == true
        else {
          break
        }
      }
      end += 1
    }
    // 「から」 and 「まで」 whole or not at all: 「午後1時半からです」.
    while end > place, letters[end - 1] == "か" || letters[end - 1] == "ま" || isLoneDe(end - 1) {
      end -= 1
    }
    return end
  }

  private func isLoneDe(_ place: Int) -> Bool {
    letters[place] == "で" && place > 0 && letters[place - 1] != "ま"
  }

  private static let signs = Set("～〜~–-－−‐ー―—".unicodeScalars)
  private static let kanji = Set("一二三四五六七八九十〇".unicodeScalars)
  private static let letters = Set(
    "0123456789０１２３４５６７８９:：時分半午前後～〜~–-－−‐ー―—からまで正頃一二三四五六七八九十〇".unicodeScalars)
}
