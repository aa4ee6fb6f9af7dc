/// Folded characters that count as Japanese: white space beside them is dropped.
enum JapaneseCharacter {
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x2FDF, 0x3001...0x30FF, 0x31C0...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0x1AFF0...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

/// Folded characters that make up runs: Latin letters, with or without accents, and digits.
enum RunCharacter {
  static func kind(of scalar: Unicode.Scalar) -> FoldWriter.RunClass? {
    switch scalar.value {
    case 0x30...0x39: .digit
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0xC0...0x2AF, 0x1D00...0x1DBF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF,
      0xAB30...0xAB64:
      scalar.properties.isAlphabetic && !isGreekOrCyrillic(scalar.value) ? .letter : nil
    default: nil
    }
  }

  /// Whether the scalar can stand inside a run: `.` `,` `'` `-`.
  static func isInner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2C, 0x2D, 0x2E: true
    default: false
    }
  }

  private static func isGreekOrCyrillic(_ scalar: UInt32) -> Bool {
    (0x1D26...0x1D2B).contains(scalar) || scalar == 0x1D78
  }
}
