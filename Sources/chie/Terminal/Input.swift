import Glibc

/// Standard input, whole.
enum Input {
  static func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
      } else if count == 0 || errno != EINTR {
        return bytes
      }
    }
  }

  /// Without their line ends, or without the NULs between them where there are any.
  static func lines() -> [String] {
    let bytes = bytes()
    guard !bytes.isEmpty else { return [] }
    let isSeparatedByNUL = bytes.contains(0)
    let separator: UInt8 = isSeparatedByNUL ? 0 : 0x0A
    var lines = bytes.split(separator: separator, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      let end = !isSeparatedByNUL && line.last == 0x0D ? line.dropLast() : line
      return String(decoding: end, as: UTF8.self)
    }
  }
}
