/// Tells a line that goes on below it, as in mail and in prose of fixed width, from one that ends.
enum LineWrap {
  /// - Parameters:
  ///   - line: Without its line end.
  ///   - next: The line below.
  static func joins(_ scalars: [Unicode.Scalar], _ line: Range<Int>, _ next: Range<Int>) -> Bool {
    let line = trimmed(scalars, line)
    let next = trimmed(scalars, next)
    guard let last = line.last, let first = next.first else { return false }
    if starts(scalars, next) { return false }
    if goesOn.contains(scalars[last]) || neverFirst.contains(scalars[first]) { return true }
    guard line.count >= shortestProse, isLetter(scalars[first]),
      isLetter(scalars[last])
        || closes.contains(scalars[last]) && particles.contains(scalars[first]),
      !hasColumns(scalars, line), !hasColumns(scalars, next)
    else { return false }
    return true
  }

  static func joins(_ line: Substring, _ next: Substring) -> Bool {
    let first = Array(line.unicodeScalars)
    let all = first + Array(next.unicodeScalars)
    return joins(all, 0..<first.count, first.count..<all.count)
  }

  /// In scalars. What is shorter is an item, a label or a signature.
  private static let shortestProse = 22

  /// Whether the line begins with the mark of an item, a label or an address.
  private static func starts(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> Bool {
    let first = scalars[line.lowerBound]
    if leads.contains(first) || (0x2460...0x24FF).contains(first.value) { return true }
    let second = line.count > 1 ? scalars[line.lowerBound + 1] : " "
    if first.isDigit || first.isKatakana || first.isLatin {
      var end = line.lowerBound
      while end < line.upperBound, scalars[end].isDigit, end - line.lowerBound < 3 { end += 1 }
      let mark = end > line.lowerBound && end < line.upperBound ? scalars[end] : second
      if mark.isSpace || mark == "）" || mark == ")" { return true }
      if mark == "." || mark == "．" {
        return end + 1 >= line.upperBound || !scalars[end + 1].isDigit
      }
    }
    if first == "（" || first == "(" {
      return line.count > 2 && scalars[line.lowerBound + 2].isClosingParenthesis
    }
    return line.prefix(12).contains { scalars[$0] == "：" || scalars[$0] == ":" }
  }

  private static func hasColumns(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> Bool {
    line.dropLast().contains {
      scalars[$0] == "\t" || scalars[$0].isSpace && scalars[$0 + 1].isSpace
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar.isDigit
  }

  private static func trimmed(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, scalars[lower].isSpace { lower += 1 }
    while upper > lower, scalars[upper - 1].isSpace { upper -= 1 }
    return lower..<upper
  }

  private static let goesOn = ScalarSet("、，,~～〜（(「『")
  /// Behind these a particle goes on: 「98％」 with 「に達した」 below.
  private static let closes = ScalarSet("％%）)」』")
  private static let particles = ScalarSet("はがをにへともでの")
  /// What begins no line of its own.
  private static let neverFirst = ScalarSet("％%、。，）)」』】〕")
  private static let leads = ScalarSet("•・-－–—―*＊●○■□◆◇▲△▼▽※→【〔［[<＜>＞|｜┃│＝=")
}
