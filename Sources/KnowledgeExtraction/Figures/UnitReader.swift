import KnowledgeModel

/// Reads the unit behind a number: a word of the lists, or a noun that stands there like one.
struct UnitReader {
  let text: ScalarText
  let words: FigureWords
  let limit: Int

  struct Unit {
    /// Without 万 and the like.
    let range: Range<Int>
    let isDuration: Bool
  }

  /// - Returns: `nil` where what stands behind the number makes it a date, an ordinal or nothing.
  func unit(after number: NumberScanner.Number) -> Unit? {
    let start = number.end
    let folded = text.folded
    // 四団体 is a name, 五百六十二団体 a count.
    let isLong = number.value > 10 && number.end - number.start > 1
    let table =
      number.isKanji && number.scale.isEmpty && !isLong ? words.kanjiUnits : words.units
    let not = words.notUnits.end(at: start, in: folded)
    var end = table.end(at: start, in: folded)
    var unitStart = start
    if end == nil, text.at(start) == 0x0A, start + 1 < limit {
      // 19.4 at the end of a line, ％ at the start of the next.
      end = table.end(at: start + 1, in: folded)
      unitStart = start + 1
      if words.notUnits.matches(at: start + 1, in: folded) { return nil }
    }
    if end == nil, text.at(start) == 0x20, isSymbol(text.at(start + 1)) {
      end = words.units.end(at: start + 1, in: folded)
      unitStart = start + 1
    }
    if let not, not >= end ?? 0 { return nil }
    if let end {
      guard end <= limit, !isWordGoingOn(after: end, from: unitStart, number) else { return nil }
      return Unit(
        range: unitStart..<end, isDuration: words.durations.end(at: unitStart, in: folded) == end)
    }
    return number.isKanji ? nil : noun(after: number)
  }

  /// か月 behind 年, 分 behind 時間: 1年8か月, in the first unit.
  func rest(after unit: Unit) -> (value: Double, end: Int)? {
    let end = unit.range.upperBound
    guard let number = NumberScanner.number(at: end, in: text.folded),
      let second = self.unit(after: number), second.isDuration, second.range.upperBound <= limit
    else { return nil }
    let parts: Double? =
      switch (text.string(unit.range), text.at(second.range.lowerBound)) {
      case ("年", 0x304B), ("年", 0x30AB), ("年", 0x30F6), ("年", 0x30F5): 12
      case ("時間", 0x5206), ("分", 0x79D2): 60
      default: nil
      }
    guard let parts, number.value < parts else { return nil }
    return (number.value / parts, second.range.upperBound)
  }

  private func isSymbol(_ scalar: UInt32) -> Bool {
    scalar == 0x25 || ScalarKind.isLatin(scalar) || (0x3300...0x33FF).contains(scalar)
      || scalar == 0x2103 || scalar == 0x30DD
  }

  /// 2mm of 2mmol, 3a of 3abc; 四日 of 四日市; one who is 一人.
  private func isWordGoingOn(
    after end: Int, from start: Int, _ number: NumberScanner.Number
  ) -> Bool {
    if ScalarKind.isLatin(text.at(start)) { return ScalarKind.isLatin(text.at(end)) }
    guard number.isKanji else { return false }
    if number.value == 1, number.scale.isEmpty, !isShare(start) { return true }
    return "市町村区県郡三".unicodeScalars.contains { $0.value == text.at(end) }
  }

  private func isShare(_ start: Int) -> Bool {
    [0x5272, 0x500D, 0x25, 0x30DD, 0x30D1].contains(text.at(start))
  }

  /// 28の政策, 14開庁日: a noun in kanji or katakana directly behind the digits or behind の.
  private func noun(after number: NumberScanner.Number) -> Unit? {
    let hasParticle = text.has("の", at: number.end)
    let start = hasParticle ? number.end + 1 : number.end
    guard start < limit, !text.has("うち", at: start) else { return nil }
    if !hasParticle, Self.noNoun.contains(text.at(start)) { return nil }
    if hasParticle, isNounScalar(text.at(number.start - 1)) { return nil }
    var end = start
    while end < limit, end - start <= 12, isNounScalar(text.at(end)) { end += 1 }
    // 「1橋当たりの費用」
    if text.at(end - 1) == 0x5F53, text.has("たり", at: end) || text.has("り", at: end) { return nil }
    let most = hasParticle ? 10 : 5
    let isKnown = words.units.end(at: start, in: text.folded) == end
    guard end - start >= (hasParticle && !isKnown ? 2 : 1), end - start <= most,
      !words.notAfter.matches(at: start, in: text.folded),
      words.enumerated.end(at: start, in: text.folded) != end
    else { return nil }
    return Unit(range: start..<end, isDuration: false)
  }

  private func isNounScalar(_ scalar: UInt32) -> Bool {
    (ScalarKind.isKanji(scalar) || ScalarKind.isKatakana(scalar))
      && !KanjiNumeral.begins(scalar)
  }

  private static let noNoun = Set(
    "月時年第番号条項位等級代次期以対分中内外前後毎上下各約他半大小全同又及並者性的型化版"
      .unicodeScalars.map(\.value))
}

extension WordTable {
  func matches(at index: Int, in text: [UInt32]) -> Bool { end(at: index, in: text) != nil }
}
