/// A number below 10,000 in kanji: 二十三 by multipliers, 二〇二二 by place.
package struct KanjiNumber {
  let value: Int
  /// After its last kanji, in UTF-8 bytes.
  let end: Int

  /// The number whose first kanji stands at `index`, to its last one; `nil` where the kanji make
  /// none, as in 二十百.
  init?(in scanner: FoldScanner, at index: Int) {
    var kanji: [Int] = []
    var end = index
    while let value = Self.value(of: scanner.scalar(at: end)) {
      kanji.append(value)
      end += 3
    }
    guard let value = Self.number(kanji) else { return nil }
    self.value = value
    self.end = end
  }

  /// What a kanji counts: 0 to 9, or 10, 100, 1000.
  package static func value(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }

  /// The number that kanji make, each given as what ``value(of:)`` says; `nil` where they make none.
  package static func number(_ kanji: [Int]) -> Int? {
    kanji.isEmpty ? nil : byMultipliers(kanji) ?? byPlace(kanji)
  }

  private static func byPlace(_ kanji: [Int]) -> Int? {
    guard kanji.count <= 4, kanji.allSatisfy({ $0 < 10 }) else { return nil }
    return kanji.reduce(0) { $0 * 10 + $1 }
  }

  private static func byMultipliers(_ kanji: [Int]) -> Int? {
    var sum = 0
    var unit: Int?
    var limit = 10_000
    for value in kanji {
      if value >= 10 {
        guard value < limit else { return nil }
        sum += (unit ?? 1) * value
        unit = nil
        limit = value
      } else {
        guard unit == nil, value > 0 else { return nil }
        unit = value
      }
    }
    return sum + (unit ?? 0)
  }
}
