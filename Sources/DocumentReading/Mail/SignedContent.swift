/// Takes what was signed out of a signature that holds it (CMS SignedData, RFC 5652, in BER).
///
///     ContentInfo      = SEQUENCE { signedData, [0] SEQUENCE { version, SET algorithms, encapsulated … } }
///     encapsulated     = SEQUENCE { type, [0] OCTET STRING }
///
/// The signature itself is not looked at: whoever reads wants the words, not who stands for them.
struct SignedContent {
  private static let deepest = 16
  private static let signedData: [UInt8] = [
    0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02,
  ]

  private let bytes: [UInt8]
  private var index = 0

  /// `nil` for what is no such signature, or one that stands beside what it signs.
  ///
  /// - Complexity: O(bytes)
  static func content(of bytes: [UInt8]) -> [UInt8]? {
    var reader = SignedContent(bytes: bytes)
    return reader.content()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func content() -> [UInt8]? {
    guard enter(0x30), bytes[index...].starts(with: Self.signedData), skip(0x06), enter(0xA0),
      enter(0x30), skip(0x02), skip(0x31), enter(0x30), skip(0x06), enter(0xA0)
    else { return nil }
    var output: [UInt8] = []
    guard appendString(to: &output, depth: 0), !output.isEmpty else { return nil }
    return output
  }

  /// An octet string, in one piece or in many; what the end of the file cuts off is left out.
  private mutating func appendString(to output: inout [UInt8], depth: Int) -> Bool {
    guard depth < Self.deepest, let header = header() else { return false }
    let end = min(header.length.map { index + $0 } ?? bytes.count, bytes.count)
    switch header.tag {
    case 0x04:
      guard header.length != nil else { return false }
      output += bytes[index..<end]
      index = end
      return true
    case 0x24:
      while index < end {
        if header.length == nil, isAtEnd { return true }
        guard appendString(to: &output, depth: depth + 1) else { return false }
      }
      return true
    default: return false
    }
  }

  /// Passes over the head of a value with this tag.
  private mutating func enter(_ tag: UInt8) -> Bool { header()?.tag == tag }

  /// Passes over a whole value with this tag.
  private mutating func skip(_ tag: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == tag else { return false }
    return skipValue(depth: 0)
  }

  private mutating func skipValue(depth: Int) -> Bool {
    guard depth < Self.deepest, let header = header() else { return false }
    if let length = header.length {
      guard length <= bytes.count - index else { return false }
      index += length
      return true
    }
    while !isAtEnd {
      guard skipValue(depth: depth + 1) else { return false }
    }
    return true
  }

  /// Whether a value without a length ends here; its mark is passed over.
  private var isAtEnd: Bool {
    mutating get {
      guard index + 1 < bytes.count, bytes[index] == 0, bytes[index + 1] == 0 else { return false }
      index += 2
      return true
    }
  }

  /// `length` is `nil` where a mark ends the value. Tags of more than one byte do not occur.
  private mutating func header() -> (tag: UInt8, length: Int?)? {
    guard index + 1 < bytes.count else { return nil }
    let tag = bytes[index]
    let first = Int(bytes[index + 1])
    index += 2
    guard first >= 0x80 else { return (tag, first) }
    guard first > 0x80 else { return (tag, nil) }
    let count = first - 0x80
    guard count <= 4, index + count <= bytes.count else { return nil }
    let length = bytes[index..<(index + count)].reduce(0) { $0 << 8 | Int($1) }
    index += count
    return (tag, length)
  }
}
