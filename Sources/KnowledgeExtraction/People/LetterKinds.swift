import JapaneseText

/// What a letter can be in a name or beside one.
extension Unicode.Scalar {
  /// Kanji, 々, and the small letters written between kanji: 霞ヶ浜, 井ノ口.
  var isNameKanji: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3005, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    case 0x30F6, 0x30F5, 0x30B1, 0x30CE, 0x3006: true
    default: false
    }
  }

  var isHiraganaLetter: Bool { 0x3041...0x3096 ~= value }
  /// With ー.
  var isKatakanaLetter: Bool {
    0x30A1...0x30FA ~= value || value == 0x30FC || 0xFF66...0xFF9F ~= value
  }
  var isLatinLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }
  var isDigitLetter: Bool { 0x30...0x39 ~= value || 0xFF10...0xFF19 ~= value }
  /// A space, a full-width space or a tab.
  var isBlank: Bool { value == 0x20 || value == 0x3000 || value == 9 || value == 0xA0 }
  var isColon: Bool { value == 0x3A || value == 0xFF1A }
  /// （ ( 〔 ［ [ 【 ＜ < 〈.
  var isOpening: Bool {
    switch value {
    case 0x28, 0x3C, 0x5B, 0x3008, 0x3010, 0x3014, 0xFF08, 0xFF1C, 0xFF3B: true
    default: false
    }
  }
  /// ） ) 〕 ］ ] 】 ＞ > 〉.
  var isClosing: Bool {
    switch value {
    case 0x29, 0x3E, 0x5D, 0x3009, 0x3011, 0x3015, 0xFF09, 0xFF1E, 0xFF3D: true
    default: false
    }
  }
  var isRoundOpening: Bool { value == 0x28 || value == 0xFF08 }
  var isRoundClosing: Bool { value == 0x29 || value == 0xFF09 }
  /// ・ • ■ ● ○ ◎ ◆ ▼ ★ ＊ - and the like.
  var isListMark: Bool {
    switch value {
    case 0x2A, 0x2D, 0x2013, 0x2014, 0x2022, 0x25A0, 0x25A1, 0x25B2, 0x25B3, 0x25BC, 0x25BD, 0x25C6,
      0x25C7, 0x25CB, 0x25CE, 0x25CF, 0x25EF, 0x2605, 0x2606, 0x3007, 0x30FB, 0xFF0A, 0xFF0D:
      true
    default: false
    }
  }

  /// . ． ) ） 、 , behind the number of an item.
  var endsNumbering: Bool {
    switch value {
    case 0x29, 0x2C, 0x2E, 0x3001, 0xFF09, 0xFF0E: true
    default: false
    }
  }

  /// Half-width for full-width Latin letters, digits and signs; itself for any other.
  var halfWidth: Unicode.Scalar {
    guard 0xFF01...0xFF5E ~= value else { return value == 0x3000 ? " " : self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }
}

extension Array where Element == Unicode.Scalar {
  func text(_ range: Range<Int>) -> String {
    String(scalars: self[range])
  }

  /// The range without blanks at its ends.
  func withoutBlankEnds(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// The text of a range without any blank.
  func dense(_ range: Range<Int>) -> String {
    self[range].contains(where: \.isBlank)
      ? String(scalars: self[range].filter { !$0.isBlank }) : String(scalars: self[range])
  }

  /// The place of the parenthesis that closes the one at `open`; `nil` where none does within 120
  /// letters.
  func closing(of open: Int, before end: Int) -> Int? {
    var depth = 0
    for place in open..<Swift.min(end, open + 120) {
      if self[place].isRoundOpening { depth += 1 }
      if self[place].isRoundClosing {
        depth -= 1
        if depth == 0 { return place }
      }
    }
    return nil
  }

  /// Parts between separators that stand in no parentheses.
  func parts(of range: Range<Int>, at isSeparator: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var depth = 0
    var start = range.lowerBound
    for place in range {
      if self[place].isRoundOpening { depth += 1 }
      if self[place].isRoundClosing, depth > 0 { depth -= 1 }
      if depth == 0, isSeparator(self[place]) {
        parts.append(start..<place)
        start = place + 1
      }
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  /// Where the text begins after bullets and numbering: 「３　」, 「(1) 」, 「第２　」, 「①」, 「■ 」.
  func startAfterNumbering(in range: Range<Int>) -> Int {
    var place = range.lowerBound
    while place < range.upperBound, self[place].isBlank || self[place].isListMark { place += 1 }
    let marked = place
    var inside = place
    if inside < range.upperBound, self[inside].isOpening { inside += 1 }
    let digits = inside
    while inside < range.upperBound, self[inside].isDigitLetter, inside - digits < 3 { inside += 1 }
    if inside == digits, inside < range.upperBound, 0x2460...0x2473 ~= self[inside].value {
      inside += 1
    }
    guard inside > digits else { return startAfterKanji(at: marked, in: range) }
    while inside < range.upperBound, self[inside].endsNumbering { inside += 1 }
    guard inside < range.upperBound else { return marked }
    // 「３回」 begins with no number of an item.
    guard self[inside].isBlank || !self[inside - 1].isDigitLetter else { return marked }
    while inside < range.upperBound, self[inside].isBlank { inside += 1 }
    return inside
  }

  /// Behind 「一　」 and 「十二．」; 「三　浦　正　道」 is a name set wide.
  private func startAfterKanji(at start: Int, in range: Range<Int>) -> Int {
    var end = start
    while end < range.upperBound, end - start < 3,
      "一二三四五六七八九十".unicodeScalars.contains(self[end])
    {
      end += 1
    }
    guard end > start, end < range.upperBound else { return start }
    if self[end].endsNumbering, self[end] != "、" {
      end += 1
    } else {
      guard self[end] == "\u{3000}",
        self[end..<range.upperBound].prefix(24).split(whereSeparator: \.isBlank)
          .contains(where: { $0.count > 1 })
      else { return start }
    }
    while end < range.upperBound, self[end].isBlank { end += 1 }
    return end < range.upperBound ? end : start
  }
}
