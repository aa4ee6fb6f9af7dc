/// One line of a text without markup, trimmed, with what the layout says about it.
struct SourceLine: Sendable {
  /// What markup already knows of the line; `nil` for text without any.
  enum Preset: Sendable, Hashable {
    case item(depth: Int)
    case table([[String]])
    case heading(level: Int)
    case boilerplate
    /// Content, but no heading.
    case matter
  }

  /// 1-based.
  let number: Int
  /// In half-width columns; a tab counts four.
  let indent: Int
  let text: String
  /// ``text`` with full-width ASCII and spaces in their ASCII form, cut at 240 characters.
  let glyphs: [Unicode.Scalar]
  /// Whether ``glyphs`` is not the whole text.
  let isCut: Bool
  let preset: Preset?

  var isBlank: Bool { text.isEmpty && preset == nil }

  init(number: Int, raw: some StringProtocol, preset: Preset? = nil) {
    var columns = 0
    var scalars = Substring(raw).unicodeScalars
    while let first = scalars.first, first.isWhiteSpace || first.isInvisible {
      columns += first == "\t" ? 4 : first.value == 0x3000 ? 2 : first.isInvisible ? 0 : 1
      scalars = scalars.dropFirst()
    }
    while let last = scalars.last,
      last != "\t" && last.isWhiteSpace || last.isInvisible
    {
      scalars = scalars.dropLast()
    }
    self.number = number
    indent = columns
    text = String(scalars)
    glyphs = scalars.prefix(240).map(\.halfWidth)
    isCut = glyphs.count == 240 && scalars.dropFirst(240).first != nil
    self.preset = preset
  }

  /// The lines of a text; a line feed ends each.
  static func lines(of text: String) -> [SourceLine] {
    let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated().map {
      SourceLine(number: $0.offset + 1, raw: Substring($0.element))
    }
    return DrawnTable.joined(lines)
  }
}

extension Unicode.Scalar {
  /// The ASCII form of a full-width letter, digit, sign or space; itself otherwise.
  var halfWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000, 0xA0: " "
    default: self
    }
  }

  /// The property White_Space of Unicode 16, without looking it up in a table.
  var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Zero-width spaces and marks of order.
  var isInvisible: Bool {
    switch value {
    case 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isKanji: Bool { (0x4E00...0x9FFF).contains(value) || value == 0x3005 }
  var isHiragana: Bool { (0x3041...0x309F).contains(value) }
  var isKatakana: Bool { (0x30A1...0x30FF).contains(value) }
  var isASCIILetter: Bool { properties.isAlphabetic && value < 0x80 }
}

extension Array<Unicode.Scalar> {
  var string: String { String(String.UnicodeScalarView(self)) }

  func starts(with text: String) -> Bool { starts(with: text.unicodeScalars) }

  func ends(with text: String) -> Bool {
    let tail = Array(text.unicodeScalars)
    return count >= tail.count && suffix(tail.count).elementsEqual(tail)
  }
}
