/// Reads the ``Numbering`` at the beginning of a line.
///
///     line    = 第 n (編|部|章|節|款|項|回) | "(" mark ")" | ① | Ⅰ | n {sep n} sep | mark sep
///             | word n sep | bracket | ■
///     mark    = n | one kana | one letter | kanji numeral
struct NumberingReader {
  let glyphs: [Unicode.Scalar]

  init(_ glyphs: [Unicode.Scalar]) {
    self.glyphs = glyphs
  }

  func read() -> Numbering? {
    guard !isTime else { return nil }
    return chapter() ?? parenthesised() ?? symbol() ?? digits() ?? single() ?? word() ?? bracket()
  }

  /// 「13:00」 begins a line of a programme, and numbers none.
  private var isTime: Bool {
    guard let colon = glyphs.prefix(3).firstIndex(of: ":"), colon > 0, glyphs[0].isDigit else {
      return false
    }
    return glyph(colon + 1)?.isDigit == true && glyph(colon + 2)?.isDigit == true
  }

  func glyph(_ index: Int) -> Unicode.Scalar? { index < glyphs.count ? glyphs[index] : nil }

  func isSpace(_ index: Int) -> Bool { glyph(index) == " " || glyph(index) == "\t" }

  func skippingSpaces(_ index: Int) -> Int {
    var index = index
    while isSpace(index) { index += 1 }
    return index
  }

  /// A number in digits, circled digits or kanji at `index`, at most 99.
  func number(at index: Int, kanji: Bool) -> (value: Int, end: Int)? {
    if let first = glyph(index), let value = Self.circled(first) { return (value, index + 1) }
    var end = index
    var value = 0
    while let next = glyph(end), next.isDigit, end < index + 3 {
      value = value * 10 + Int(next.value - 0x30)
      end += 1
    }
    if end > index { return value <= 99 ? (value, end) : nil }
    guard kanji else { return nil }
    var tens = 0
    while let next = glyph(end), let digit = Self.kanjiValue(next), end < index + 3 {
      if digit == 10 {
        tens = max(1, value) * 10
        value = 0
      } else {
        value = digit
      }
      end += 1
    }
    return end > index ? (tens + value, end) : nil
  }

  private func chapter() -> Numbering? {
    guard glyph(0) == "第", let (value, end) = number(at: skippingSpaces(1), kanji: true),
      let unit = glyph(skippingSpaces(end)), let rank = Self.chapters[unit]
    else { return nil }
    let isStage = unit == "段" && glyph(skippingSpaces(end) + 1) == "階"
    let after = skippingSpaces(end) + (isStage ? 2 : 1)
    let next = glyph(after)
    let isSeparated = next == nil || " :(「【.-".unicodeScalars.contains(next ?? " ")
    guard isSeparated || "章節編".unicodeScalars.contains(unit) && !(next ?? "の").isHiragana else {
      return nil
    }
    return Numbering(
      style: "第\(unit)", rank: rank == 0 ? nil : rank, number: value,
      labelEnd: skippingSpaces(after))
  }

  private func parenthesised() -> Numbering? {
    guard glyph(0) == "(" else { return nil }
    if let (value, end) = number(at: 1, kanji: true), glyph(end) == ")" {
      let isKanji = glyph(1).map { Self.kanjiValue($0) != nil } ?? false
      return Numbering(
        style: isKanji ? "(一)" : "(1)", rank: isKanji ? 45 : 50, number: value,
        labelEnd: skippingSpaces(end + 1))
    }
    guard let mark = glyph(1), glyph(2) == ")", let (style, value) = Self.ordinal(mark) else {
      return nil
    }
    return Numbering(
      style: "(\(style))", rank: 70, number: value, labelEnd: skippingSpaces(3))
  }

  private func symbol() -> Numbering? {
    guard let first = glyph(0) else { return nil }
    if let value = Self.circled(first) {
      return Numbering(style: "①", rank: 60, number: value, labelEnd: skippingSpaces(1))
    }
    if (0x2160...0x216B).contains(first.value) {
      var end = 1
      while end < 4, let next = glyph(end), (0x2160...0x216B).contains(next.value) { end += 1 }
      guard isSpace(end) || ".-、:".unicodeScalars.contains(glyph(end) ?? "x") else { return nil }
      return Numbering(
        style: "Ⅰ", rank: 26, number: end > 1 ? end : Int(first.value - 0x215F),
        labelEnd: skippingSpaces(isSpace(end) ? end : end + 1))
    }
    if Self.headingMarks.contains(first), glyphs.count > 1 {
      return Numbering(style: "m:\(first)", rank: nil, number: nil, labelEnd: skippingSpaces(1))
    }
    return nil
  }

