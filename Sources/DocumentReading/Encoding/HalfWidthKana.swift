/// Half-width katakana as lists of transfers and old programs write them: 「ﾔﾏﾀﾞ ﾀﾛｳ」.
///
/// The bytes of EUC-JP and of data that is no text decode into half-width katakana too, but into such
/// as nobody spells: full stops and commas everywhere, and voicing marks after vowels.
enum HalfWidthKana {
  /// Whether half-width katakana are most of what is not ASCII, and are spelt as words are.
  ///
  /// - Complexity: O(characters)
  static func isMost(of text: String) -> Bool {
    var (kana, stops, misspelt, runs, other) = (0, 0, 0, 0, 0)
    var last: UInt32 = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      switch value {
      case ..<0x80: break
      case 0xFF61...0xFF65: stops += 1
      case 0xFF66...0xFF9F:
        kana += 1
        let opens = !(0xFF66...0xFF9F).contains(last)
        runs += opens ? 1 : 0
        misspelt += isSpelt(value, after: opens ? nil : last) ? 0 : 1
      default: other += 1
      }
      last = value
    }
    return kana >= 4 && kana > other && kana >= runs * 2 && stops * 5 <= kana
      && misspelt * 50 <= kana
  }

  /// Whether half-width katakana, spelt as words are, are all that is not ASCII. In EUC-JP the same bytes
  /// would be a text of kanji alone, each of them by accident from half of the table: eight letters and
  /// more are believed.
  ///
  /// - Complexity: O(characters)
  static func isAll(of text: String) -> Bool {
    var kana = 0
    var last: UInt32 = 0
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x80 {
        guard (0xFF66...0xFF9F).contains(scalar.value),
          isSpelt(scalar.value, after: last >= 0xFF66 ? last : nil)
        else { return false }
        kana += 1
      }
      last = scalar.value
    }
    return kana >= 8
  }

  /// - Parameter before: The half-width letter before it; `nil` where another or none stands there.
  private static func isSpelt(_ value: UInt32, after before: UInt32?) -> Bool {
    switch value {
    // ﾞ after ｳ, ｶ to ﾄ, ﾊ to ﾎ; ﾟ after ﾊ to ﾎ.
    case 0xFF9E:
      before.map { $0 == 0xFF73 || (0xFF76...0xFF84).contains($0) || isOfHaRow($0) } ?? false
    case 0xFF9F: before.map(isOfHaRow) ?? false
    // ｧ to ｯ; ｰ alone is often a dash.
    case 0xFF67...0xFF6F: before != nil
    default: true
    }
  }

  private static func isOfHaRow(_ value: UInt32) -> Bool { (0xFF8A...0xFF8E).contains(value) }
}
