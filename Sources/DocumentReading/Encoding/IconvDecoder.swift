import Glibc

/// Strict conversion to UTF-8 by the system's tables.
enum IconvDecoder {
  /// `nil` where one sequence of bytes is not of this encoding, or it is unknown here.
  static func decode(_ bytes: some Sequence<UInt8>, from encoding: String) -> String? {
    convert(Array(bytes), from: encoding, replacing: false)?.text
  }

  /// The text with U+FFFD for each byte that cannot be read, and how many these are.
  static func decodeLossily(_ bytes: [UInt8], from encoding: String) -> (text: String, lost: Int)? {
    convert(bytes, from: encoding, replacing: true)
  }

  private static func convert(
    _ bytes: [UInt8], from encoding: String, replacing: Bool
  ) -> (text: String, lost: Int)? {
    let descriptor = iconv_open("UTF-8", encoding)
    guard descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(descriptor) }
    var input = bytes
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2 + 16)
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    var lost = 0
    let complete = input.withUnsafeMutableBytes { raw -> Bool in
      var source = raw.bindMemory(to: CChar.self).baseAddress
      var left = raw.count
      while left > 0 {
        var produced = 0
        let status = chunk.withUnsafeMutableBufferPointer { buffer in
          var target = buffer.baseAddress
          var room = buffer.count
          let result = iconv(descriptor, &source, &left, &target, &room)
          // (size_t)-1, which Swift sees as a signed number.
          let code = result == -1 ? errno : 0
          produced = buffer.count - room
          return code
        }
        chunk.withUnsafeBytes { output.append(contentsOf: $0[0..<produced]) }
        switch status {
        case 0: return left == 0
        case E2BIG where produced > 0: continue
        default:
          guard replacing else { return false }
          output.append(contentsOf: [0xEF, 0xBF, 0xBD])
          lost += 1
          source = source.map { $0 + 1 }
          left -= 1
        }
      }
      return true
    }
    guard complete, let text = String(validating: output, as: UTF8.self) else { return nil }
    return (text, lost)
  }
}
