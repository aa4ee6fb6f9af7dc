/// Rows of comma-separated values, after RFC 4180: lines end in CR LF.
package struct SheetText: Sendable, Hashable {
  package private(set) var text = ""

  mutating func row(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  /// UTF-8 with the mark by which Excel knows it.
  package var markedBytes: [UInt8] { [0xEF, 0xBB, 0xBF] + Array(text.utf8) }

  /// A cell that begins like a formula gets an apostrophe, so that a document cannot make the
  /// spreadsheet calculate; a negative number is none.
  private static func cell(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    // By scalar: a mark under a combining mark is another Character, and the same for a spreadsheet.
    for scalar in text.unicodeScalars where scalar.isAllowedInMarkup {
      scalars.append(scalar == "\r" ? " " : scalar)
    }
    if let first = scalars.first, "=+-@\t".unicodeScalars.contains(first),
      Double(String(scalars)) == nil || first == "+"
    {
      scalars.insert("'", at: scalars.startIndex)
    }
    guard scalars.contains(where: { ",\"\n\u{2028}\u{2029}".unicodeScalars.contains($0) }) else {
      return String(scalars)
    }
    var quoted = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return "\"" + String(quoted) + "\""
  }
}
