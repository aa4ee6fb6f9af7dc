/// A numbered heading with its value on the same line: 「３　場所　市役所４階　大会議室」.
enum RunInHeading {
  /// `nil` where the line is one heading as a whole.
  static func split(_ line: LaidLine) -> (label: String, rest: String)? {
    guard let numbering = line.numbering, numbering.number != nil, !line.source.isCut else {
      return nil
    }
    let glyphs = line.glyphs
    let source = Array(line.source.text.unicodeScalars)
    var index = numbering.labelEnd
    var letters = 0
    var end = index
    // The letters of a short label are often spaced: 「日　時」.
    while index < glyphs.count {
      let start = index
      while index < glyphs.count, glyphs[index] != " " { index += 1 }
      let token = index - start
      if letters > 0, !(token == 1 && letters < 4 && end - numbering.labelEnd < 8) { break }
      letters += token
      end = index
      while index < glyphs.count, glyphs[index] == " " { index += 1 }
      if token > 1 { break }
    }
    let valueStart = end + glyphs[end...].prefix { $0 == " " }.count
    let value = glyphs[min(valueStart, glyphs.count)...]
    guard letters >= 2, end - numbering.labelEnd <= 14, value.count >= 6, isValue(Array(value)),
      !glyphs[numbering.labelEnd..<end].contains(where: { ":。「".unicodeScalars.contains($0) })
    else { return nil }
    let label = Array(source[..<end]).string.trimmed
    return (label, Array(source[valueStart...]).string)
  }

  private static func isValue(_ glyphs: [Unicode.Scalar]) -> Bool {
    return glyphs.count >= 12 || isDated(glyphs) || LineKind.isSentence(glyphs)
  }

  private static func isDated(_ glyphs: [Unicode.Scalar]) -> Bool {
    glyphs.contains(where: \.isDigit)
      && glyphs.contains { "年月日円名人時:@".unicodeScalars.contains($0) }
  }
}
