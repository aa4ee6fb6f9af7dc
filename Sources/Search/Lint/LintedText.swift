/// Text in which signs of full width are those of half width, scalar by scalar: what rules read.
enum LintedText {
  static func form(of text: String) -> String {
    var form = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        form.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: form.append(" ")
      default: form.append(scalar)
      }
    }
    return String(form)
  }

  /// Whether the words stand in the text, byte by byte: rules ask it of every text of a base, and most
  /// have none of them.
  static func holds(_ words: [String], in text: some StringProtocol) -> Bool {
    var text = String(text)
    return text.withUTF8 { bytes in
      words.contains { word in
        var word = word
        return word.withUTF8 { holds($0, in: bytes) }
      }
    }
  }

  private static func holds(
    _ word: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = word.first, word.count <= bytes.count else { return word.isEmpty }
    for start in 0...(bytes.count - word.count) where bytes[start] == first {
      if (1..<word.count).allSatisfy({ bytes[start + $0] == word[$0] }) { return true }
    }
    return false
  }

  /// Lines, and sentences within them; the mark that ends a sentence is left out.
  static func sentences(of text: String) -> [Substring] {
    text.split { $0 == "\n" || $0 == "。" }
  }
}
