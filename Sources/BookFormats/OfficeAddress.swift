/// An address on the web that Office accepts as the target of a link.
///
/// Word refuses a whole document for one target that is no URI (RFC 3986), so whatever is in doubt
/// stays text.
struct OfficeAddress: Sendable, Hashable {
  let target: String

  init?(_ text: String) {
    guard text.utf8.count <= 2000,
      let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) })
    else { return nil }
    let rest = Array(text.utf8.dropFirst(scheme.utf8.count))
    let host = rest.prefix { !Self.endsHost.contains($0) }
    guard !host.isEmpty, host.allSatisfy(Self.isOfHost) else { return nil }

    var target = scheme
    for (index, byte) in rest.enumerated() {
      if byte >= 0x80 {
        target += "%" + String(byte >> 4, radix: 16, uppercase: true)
        target += String(byte & 15, radix: 16, uppercase: true)
      } else if byte == UInt8(ascii: "%") {
        guard rest[index...].dropFirst().prefix(2).filter(Self.isHexadecimal).count == 2 else {
          return nil
        }
        target += "%"
      } else {
        guard Self.isAllowed(byte) else { return nil }
        target.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    guard rest.count(where: { $0 == UInt8(ascii: "#") }) <= 1 else { return nil }
    self.target = target
  }

  private static let endsHost = Array("/?#".utf8)
  private static let marks = Array("-._~!$&'()*+,;=:@/?#".utf8)

  private static func isLetterOrFigure(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    isLetterOrFigure(byte) || marks.contains(byte)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// A port may follow.
  private static func isOfHost(_ byte: UInt8) -> Bool {
    isLetterOrFigure(byte) || [0x2D, 0x2E, 0x3A].contains(byte)
  }
}
