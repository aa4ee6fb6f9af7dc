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
      fill(line.map(Cell.init)).map { $0.isEmpty ? "" : indent + $0 }
    }
  }

  /// A character, its columns, and what it must not be parted from; each is looked up once.
  private struct Cell {
    let character: Character
    let columns: Int
    let clingsToNext: Bool
    let clingsToPrevious: Bool

    init(_ character: Character) {
      self.character = character
      columns = CharacterWidth.columns(of: character)
      let scalar = character.unicodeScalars.first ?? " "
      clingsToPrevious = Wrapping.closing.contains(scalar)
      clingsToNext = Wrapping.opening.contains(scalar)
    }

    var isSpace: Bool { character == " " }
    var isWordPart: Bool { columns < 2 && !isSpace }

    func clings(to next: Cell) -> Bool {
      next.clingsToPrevious || clingsToNext || (isWordPart && next.isWordPart)
    }
  }

  private func fill(_ cells: [Cell]) -> [String] {
    let room = columns - CharacterWidth.columns(of: indent)
    var lines: [String] = []
    var line: [Cell] = []
    var width = 0
    func finish() {
      lines.append(Self.text(of: line))
      line = []
      width = 0
    }
    for piece in Self.pieces(of: cells) {
      if width > 0, width + Self.columns(of: piece.dropLast(while: \.isSpace)) > room {
        finish()
        if piece.allSatisfy(\.isSpace) { continue }
      }
      let isLong = Self.columns(of: piece) > room
      for cell in piece {
        if isLong, width + cell.columns > room { finish() }
        line.append(cell)
        width += cell.columns
      }
    }
    finish()
    return lines
  }

  /// What must not be parted: a Latin word, or one character with the marks that cling to it.
  private static func pieces(of cells: [Cell]) -> [ArraySlice<Cell>] {
    var pieces: [ArraySlice<Cell>] = []
    var start = 0
    for end in cells.indices.dropFirst() where !cells[end - 1].clings(to: cells[end]) {
      pieces.append(cells[start..<end])
      start = end
    }
    return start < cells.count ? pieces + [cells[start...]] : pieces
  }

  private static func columns(of cells: some Sequence<Cell>) -> Int {
    cells.reduce(0) { $0 + $1.columns }
  }

  private static func text(of cells: [Cell]) -> String {
    String(cells[...].dropLast(while: \.isSpace).map(\.character))
  }

  private static let closing = Set(
    "、。，．,.・：；:;？！?!）」』】〕｝〉》)]}〟’”ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ".unicodeScalars)
  private static let opening = Set("（「『【〔｛〈《([{〝‘“".unicodeScalars)
}

extension ArraySlice {
  /// Without the elements at its end that satisfy a condition.
  fileprivate func dropLast(while condition: (Element) -> Bool) -> ArraySlice {
    prefix((lastIndex { !condition($0) } ?? startIndex - 1) - startIndex + 1)
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
