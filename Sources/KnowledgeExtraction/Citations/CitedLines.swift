/// The lines of a text as citations are looked for in them.
enum CitedLines {
  /// Split at line ends, but for those within prose of fixed width and within brackets.
  static func lines(of text: String) -> [Substring] {
    guard text.hasLineEnds else { return [text[...]] }
    let parts = text.utf8.split(separator: 0x0A).map { Substring($0) }
    var lines: [Substring] = []
    for part in parts {
      guard let last = lines.last, last.utf8.count < longestWrapped,
        LineWrap.joins(last.isOpen ? Substring("（") : last, part)
      else {
        lines.append(part)
        continue
      }
      lines[lines.count - 1] = text[last.startIndex..<part.endIndex]
    }
    return lines
  }

  /// In bytes.
  private static let longestWrapped = 4000
}

extension Substring {
  /// Whether a bracket or quotation mark that opens in its last part does not close.
  fileprivate var isOpen: Bool {
    var depth = 0
    for scalar in unicodeScalars.suffix(120) {
      if scalar == "（" || scalar == "(" || scalar == "「" || scalar == "『" { depth += 1 }
      if scalar == "）" || scalar == ")" || scalar == "」" || scalar == "』" {
        depth = Swift.max(0, depth - 1)
      }
    }
    return depth > 0
  }
}
