/// Breaks text into lines that fit a number of columns.
///
/// Japanese breaks anywhere but before closing marks and after opening ones; a Latin word or number
/// stays whole where it fits. The first line of a paragraph is indented like the rest.
struct Wrapping {
  let columns: Int
  let indent: String

  init(columns: Int, indent: String = "") {
    self.columns = max(columns, CharacterWidth.columns(of: indent) + 10)
    self.indent = indent
  }

  /// Line feeds of the text stay line ends.
  func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      fill(pieces(of: line)).map { $0.isEmpty ? "" : indent + $0 }
    }
  }

  private func fill(_ pieces: [Substring]) -> [String] {
    let room = columns - CharacterWidth.columns(of: indent)
    var lines: [String] = []
    var line = ""
    var width = 0
    for piece in pieces {
      let needed = CharacterWidth.columns(of: piece)
      if width > 0, width + CharacterWidth.columns(of: Self.trimmed(piece)) > room {
        lines.append(Self.trimmed(line))
        line = ""
        width = 0
        if piece.allSatisfy({ $0 == " " }) { continue }
      }
      if needed > room {
        for character in piece {
          let one = CharacterWidth.columns(of: character)
          if width + one > room {
            lines.append(line)
            line = ""
            width = 0
          }
          line.append(character)
          width += one
        }
      } else {
        line += piece
        width += needed
      }
    }
    return lines + [Self.trimmed(line)]
  }

  /// What must not be parted: a Latin word, or one character with the marks that cling to it.
  private func pieces(of line: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = line.startIndex
    while start < line.endIndex {
      var end = line.index(after: start)
      while end < line.endIndex, Self.clings(line[line.index(before: end)], to: line[end]) {
        end = line.index(after: end)
      }
      pieces.append(line[start..<end])
      start = end
    }
    return pieces
  }

  private static func clings(_ left: Character, to right: Character) -> Bool {
    if never(atStart: right) || never(atEnd: left) { return true }
    return isWordPart(left) && isWordPart(right)
  }

  private static func isWordPart(_ character: Character) -> Bool {
    character != " " && CharacterWidth.columns(of: character) < 2
  }

  private static let closing = Set(
    "、。，．,.・：；:;？！?!）」』】〕｝〉》)]}〟’”ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ".unicodeScalars)
  private static let opening = Set("（「『【〔｛〈《([{〝‘“".unicodeScalars)

  private static func never(atStart character: Character) -> Bool {
    character.unicodeScalars.first.map(closing.contains) ?? false
  }

  private static func never(atEnd character: Character) -> Bool {
    character.unicodeScalars.first.map(opening.contains) ?? false
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension String {
  /// Spaces at the end up to a number of columns.
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - CharacterWidth.columns(of: self)))
  }

  /// At most so many columns, with 「…」 where something was left out.
  func truncated(to columns: Int) -> String {
    guard CharacterWidth.columns(of: self) > columns else { return self }
    var kept = ""
    var width = 2
    for character in self {
      width += CharacterWidth.columns(of: character)
      if width > columns { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
