extension StringProtocol {
  /// How wide it is set, in half-width characters: two for kana and kanji, one for Latin letters,
  /// figures and half-width katakana, none for what stands on another character.
  var halfWidths: Int {
    unicodeScalars.reduce(0) { $0 + $1.halfWidths }
  }
}

extension Unicode.Scalar {
  var halfWidths: Int {
    switch value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x300..<0x370, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F,
      0xFEFF, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
      0
    case 0x20..<0x2000, 0xFF61...0xFFDC: 1
    default: 2
    }
  }

  /// Whether a line may not break between two of them: letters, figures and marks of a word.
  var isOfWord: Bool {
    halfWidths < 2 && value > 0x20 && value != 0x200B
  }
}
