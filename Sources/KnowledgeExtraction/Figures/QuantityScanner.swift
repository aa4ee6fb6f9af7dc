import KnowledgeModel

/// Finds quantities in running text: a number, its unit and what qualifies both. Dates, times, ordinals,
/// numbers of telephones and of sections are passed over.
///
///     quantity = [ about ] [ sign ] number unit { rough }      約12.5％, ▲3.2ポイント, 3割弱
///              | number [ unit ] dash number unit              3～5割, 900円から2,400円
///              | number 分の number | 半分 | count に one       4分の1, 3件に1件
///
/// - Complexity: O(*n*) in the length of the range.
struct QuantityScanner: Sendable {
  let words: FigureWords

  /// What begins at a place where a number does.
  enum Found {
    case quantity(ScannedQuantity)
    case year(ScannedYear)
    /// A number that counts nothing, up to a place.
    case other(end: Int)
  }

  func numbers(in text: ScalarText, _ range: Range<Int>) -> ScannedNumbers {
    var found = ScannedNumbers()
    var state = Walk(floor: range.lowerBound, limit: range.upperBound)
    var place = range.lowerBound
    while place < range.upperBound {
      guard mayBegin(text.folded[place]), let item = self.found(at: place, in: text, &state) else {
        place += 1
        continue
      }
      switch item {
      case .quantity(let quantity):
        found.quantities.append(quantity)
        place = max(quantity.range.upperBound, place + 1)
        state.floor = place
      case .year(let year):
        found.years.append(year)
        place = max(year.range.upperBound, place + 1)
        (state.floor, state.dateEnd) = (place, place)
      case .other(let end):
        place = max(end, place + 1)
      }
    }
    return found
  }

  /// What the walk over a text remembers.
  struct Walk {
    /// Where the last quantity ended: the next one begins behind it.
    var floor: Int
    let limit: Int
    /// Where the last date ended; -1 before the first.
    var dateEnd = -1
  }

  /// A cheap look before all others.
  private func mayBegin(_ scalar: UInt32) -> Bool {
    ScalarKind.isDigit(scalar) || scalar == 0x534A || KanjiNumeral.begins(scalar)
  }

  private func found(at place: Int, in text: ScalarText, _ state: inout Walk) -> Found? {
    let scalar = text.folded[place]
    var scanned: NumberScanner.Number?
    if ScalarKind.isDigit(scalar) {
      if let end = endOfEscape(at: place, in: text) { return .other(end: end) }
      if let end = words.idioms.end(at: place, in: text.folded) { return .other(end: end) }
      scanned = NumberScanner.number(at: place, in: text.folded)
      if let scanned {
        if let slash = slash(scanned, in: text, state) { return .quantity(slash) }
        if let sample = sample(scanned, in: text, state) { return .quantity(sample) }
      }
      if let other = NumberContext(text: text, words: words, limit: state.limit).other(
        at: place, &state)
      {
        return other
      }
    } else if scalar == 0x534A {
      return half(at: place, in: text, state)
    } else if !KanjiNumeral.begins(scalar) || KanjiNumeral.isPartOfWord(at: place, in: text) {
      return nil
    } else {
      scanned = NumberScanner.number(at: place, in: text.folded)
      if let scanned, KanjiNumeral.isOfPlace(scanned, in: text) { return .other(end: scanned.end) }
      if let scanned, let end = KanjiNumeral.endOfDate(scanned, in: text) {
        state.dateEnd = end
        return .other(end: end)
      }
    }
    guard let number = scanned ?? NumberScanner.number(at: place, in: text.folded) else {
      return .other(end: endOfDigits(at: place, in: text, limit: state.limit))
    }
    guard number.end <= state.limit else { return .other(end: state.limit) }
    let reader = QuantityReader(text: text, words: words, floor: state.floor, limit: state.limit)
    if let quantity = reader.quantity(of: number, at: place) { return .quantity(quantity) }
    let end = reader.endOfNoQuantity(after: number)
    if text.at(end - 1) == 0x65E5 || text.at(end - 1) == 0x6708 { state.dateEnd = end }
    return .other(end: max(end, number.end))
  }

  /// 「[31m」, 「[1;31m」: what is left of the colours of a terminal.
  private func endOfEscape(at place: Int, in text: ScalarText) -> Int? {
    guard text.at(place - 1) == 0x5B else { return nil }
    var end = place
    while ScalarKind.isDigit(text.at(end)) || text.at(end) == 0x3B { end += 1 }
    return text.at(end) == 0x6D && text.at(end + 1) != 0x5D ? end + 1 : nil
  }

