import Foundation

/// The letters that a file's fonts give, as they are meant.
enum PageLetters {
  /// Without control characters; vertical forms (︵), radicals that stand for kanji (⽤) and ligatures
  /// (ﬁ) in their common form.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isControl($0) || isOtherForm($0) }) else {
      return text
    }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isControl(scalar) {
      if isOtherForm(scalar) {
        output.append(
          contentsOf: String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars)
      } else {
        output.append(scalar)
      }
    }
    return String(output)
  }

  /// Whether the letter says nothing: a font's own sign, or what could not be decoded.
  static func isUnknown(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFFFD
      || (0xE000...0xF8FF).contains(scalar.value)
        && !LineKind.bullets.contains(scalar)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
      0xFEFF, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }

  private static func isOtherForm(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2F00...0x2FDF, 0xFB00...0xFB06, 0xFE10...0xFE19, 0xFE30...0xFE4F: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is written without spaces between words and is as wide as it is high.
  var isWide: Bool {
    switch value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFF, 0x2460...0x24FF, 0x25A0...0x25FF, 0x2605...0x2606, 0x203B, 0x2026, 0x2015:
      true
    default: false
    }
  }
}
