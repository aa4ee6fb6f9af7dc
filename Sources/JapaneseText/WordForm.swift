/// How base forms are written.
enum WordForm {
  /// The plain fold of a base form, without marks and spaces.
  static func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8(folded)
  }

  /// The same for UTF-8.
  static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    if foldsToItself(bytes) { return String(decoding: bytes, as: UTF8.self) }
    let kept = Fold.plain(bytes).utf8.filter { $0 != FoldMark.run && $0 != 0x20 }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Whether a word is more than punctuation.
  static func isWord(_ base: String) -> Bool {
    base.unicodeScalars.contains {
      (0x4E00...0x9FFF).contains($0.value) || $0.properties.isAlphabetic
        || $0.properties.numericType != nil
    }
  }

  /// Whether all of a word is kana and common kanji; most are.
  private static func foldsToItself(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index + 2 < bytes.count, (0xE3...0xE9).contains(bytes[index]) {
      let scalar =
        UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
        | UInt32(bytes[index + 2] & 0x3F)
      guard FoldTable.standard.target(of: scalar) == scalar else { return false }
      index += 3
    }
    return index == bytes.count
  }
}