  private func half(at place: Int, in text: ScalarText, _ state: Walk) -> Found? {
    guard let end = words.halves.end(at: place, in: text.folded), end <= state.limit,
      !text.has("全額と", at: place - 3), !text.has("全額・", at: place - 3),
      !ScalarKind.isKanji(text.at(place - 1))
        || words.about.start(before: place, in: text.folded) != nil,
      !ScalarKind.isKanji(text.at(end))
        || words.rough.end(at: end, in: text.folded) != nil
    else { return nil }
    let reader = QuantityReader(text: text, words: words, floor: state.floor, limit: state.limit)
    return .quantity(
      reader.made(
        core: place..<end, value: 0.5, unit: end..<end, isDuration: false))
  }

  /// 約1/5, 1/3以下: a slash that is no date.
  private func slash(
    _ top: NumberScanner.Number, in text: ScalarText, _ state: Walk
  ) -> ScannedQuantity? {
    let place = top.start
    guard text.at(top.end) == 0x2F,
      let bottom = NumberScanner.number(at: top.end + 1, in: text.folded), top.value < bottom.value,
      bottom.value <= 100, text.at(bottom.end) != 0x2F, bottom.end <= state.limit
    else { return nil }
    let isShare =
      words.about.start(before: place, in: text.folded) != nil
      || words.rough.matches(at: bottom.end, in: text.folded)
      || (top.value == 1 && text.has("に", at: bottom.end))
    guard isShare else { return nil }
    let reader = QuantityReader(text: text, words: words, floor: state.floor, limit: state.limit)
    let value = top.value / bottom.value
    return reader.made(
      core: place..<bottom.end, value: value, unit: bottom.end..<bottom.end,
      isDuration: false)
  }

  /// n＝63, with its sign.
  private func sample(
    _ number: NumberScanner.Number, in text: ScalarText, _ state: Walk
  ) -> ScannedQuantity? {
    let place = number.start
    guard text.at(place - 1) == 0x3D, place - 2 >= state.floor,
      text.at(place - 2) == 0x6E || text.at(place - 2) == 0x4E,
      !ScalarKind.isLatin(text.at(place - 3)), number.end <= state.limit
    else { return nil }
    let range = place - 2..<number.end
    return ScannedQuantity(
      quantity: Quantity(text: text.string(range), value: number.value, unit: ""), range: range,
      core: place..<number.end, magnitude: number.value, unit: "", isDuration: false,
      isNegative: false)
  }

  private func endOfDigits(at place: Int, in text: ScalarText, limit: Int) -> Int {
    var end = place
    while end < limit, ScalarKind.isDigit(text.at(end)) { end += 1 }
    return end
  }
}

/// Numerals in kanji where a number may begin.
enum KanjiNumeral {
  static func begins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E8C, 0x4E00, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E,
      0x5343:
      true
    default: false
    }
  }

  /// After 七年 of 令和七年, 三十一日 of 三月三十一日.
  static func endOfDate(_ number: NumberScanner.Number, in text: ScalarText) -> Int? {
    let start = number.start
    switch text.at(number.end) {
    case 0x5E74:
      let eras: [StaticString] = ["令和", "平成", "昭和", "大正", "明治"]
      return eras.contains { text.has($0, at: start - 2) } ? number.end + 1 : nil
    case 0x65E5:
      let isDay =
        text.at(start - 1) == 0x6708 && !text.has("日間", at: number.end)
        && (begins(text.at(start - 2)) || text.at(start - 2) == 0x540C)
      return isDay ? number.end + 1 : nil
    default: return nil
    }
  }

  /// 八千 of 八千市: more municipalities than there are.
  static func isOfPlace(_ number: NumberScanner.Number, in text: ScalarText) -> Bool {
    number.value > 2000 && [0x5E02, 0x533A, 0x753A, 0x6751, 0x770C].contains(text.at(number.end))
  }

  /// 数十, 何百, 第三, 十 of 二十.
  static func isPartOfWord(at place: Int, in text: ScalarText) -> Bool {
    switch text.at(place - 1) {
    case 0x6570, 0x4F55, 0x7B2C, 0x5E7E: true
    case let before: begins(before)
    }
  }
}
