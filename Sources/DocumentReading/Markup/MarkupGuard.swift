/// Takes out of markup what makes a parser slow: elements with thousands of attributes.
///
/// libxml2 compares every attribute with all before it. - Complexity: O(bytes).
enum MarkupGuard {
  static func withoutAttributeFloods(_ text: String, limit: Int) -> String {
    var text = text
    let floods = text.withUTF8 { Self.floods(in: $0, limit: limit) }
    guard !floods.isEmpty else { return text }
    var output: [UInt8] = []
    var position = 0
    text.withUTF8 { bytes in
      for flood in floods {
        output.append(contentsOf: bytes[position..<flood.lowerBound])
        position = flood.upperBound
      }
      output.append(contentsOf: bytes[position...])
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The attributes of start tags with more than `limit` of them.
  private static func floods(
    in bytes: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> [Range<Int>] {
    var floods: [Range<Int>] = []
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == 0x3C, isLetter(bytes[index + 1]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, !isSpace(bytes[end]), bytes[end] != 0x3E { end += 1 }
      let start = end
      var words = 0
      while end < bytes.count, bytes[end] != 0x3E {
        if isSpace(bytes[end]), end + 1 < bytes.count, !isSpace(bytes[end + 1]) { words += 1 }
        end += 1
      }
      if words > limit { floods.append(start..<end) }
      index = end
    }
    return floods
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
