/// How much a decoded text looks like Japanese as people write it.
///
/// The wrong one of two Japanese encodings often decodes, but into half-width katakana, box
/// drawings and kanji that nobody uses; the share of ordinary characters tells them apart.
struct Plausibility {
  /// From 0 to 1: ordinary characters among all that are not ASCII. 1 for pure ASCII.
  let score: Double
  /// Share of hiragana and katakana among the characters that are not ASCII.
  let kana: Double
  let hasControls: Bool

  /// Looks at no more than the first 20,000 characters that are not ASCII.
  init(_ text: String) {
    var weight = 0.0
    var kanaCount = 0
    var total = 0
    var controls = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        if value < 0x20, value != 9, value != 10, value != 13, value != 12, value != 0x1B {
          controls += 1
        }
        continue
      }
      total += 1
      if total > 20_000 { break }
      switch value {
      case 0x3041...0x3096, 0x30A1...0x30FC:
        kanaCount += 1
        weight += 1
      case 0x3000...0x3003, 0x3005...0x3011, 0x301C, 0xFF01...0xFF5E: weight += 1
      case 0x4E00...0x9FFF: weight += 0.75
      case 0xFF61...0xFF9F: weight += 0.15
      case 0x2010...0x203B, 0x2160...0x217F, 0x2190...0x2193, 0x2460...0x2473, 0x25A0...0x25EF:
        weight += 0.8
      case 0xE000...0xF8FF, 0xFFFD, 0x80...0x9F: weight -= 1
      default: weight += 0.3
      }
    }
    score = total == 0 ? 1 : max(0, weight / Double(min(total, 20_000)))
    kana = total == 0 ? 0 : Double(kanaCount) / Double(min(total, 20_000))
    hasControls = controls > 0
  }
}
