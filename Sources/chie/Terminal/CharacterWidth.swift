/// How many columns text takes on a terminal, after Unicode Standard Annex #11.
///
/// Ambiguous characters (①, ─, “, Greek …) count two columns, as Japanese terminals show them;
/// where one shows them narrow, a line only ends a little earlier.
enum CharacterWidth {
  /// - Complexity: O(length).
  static func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  static func columns(of character: Character) -> Int {
    var widest = 0
    for scalar in character.unicodeScalars { widest = max(widest, columns(of: scalar)) }
    return widest
  }

  static func columns(of scalar: Unicode.Scalar) -> Int {
    if (0x4E00...0x9FFF).contains(scalar.value) || (0x30A1...0x30FE).contains(scalar.value)
      || (0x3041...0x3096).contains(scalar.value)
    {
      return 2
    }
    if scalar.value < 0x300 { return scalar.value < 0xA0 ? 1 : (isNarrowLatin(scalar) ? 1 : 2) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }

  /// Latin-1 letters that no Japanese character set holds are narrow; §, °, ±, ×, ÷ are not.
  private static func isNarrowLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA7, 0xA8, 0xB0, 0xB1, 0xB4, 0xB6, 0xD7, 0xF7: false
    default: true
    }
  }

  /// Wide, full-width and ambiguous ranges, ascending, without the marks above.
  private static let wide: [ClosedRange<UInt32>] = [
    0x0391...0x03C9, 0x0401...0x0451, 0x1100...0x115F, 0x2010...0x2027, 0x2030...0x205E,
    0x2103...0x2103, 0x2116...0x2116, 0x2121...0x2122, 0x212B...0x212B, 0x2150...0x218B,
    0x2190...0x21FF, 0x2200...0x22FF, 0x2312...0x2312, 0x231A...0x232A, 0x23E9...0x23F3,
    0x2460...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B55, 0x2E80...0x303E, 0x3041...0x33FF,
    0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xE000...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0xFFFD...0xFFFD,
    0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F000...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
