/// Marks that count entries and paragraphs: 「ア　」, 「（参考２）」, 「㋐」, 「(1)」, 「3．」, 「[2]」.
enum LeadMark {
  /// After the mark that stands at `index`, with the spaces behind it; `index` where none does.
  static func end(in text: CitationText, at index: Int, within limit: Int) -> Int {
    var place = index
    let isOpened = text.at(place).isOpeningParenthesis
    if isOpened { place += 1 }
    let start = place
    let isNamed = words.first { text.has($0, at: place, within: limit) }
    if let isNamed { place += isNamed.count }
    let digits = place
    while place < limit, text.at(place).isDigit, place - digits < 3 { place += 1 }
    if place == digits, isNamed == nil {
      guard place < limit, isSingle(text.at(place)) else { return index }
      place += 1
    }
    guard place > start, place < limit, isNamed == nil || place > digits else { return index }
    if isOpened {
      guard text.at(place).isClosingParenthesis else { return index }
      place += 1
    } else if isCircled(text.at(start)) {
      // 「①総務省」 needs nothing behind it.
    } else {
      let next = text.at(place)
      let isMark =
        next.isSpace || next.isClosingParenthesis || next == "．" || next == "." || next == "："
        || next == ":"
      guard isMark, next != "." || !text.at(place + 1).isDigit else { return index }
      place += 1
    }
    while place < limit, text.at(place).isSpace || text.at(place) == "．" { place += 1 }
    return place < limit ? place : index
  }

  private static func isSingle(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isKatakana || scalar.isLatin || isCircled(scalar) || kanjiDigits.contains(scalar)
      || (0x2160...0x217F).contains(scalar.value)
  }

  private static func isCircled(_ scalar: Unicode.Scalar) -> Bool {
    (0x2460...0x24FF).contains(scalar.value) || (0x32D0...0x32FE).contains(scalar.value)
      || (0x2776...0x2793).contains(scalar.value)
  }

  private static let kanjiDigits = ScalarSet("一二三四五六七八九十")
  private static let words = ["参考文献", "参考資料", "参考", "資料", "文献", "別紙", "出典", "脚注", "注"].map {
    Array($0.unicodeScalars)
  }
}
