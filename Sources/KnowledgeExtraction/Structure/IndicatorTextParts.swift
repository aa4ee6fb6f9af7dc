import JapaneseText

/// The smallest parts of a line that states an indicator.
extension IndicatorTextReader {
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  static func hasDigit(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains(where: isDigit)
  }

  static func isDate(_ text: String) -> Bool {
    text.utf8.count < 40
      && (DateNotation.date(text) != nil || DateNotation.fiscalYears(text) != nil)
  }

  /// Words between white space outside of parentheses and quotation marks.
  static func tokens(of text: String) -> [Substring] {
    var tokens: [Substring] = []
    var depth = 0
    var start = text.startIndex
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      switch scalars[index] {
      case "（", "(", "「", "『": depth += 1
      case "）", ")", "」", "』": depth -= 1
      case " ", "\u{3000}", "\t":
        guard depth <= 0 else { break }
        if start < index { tokens.append(text[start..<index]) }
        start = scalars.index(after: index)
      default: break
      }
    }
    if start < text.endIndex { tokens.append(text[start...]) }
    return tokens
  }

  static func colon(in text: String) -> (name: String, value: String)? {
    var depth = 0
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      switch scalars[index] {
      case "（", "(", "「": depth += 1
      case "）", ")", "」": depth -= 1
      case "：", ":":
        guard depth <= 0 else { break }
        let name = text[..<index].trimmingWhitespace
        let value = text[scalars.index(after: index)...].trimmingWhitespace
        return name.isEmpty || value.isEmpty ? nil : (name, value)
      default: break
      }
    }
    return nil
  }

  static func withoutColon(_ text: String) -> String {
    guard let last = text.last, "：:、，".contains(last) else { return text }
    return text.dropLast().trimmingWhitespace
  }

  static func range(
    of part: String, in text: String, from start: String.Index? = nil
  ) -> Range<String.Index>? {
    let rest = text[(start ?? text.startIndex)...]
    guard let start = rest.indices.first(where: { rest[$0...].hasPrefix(part) }) else {
      return nil
    }
    return start..<text.index(start, offsetBy: part.count)
  }

  /// The first of the marks that a quantity follows.
  static func mark(_ marks: [String], in text: String) -> Range<String.Index>? {
    marks.lazy.compactMap { range(of: $0, in: text) }
      .first { hasDigit(text[$0.upperBound...]) }
  }

  /// Without the mark that it begins with and what links it: 「現状値は 12%」 → 「12%」.
  static func stripped(_ text: String, of marks: [String]) -> String {
    for mark in marks where text.hasPrefix(mark) {
      let rest = trimmedValue(text.dropFirst(mark.count))
      // 現状推定45%
      if hasDigit(rest) { return rest }
    }
    return text
  }

  static func trimmedValue(_ text: some StringProtocol) -> String {
    var rest = text.trimmingWhitespace[...]
    while let first = rest.first, "：:は値を＝=　 ".contains(first) { rest = rest.dropFirst() }
    return rest.trimmingWhitespace
  }
}