  private func digits() -> Numbering? {
    guard let first = glyph(0), first.isDigit, var (value, end) = number(at: 0, kanji: false) else {
      return nil
    }
    var components = 1
    while components < 5, let joint = glyph(end), ".-‐－".unicodeScalars.contains(joint),
      let next = glyph(end + 1), next.isDigit, let more = number(at: end + 1, kanji: false)
    {
      (value, end) = more
      components += 1
    }
    if components > 1 {
      guard isSpace(end) || ".、".unicodeScalars.contains(glyph(end) ?? "x") else { return nil }
      let labelEnd = skippingSpaces(isSpace(end) ? end : end + 1)
      guard labelEnd < glyphs.count, !glyphs[labelEnd].isDigit else { return nil }
      return Numbering(
        style: "N" + String(repeating: ".N", count: components - 1), rank: 30 + components,
        number: value, labelEnd: labelEnd)
    }
    guard let separator = glyph(end), ".、): ".unicodeScalars.contains(separator) else { return nil }
    let labelEnd = skippingSpaces(end + 1)
    guard labelEnd < glyphs.count else { return nil }
    if separator == " " {
      guard !glyphs[labelEnd].isDigit, !isCounter(at: labelEnd) else { return nil }
    } else if separator == ".", glyphs[labelEnd].isDigit, labelEnd == end + 1 {
      return nil
    }
    return separator == ")"
      ? Numbering(style: "1)", rank: 55, number: value, labelEnd: labelEnd)
      : Numbering(style: "N", rank: 30, number: value, labelEnd: labelEnd)
  }

  /// A unit that stands alone: 「3 人」 counts, 「3 人材の確保」 does not.
  private func isCounter(at index: Int) -> Bool {
    guard let unit = glyph(index), "人名件年月日時円%倍回歳分個社台棟万億㎡".unicodeScalars.contains(unit)
    else { return false }
    guard let next = glyph(index + 1) else { return true }
    // 「日　時」 and 「日　程」 are spaced labels.
    if next == " ", "時程".unicodeScalars.contains(glyph(skippingSpaces(index + 1)) ?? " ") {
      return false
    }
    return " 、。,.()".unicodeScalars.contains(next)
  }

  private func single() -> Numbering? {
    if let (value, end) = number(at: 0, kanji: true), glyph(0)?.isDigit == false,
      Self.circled(glyph(0) ?? "x") == nil
    {
      guard isSpace(end) || "、.".unicodeScalars.contains(glyph(end) ?? "x") else { return nil }
      let labelEnd = skippingSpaces(end + 1)
      guard labelEnd < glyphs.count, !isCounter(at: labelEnd) else { return nil }
      return Numbering(style: "一", rank: 28, number: value, labelEnd: labelEnd)
    }
    guard let first = glyph(0), let separator = glyph(1), let (style, value) = Self.ordinal(first),
      style == "A" || style == "a"
        ? ".)".unicodeScalars.contains(separator) : " .)、".unicodeScalars.contains(separator)
    else { return nil }
    let labelEnd = skippingSpaces(2)
    guard labelEnd < glyphs.count else { return nil }
    return Numbering(style: style, rank: style == "A" ? 29 : 65, number: value, labelEnd: labelEnd)
  }

  /// 支援策①：…, 事例１　…, Ｑ１．…: a word that counts.
  private func word() -> Numbering? {
    var end = 0
    while end < 9, let next = glyph(end),
      next.isKanji || next.isKatakana || next.isASCIILetter || end > 0 && next.isHiragana,
      !(end > 0 && Self.kanjiValue(next) != nil)
    {
      end += 1
    }
    guard end > 0, end < 9, !isSpace(end) || !isSpace(end + 1),
      let (value, after) = number(at: skippingSpaces(end), kanji: false),
      !(glyph(after) == "." && (glyph(after + 1)?.isDigit ?? false))
    else { return nil }
    let name = Array(glyphs[0..<end]).string
    guard !Self.notCounting.contains(name), glyph(after) != "-",
      !"でにはがをともへらりて約".unicodeScalars.contains(glyphs[end - 1]) || name.hasSuffix("とりで")
    else { return nil }
    let isSeparated =
      glyph(after).map { " :.「(【-–—、".unicodeScalars.contains($0) } ?? true
    guard isSeparated else { return nil }
    let labelEnd = skippingSpaces(glyph(after) == nil ? after : after + 1)
    return Numbering(style: "w:\(name)", rank: nil, number: value, labelEnd: labelEnd)
  }

  private func bracket() -> Numbering? {
    guard glyphs.count > 2, let first = glyph(0), let closer = Self.brackets[first],
      let close = glyphs.firstIndex(of: closer), close > 1
    else { return nil }
    if close == glyphs.count - 1 {
      return Numbering(style: "b:\(first)", rank: nil, number: nil, labelEnd: 0)
    }
    return nil
  }
}
