/// Tells whether a zip file has its end: the list of its members, without which a file was cut off.
enum ZipEnd {
  static func isThere(in bytes: [UInt8]) -> Bool {
    guard bytes.count >= 22 else { return false }
    var index = bytes.count - 22
    let first = max(0, index - 65_535)
    while index >= first {
      if bytes[index] == 0x50, bytes[index + 1] == 0x4B, bytes[index + 2] == 5,
        bytes[index + 3] == 6
      {
        return listIsThere(before: index, in: bytes)
      }
      index -= 1
    }
    return false
  }

  private static func listIsThere(before end: Int, in bytes: [UInt8]) -> Bool {
    let size = number(at: end + 12, in: bytes)
    // The list of a very large file is told elsewhere.
    guard size != 0xFFFF_FFFF, size > 0 else { return true }
    return [end - size, number(at: end + 16, in: bytes)].contains { start in
      start >= 0 && start + 4 <= end && bytes[start...].starts(with: [0x50, 0x4B, 1, 2])
    }
  }

  private static func number(at index: Int, in bytes: [UInt8]) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
  }
}
