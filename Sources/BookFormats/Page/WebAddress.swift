/// An address of the web as a reference in a file: what a document only calls an address is none.
struct WebAddress: Sendable, Hashable {
  /// ASCII only, as RFC 3986 has it: other characters are written by their UTF-8 bytes.
  let reference: String

  /// `nil` where it is not `http` or `https` with a host: such a text is printed, not linked.
  init?(_ text: String) {
    let lower = text.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"),
      let start = text.firstRange(of: "://")?.upperBound
    else { return nil }
    let authority = text[start...].prefix { !"/?#".contains($0) }
    let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let labels = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
    guard labels.allSatisfy({ $0.isHostLabel }),
      parts.count == 1 || (UInt16(parts[1]) ?? 0) > 0
    else { return nil }
    reference = Self.reference(Array(text.utf8))
  }

  private static func reference(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    var isFragment = false
    for (position, byte) in bytes.enumerated() {
      let isKept: Bool =
        switch byte {
        case UInt8(ascii: "%"):
          bytes.dropFirst(position + 1).prefix(2).filter(\.isHexadecimal).count == 2
        case UInt8(ascii: "#"): !isFragment
        default: byte.isReference
        }
      if byte == UInt8(ascii: "#") { isFragment = true }
      if isKept {
        output.append(byte)
      } else {
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}

extension Substring {
  /// Letters and digits, hyphens between them.
  fileprivate var isHostLabel: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return false }
    return first.isHostLetter && last.isHostLetter
      && unicodeScalars.allSatisfy { $0.isHostLetter || $0 == "-" }
  }
}

extension Unicode.Scalar {
  fileprivate var isHostLetter: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  /// Unreserved or reserved, except for brackets.
  fileprivate var isReference: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~:/?@!$&'()*+,;=".utf8.contains(self)
    }
  }
}
