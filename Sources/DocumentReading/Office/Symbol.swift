/// Signs of fonts that have pictures where others have letters.
enum Symbol {
  /// - Parameter code: Hexadecimal, as Word writes it: `F0FC`.
  /// - Returns: An empty text for what has no sign of its own in Unicode.
  static func text(font: String?, code: String?) -> String {
    guard let code = code.flatMap({ UInt32($0, radix: 16) }) else { return "" }
    let font = font?.lowercased() ?? ""
    if font.hasPrefix("wingdings") || font == "symbol" || font == "webdings" {
      return (font == "wingdings" ? wingdings[code & 0xFF] : nil) ?? ""
    }
    guard let scalar = Unicode.Scalar(code), !(0xE000...0xF8FF).contains(code) else { return "" }
    return String(scalar)
  }

  private static let wingdings: [UInt32: String] = [
    0x28: "☎", 0x2A: "✉", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖",
    0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xD8: "➢", 0xE0: "→", 0xDF: "←",
    0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
  ]
}
