/// Undoes what mail does to bytes so that they are lines of ASCII. What is no part of an encoding is
/// passed over, as mail programs do.
enum TransferEncoding {
  /// - Parameter name: The value of Content-Transfer-Encoding.
  static func decode(_ bytes: ArraySlice<UInt8>, by name: String) -> [UInt8] {
    switch name.lowercased().trimmed {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes, isHeader: false)
    case "x-uuencode", "x-uue", "uuencode": uuencoded(bytes)
    default: Array(bytes)
    }
  }

  /// Padding may be missing or stand in the middle, where pieces were put together.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B, 0x2D: value = 62
      case 0x2F, 0x5F: value = 63
      case 0x3D:
        bits = 0
        count = 0
        continue
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return output
  }

  /// - Parameter isHeader: Whether `_` is a space, and lines do not matter.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, isHeader: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      guard byte == 0x3D else {
        output.append(isHeader && byte == 0x5F ? 0x20 : byte)
        continue
      }
      if position + 1 < bytes.endIndex, let high = digit(bytes[position]),
        let low = digit(bytes[position + 1])
      {
        output.append(high << 4 | low)
        position += 2
      } else if let end = softBreak(in: bytes, at: position), !isHeader {
        position = end
      } else {
        output.append(byte)
      }
    }
    return output
  }

  /// Behind the end of a line of which only white space is left.
  private static func softBreak(in bytes: ArraySlice<UInt8>, at position: Int) -> Int? {
    var end = position
    while end < bytes.endIndex, [0x20, 0x09, 0x0D].contains(bytes[end]) { end += 1 }
    if end == bytes.endIndex { return end }
    return bytes[end] == 0x0A ? end + 1 : nil
  }

  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private static func uuencoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var isOpen = false
    for line in bytes.split(separator: 0x0A) {
      let line = line.withoutLineEnd
      guard isOpen else {
        isOpen = line.starts(with: "begin ".utf8)
        continue
      }
      guard let first = line.first, !line.elementsEqual("end".utf8) else { break }
      let length = Int((first &- 0x20) & 0x3F)
      var group: [UInt8] = []
      var bits: UInt32 = 0
      for (index, byte) in line.dropFirst().enumerated() {
        bits = bits << 6 | UInt32((byte &- 0x20) & 0x3F)
        if index % 4 == 3 {
          group += [16, 8, 0].map { UInt8(truncatingIfNeeded: bits >> UInt32($0)) }
          bits = 0
        }
      }
      output += group.prefix(length)
    }
    return output
  }
}
