/// A cheap look for what may be a number.
enum NumberTrigger {
  /// ASCII and full-width digits, kanji numerals, 半.
  ///
  /// - Complexity: O(*n*) in UTF-8 bytes.
  static func fires(on text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        if byte >= 0x30, byte <= 0x39 { return true }
        guard byte >= 0xE4, byte <= 0xEF, index + 2 < bytes.count else { continue }
        let scalar =
          UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
          | UInt32(bytes[index + 2] & 0x3F)
        if (0xFF10...0xFF19).contains(scalar) || scalar == 0x534A || KanjiNumeral.begins(scalar) {
          return true
        }
      }
      return false
    }
  }
}
