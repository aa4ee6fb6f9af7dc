/// How a table is written as text: what stands between its cells.
struct Dialect: Sendable, Hashable {
  /// A byte of ASCII.
  let delimiter: UInt8

  static let comma = Dialect(delimiter: 0x2C)
  static let tab = Dialect(delimiter: 0x09)
  private static let semicolon = Dialect(delimiter: 0x3B)
  private static let bar = Dialect(delimiter: 0x7C)

  /// Bytes and lines that are looked at.
  private static let sample = (bytes: 64 << 10, lines: 200)

  /// The dialect by which most lines have as many cells as their neighbours; `nil` where no line has two.
  ///
  /// - Parameter expected: By the name of the file; it wins where several are as good.
  static func detect(_ text: [UInt8], expected: Dialect) -> Dialect? {
    var best: (dialect: Dialect, score: Double)?
    for dialect in [expected, .tab, .comma, .semicolon, .bar] {
      let counts = dialect.counts(in: text)
      let score = Self.score(counts)
      if score > (best?.score ?? 0) { best = (dialect, score) }
    }
    return best?.dialect
  }

  /// Whether text that no name calls a table is plainly one: all its lines have the same number of cells, three
  /// or more.
  static func isPlainly(_ bytes: [UInt8]) -> Bool {
    [Dialect.comma, .tab].contains { dialect in
      let counts = dialect.counts(in: bytes)
      return counts.count >= 5 && counts[0] >= 2 && counts.allSatisfy { $0 == counts[0] }
    }
  }

  /// Delimiters outside quotes, line by line, without empty lines.
  private func counts(in text: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var count = 0
    var isQuoted = false
    var isEmpty = true
    var quotedLines = 0
    let end = min(text.count, Self.sample.bytes)
    for (index, byte) in text[..<end].enumerated() {
      switch byte {
      case 0x22:
        isQuoted.toggle()
        quotedLines = 0
        isEmpty = false
      case 0x0A where !isQuoted || quotedLines > 20:
        if !isEmpty { counts.append(count) }
        count = 0
        isQuoted = false
        isEmpty = true
        if counts.count >= Self.sample.lines { return counts }
      case 0x0A: quotedLines += 1
      case delimiter where !isQuoted:
        count += 1
        isEmpty = false
      case 0x20, 0x0D: break
      default: isEmpty = false
      }
      if index == text.count - 1, byte != 0x0A, !isEmpty { counts.append(count) }
    }
    return counts
  }

  /// The share of lines that have the commonest count of delimiters, a little more for many.
  private static func score(_ counts: [Int]) -> Double {
    var times: [Int: Int] = [:]
    for count in counts where count > 0 { times[count, default: 0] += 1 }
    guard let common = times.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return 0 }
    return Double(common.value) / Double(counts.count) * (1 + min(0.2, 0.02 * Double(common.key)))
  }
}
