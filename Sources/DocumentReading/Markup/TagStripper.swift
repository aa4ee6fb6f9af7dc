/// The text of markup that no parser holds together, with line breaks where tags of blocks stood.
enum TagStripper {
  /// - Complexity: O(bytes).
  static func text(of markup: String) -> String {
    var output: [UInt8] = []
    var markup = markup
    markup.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        guard byte == 0x3C, index + 1 < bytes.count, opensTag(bytes[index + 1]) else {
          output.append(byte)
          index += 1
          continue
        }
        let isInline = isInline(bytes, index + 1)
        while index < bytes.count, bytes[index] != 0x3E {
          if bytes[index] == 0x0A { output.append(0x0A) }
          index += 1
        }
        index += 1
        if !isInline, output.last != 0x0A { output.append(0x0A) }
      }
    }
    let text = String(decoding: output, as: UTF8.self)
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&nbsp;", with: " ").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  private static func opensTag(_ byte: UInt8) -> Bool {
    byte == 0x2F || byte == 0x21 || byte == 0x3F || (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func isInline(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let name = bytes[start..<min(bytes.count, start + 8)]
      .drop { $0 == 0x2F }.prefix { (0x41...0x5A).contains($0 & 0xDF) }
      .map { $0 | 0x20 }
    return ["a", "b", "i", "em", "span", "strong", "font", "u", "small", "sup", "sub"]
      .contains { name.elementsEqual($0.utf8) }
  }
}
