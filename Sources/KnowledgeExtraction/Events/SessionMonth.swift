/// A month in the place of a day: 「第2回 (7月) …」, 「令和７年５月下旬　職員団体との協議」.
struct SessionMonth {
  let range: Range<Int>

  /// The first in parentheses, or the one that begins the line and is set off by blanks.
  init?(_ letters: [Unicode.Scalar], from start: Int) {
    if let leading = Self.leading(letters, from: start) {
      range = leading
      return
    }
    for place in start..<letters.count where letters[place].isRoundOpening {
      guard let close = letters.closing(of: place, before: letters.count) else { continue }
      let inner = letters[place + 1..<close]
      if inner.count <= 14, inner.contains("月"), inner.first?.isDigitLetter == true,
        !inner.contains("間"), !inner.contains("か"), !inner.contains("カ"), !inner.contains("ヶ")
      {
        range = place..<close + 1
        return
      }
    }
    return nil
  }

  /// 「令和７年５月下旬　」, 「6月頃　」, 「9月～10月　」.
  private static func leading(_ letters: [Unicode.Scalar], from start: Int) -> Range<Int>? {
    var end = start
    while end < letters.count, end - start < 20,
      letters[end].isDigitLetter || Self.letters.contains(letters[end])
    {
      end += 1
    }
    guard end < letters.count, letters[end].isBlank || letters[end].isColon,
      let month = letters[start..<end].firstIndex(of: "月"), month > start,
      letters[month - 1].isDigitLetter || "一二三四五六七八九十".unicodeScalars.contains(letters[month - 1])
    else { return nil }
    return start..<end
  }

  /// 「令和6年5月」, 「2024年9月～10月」 alone.
  static func isMonth(_ letters: [Unicode.Scalar]) -> Bool {
    3...20 ~= letters.count && letters.contains("月")
      && letters.allSatisfy { $0.isDigitLetter || $0.isBlank || Self.letters.contains($0) }
  }

  private static let letters = Set("令和平成年元月上中下旬初末頃ごろ～〜~–-－・一二三四五六七八九十第週".unicodeScalars)
}
