/// Keeps the nesting of a Markdown text within what a document can mean.
enum MarkdownGuard {
  /// Lines with hundreds of quotation marks or brackets in a row have these shortened to 100.
  ///
  /// The parser's time grows with nesting times length. - Complexity: O(bytes).
  static func bounded(_ text: String) -> String {
    var text = text
    var output: [UInt8] = []
    var run = 0
    let isBounded = text.withUTF8 { bytes -> Bool in
      output.reserveCapacity(bytes.count)
      var isBounded = true
      for byte in bytes {
        switch byte {
        case 0x3E, 0x5B, 0x5D, 0x2A, 0x5F, 0x60, 0x21, 0x3C, 0x28, 0x7E:
          run += 1
          if run > 100 {
            isBounded = false
            continue
          }
        case 0x20: break
        default: run = 0
        }
        output.append(byte)
      }
      return isBounded
    }
    return isBounded ? text : String(decoding: output, as: UTF8.self)
  }
}
