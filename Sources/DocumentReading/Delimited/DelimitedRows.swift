/// Reads rows of cells out of text (RFC 4180, and what programs make of it), one after the other.
///
/// A quoted cell may hold delimiters, line ends and doubled quotes. A quote that nothing closes soon is a
/// sign like others.
struct DelimitedRows {
  struct Row: Sendable, Hashable {
    /// 1-based: of its first line.
    let line: Int
    /// Without white space around them, and without empty ones at the end.
    let cells: [String]
  }

  /// Bytes of a quoted cell.
  private static let longestQuoted = 32 << 10
  /// Quotes that nothing closes, after which none may go beyond its line.
  private static let mostUnclosed = 20

  private let text: [UInt8]
  private let delimiter: UInt8
  private var position = 0
  private var line = 1
  private var unclosed = 0

  init(_ text: [UInt8], dialect: Dialect) {
    self.text = text
    delimiter = dialect.delimiter
  }

  /// `nil` after the last one. - Complexity: O(bytes of the row).
  mutating func next() -> Row? {
    guard position < text.count else { return nil }
    let start = line
    var cells: [String] = []
    while true {
      cells.append(cell())
      guard position < text.count else { break }
      let isEnd = text[position] == 0x0A
      position += 1
      if isEnd {
        line += 1
        break
      }
    }
    while cells.last == "" { cells.removeLast() }
    return Row(line: start, cells: cells)
  }

  /// The cell that begins here; afterwards the position is that of the delimiter or line end behind it.
  private mutating func cell() -> String {
    var start = position
    while start < text.count, text[start] == 0x20, text[start] != delimiter { start += 1 }
    if start < text.count, text[start] == 0x22, let (value, end) = quoted(from: start) {
      line += text[start..<end].count { $0 == 0x0A }
      position = end
      return value
    }
    let end = plainEnd(from: position)
    defer { position = end }
    return String(decoding: text[position..<end], as: UTF8.self).trimmed
  }

  private func plainEnd(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] != delimiter, text[end] != 0x0A { end += 1 }
    return end
  }

  /// `nil` where no quote stands before a delimiter or the end of a line, near enough.
  private mutating func quoted(from start: Int) -> (value: String, end: Int)? {
    var value: [UInt8] = []
    var index = start + 1
    let limit = min(text.count, start + Self.longestQuoted)
    while index < limit {
      let byte = text[index]
      if byte == 0x0A, unclosed >= Self.mostUnclosed { return nil }
      guard byte == 0x22 else {
        value.append(byte)
        index += 1
        continue
      }
      if index + 1 < text.count, text[index + 1] == 0x22 {
        value.append(byte)
        index += 2
        continue
      }
      var end = index + 1
      while end < text.count, text[end] == 0x20, text[end] != delimiter { end += 1 }
      if end == text.count || text[end] == delimiter || text[end] == 0x0A {
        return (String(decoding: value, as: UTF8.self).trimmed, end)
      }
      break
    }
    unclosed += 1
    return nil
  }
}
