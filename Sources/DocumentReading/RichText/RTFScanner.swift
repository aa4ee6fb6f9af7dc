/// Cuts RTF into its parts (RTF Specification 1.9.1).
///
///     file  = { "{" | "}" | "\" word [ number ] [ " " ] | "\" sign | "\'" hex hex | byte }
struct RTFScanner {
  enum Token: Sendable, Hashable {
    case open, close
    case word(String, Int?)
    case sign(UInt8)
    /// A byte in the encoding of the font, written as it is or as two digits.
    case byte(UInt8)
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Token? {
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x7B: return .open
      case 0x7D: return .close
      case 0x5C: return control()
      case 0x0D, 0x0A, 0: continue
      default: return .byte(byte)
      }
    }
    return nil
  }

  /// Passes over bytes that are no RTF.
  mutating func skip(_ count: Int) {
    index = min(bytes.count, index + max(0, count))
  }

  private mutating func control() -> Token? {
    guard index < bytes.count else { return nil }
    let first = bytes[index]
    guard isLetter(first) else {
      index += 1
      guard first == 0x27 else {
        return first == 0x0D || first == 0x0A ? .word("par", nil) : .sign(first)
      }
      guard index + 2 <= bytes.count, let high = digit(bytes[index]),
        let low = digit(bytes[index + 1])
      else { return .sign(first) }
      index += 2
      return .byte(high << 4 | low)
    }
    let start = index
    while index < bytes.count, isLetter(bytes[index]), index - start < 40 { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    var isNegative = false
    if index + 1 < bytes.count, bytes[index] == 0x2D, (0x30...0x39).contains(bytes[index + 1]) {
      isNegative = true
      index += 1
    }
    var value: Int?
    var digits = 0
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), digits < 10 {
      value = (value ?? 0) * 10 + Int(bytes[index]) - 0x30
      index += 1
      digits += 1
    }
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return .word(word, value.map { isNegative ? -$0 : $0 })
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
