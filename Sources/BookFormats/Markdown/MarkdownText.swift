/// Words of a book as they must be written in Markdown (GitHub's) to come back as they are.
enum MarkdownText {
  /// For the middle of a line. Line feeds become spaces.
  static func inline(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    let source = Array(text.unicodeScalars)
    for (position, scalar) in source.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", "#", "~", "|", "$":
        scalars.append("\\")
        scalars.append(scalar)
      case "&":
        if position + 1 < source.count, source[position + 1].startsReference {
          scalars.append("\\")
        }
        scalars.append(scalar)
      // Behind a note these would make it a link or a definition.
      case "(" where position == 0, ":" where position == 0:
        scalars.append("\\")
        scalars.append(scalar)
      // A bare address would go on to the next space, over whatever stands behind it.
      case ":" where source[(position + 1)...].starts(with: "//".unicodeScalars),
        "." where source[..<position].suffix(3).lowercased == "www":
        scalars.append("\\")
        scalars.append(scalar)
      case "\n", "\r", "\t": scalars.append(" ")
      default: if scalar.isAllowedInMarkup { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }

  /// What begins a line must not look like a list, a rule, a quotation or an underline.
  static func lineStart(_ line: String) -> String {
    let line = line.drop { $0 == " " }
    guard let first = line.unicodeScalars.first else { return "" }
    if "-+=>".unicodeScalars.contains(first) { return "\\" + line }
    let digits = line.unicodeScalars.prefix { ("0"..."9").contains($0) }
    let rest = line.unicodeScalars[digits.endIndex...]
    guard !digits.isEmpty, let mark = rest.first, ".)".unicodeScalars.contains(mark) else {
      return String(line)
    }
    return String(digits) + "\\" + String(rest)
  }

  /// Asterisks where Markdown takes them for certain, else the element: between Japanese words and
  /// marks it often does not.
  ///
  /// After CommonMark 0.31, 6.2: a run is left-flanking where a letter follows it.
  static func strong(_ text: String, after before: String) -> String {
    let words = inline(text)
    guard let first = words.unicodeScalars.first, let last = words.unicodeScalars.last else {
      return ""
    }
    let isPlain = [first, last].allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return isPlain && before.unicodeScalars.last != "*"
      ? "**\(words)**" : "<strong>\(words)</strong>"
  }

  /// Between angle brackets where it is an address of the web.
  static func address(_ address: String) -> String {
    let isSafe = address.unicodeScalars.allSatisfy {
      $0.isAllowedInMarkup && !$0.properties.isWhitespace && $0 != "<" && $0 != ">"
    }
    guard isSafe, WebAddress(address) != nil else { return inline(address) }
    return "<\(address.contains(";") ? address.replacing("&", with: "&amp;") : address)>"
  }

  /// What names a note: letters and digits only.
  static func label(of note: Book.Note) -> String {
    let letters = note.id.unicodeScalars.filter {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
    }
    return letters.isEmpty ? "\(note.number)" : String(String.UnicodeScalarView(letters))
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var lowercased: String { map { $0.properties.lowercaseMapping }.joined() }
}

extension Unicode.Scalar {
  fileprivate var startsReference: Bool {
    self == "#" || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}
