import JapaneseText

/// Reads numbers as Japanese texts write them.
///
///     number = term { term }                 each smaller than the one before: 6億3,000万, 2千5百
///     term   = ( digits | kanji ) [ 百 | 千 ] [ 万 | 億 | 兆 ]
///     digits = 12 | 1,234 | 0.5              of any width
///     kanji  = 二十三 | 二〇二二 | 千
enum NumberScanner {
  struct Number {
    /// Of the whole.
    let value: Double
    /// Before 万 and the like, where there is one term only: 870 of 870万.
    let coefficient: Double
    /// 万, 億, 百万 behind the coefficient of the only term; empty where there is none.
    let scale: Range<Int>
    let start: Int
    let end: Int
    let isKanji: Bool
    let hasPoint: Bool
  }

  /// The number that begins at `start`; `nil` where none does.
  static func number(at start: Int, in text: [UInt32]) -> Number? {
    var terms: [Term] = []
    var place = start
    while terms.count < 4, let term = term(at: place, in: text) {
      if let last = terms.last {
        guard last.factor > 1, term.coefficient * term.factor < last.factor else { break }
      }
      terms.append(term)
      place = term.scale.upperBound
    }
    guard let first = terms.first, let last = terms.last else { return nil }
    let value = terms.reduce(0) { $0 + $1.coefficient * $1.factor }
    let isSingle = terms.count == 1
    return Number(
      value: value, coefficient: isSingle ? first.coefficient : value,
      scale: isSingle ? first.scale : last.scale.upperBound..<last.scale.upperBound,
      start: start, end: last.scale.upperBound, isKanji: first.isKanji, hasPoint: first.hasPoint)
  }

  private struct Term {
    let coefficient: Double
    let factor: Double
    let scale: Range<Int>
    let isKanji: Bool
    let hasPoint: Bool
  }

  private static func term(at start: Int, in text: [UInt32]) -> Term? {
    guard text.indices.contains(start) else { return nil }
    var coefficient = 0.0
    var end = start
    var hasPoint = false
    let isKanji = !ScalarKind.isDigit(text[start])
    if isKanji {
      guard let number = kanji(at: start, in: text) else { return nil }
      (coefficient, end) = number
      if let decimals = decimals(at: end, in: text) {
        (coefficient, end, hasPoint) = (coefficient + decimals.value, decimals.end, true)
      }
    } else {
      guard let number = digits(at: start, in: text) else { return nil }
      (coefficient, end, hasPoint) = number
    }
    let scaleStart = end
    var factor = 1.0
    if !isKanji, let small = smallScale(at: end, in: text) {
      factor *= small
      end += 1
    }
    if let big = bigScale(at: end, in: text) {
      factor *= big
      end += 1
    }
    return Term(
      coefficient: coefficient, factor: factor, scale: scaleStart..<end, isKanji: isKanji,
      hasPoint: hasPoint)
  }

  /// - Returns: `nil` for more than fifteen digits, which count nothing.
  private static func digits(
    at start: Int, in text: [UInt32]
  ) -> (value: Double, end: Int, hasPoint: Bool)? {
    var place = start
    var (whole, count, inGroup) = (0.0, 0, 0)
    func digit(_ index: Int) -> Double? {
      guard index < text.count, ScalarKind.isDigit(text[index]) else { return nil }
      return Double(text[index] - 0x30)
    }
    func groupFollows(_ index: Int) -> Bool {
      (1...3).allSatisfy { digit(index + $0) != nil } && digit(index + 4) == nil
    }
    while true {
      if let value = digit(place) {
        whole = whole * 10 + value
        (count, inGroup, place) = (count + 1, inGroup + 1, place + 1)
        if count > 15 { return nil }
      } else if place < text.count, text[place] == 0x2C, inGroup <= 3, groupFollows(place) {
        (inGroup, place) = (0, place + 1)
      } else {
        break
      }
    }
    guard count > 0 else { return nil }
    guard place < text.count, text[place] == 0x2E, digit(place + 1) != nil else {
      return (whole, place, false)
    }
    var divisor = 1.0
    place += 1
    while let value = digit(place), count <= 15 {
      whole = whole * 10 + value
      divisor *= 10
      (count, place) = (count + 1, place + 1)
    }
    return (whole / divisor, place, true)
  }

  private static func kanji(at start: Int, in text: [UInt32]) -> (value: Double, end: Int)? {
    var numerals: [Int] = []
    var place = start
    while place < text.count, numerals.count <= 8, let value = KanjiNumber.value(of: text[place]) {
      numerals.append(value)
      place += 1
    }
    return KanjiNumber.number(numerals).map { (Double($0), place) }
  }

  /// ・六 of 「四二・六％」: only before a unit of shares, since ・ stands between names too.
  private static func decimals(at point: Int, in text: [UInt32]) -> (value: Double, end: Int)? {
    guard point < text.count, text[point] == 0x30FB || text[point] == 0x2E else { return nil }
    var (value, factor, place) = (0.0, 0.1, point + 1)
    while place < text.count, place <= point + 2, let digit = KanjiNumber.value(of: text[place]),
      digit < 10
    {
      value += Double(digit) * factor
      (factor, place) = (factor / 10, place + 1)
    }
    guard place > point + 1, place < text.count else { return nil }
    // % パ ポ 割 倍 歳
    return [0x25, 0x30D1, 0x30DD, 0x5272, 0x500D, 0x6B73].contains(text[place])
      ? (value, place) : nil
  }

  private static func smallScale(at index: Int, in text: [UInt32]) -> Double? {
    switch index < text.count ? text[index] : 0 {
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }

  private static func bigScale(at index: Int, in text: [UInt32]) -> Double? {
    switch index < text.count ? text[index] : 0 {
    case 0x4E07: 10_000
    case 0x5104: 100_000_000
    case 0x5146: 1_000_000_000_000
    default: nil
    }
  }
}
