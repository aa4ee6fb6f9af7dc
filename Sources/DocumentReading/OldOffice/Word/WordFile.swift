/// The text of an old Word document (Word 97 and later) as the file holds it: pieces that lie scattered
/// in a stream (MS-DOC 2.4.1).
struct WordFile {
  /// Letters that follow each other in the text and in the stream.
  struct Piece {
    /// Counted in letters from the start of the text.
    let letters: Range<Int>
    /// Of the first letter, in bytes from the start of the stream.
    let start: Int
    /// Bytes of a letter: 1 or 2.
    let width: Int
    /// What changes the look of its letters (Prm).
    let change: Int

    /// In bytes of the stream.
    var bytes: Range<Int> { start..<(start + letters.count * width) }
  }

  /// Texts that follow each other, the body first.
  enum Part: Int, CaseIterable {
    case body, footnotes, headers, macros, comments, endnotes, boxes, headerBoxes
  }

  private static let mostPieces = 200_000

  let file: CompoundFile
  let entry: CompoundFile.Entry
  let stream: [UInt8]
  /// The stream in which lists and places stand.
  let table: [UInt8]
  private(set) var pieces: [Piece] = []
  /// What the complex kind of ``Piece/change`` refers to, by number.
  private(set) var changes: [Range<Int>] = []

  /// `nil` for what is no such document, and for those of Word 95 and before.
  init?(_ bytes: [UInt8]) {
    guard let file = CompoundFile(bytes), let entry = file.entry("WordDocument") else { return nil }
    stream = file.content(of: entry)
    guard stream.number16(at: 0) == 0xA5EC, stream.number16(at: 2) >= 0xC1,
      let list = file.entry(stream.number16(at: 10) & 0x200 == 0 ? "0Table" : "1Table")
    else { return nil }
    self.file = file
    self.entry = entry
    table = file.content(of: list)
    readPieces()
    guard !pieces.isEmpty else { return nil }
  }

  /// Where a list stands in ``table``, by its number in the head; empty where there is none.
  func list(_ number: Int) -> Range<Int> {
    let start = Int(stream.number32(at: 154 + 8 * number))
    let size = Int(stream.number32(at: 158 + 8 * number))
    guard start <= table.count else { return 0..<0 }
    return start..<min(start + size, table.count)
  }

  /// In letters of the whole text.
  func letters(of part: Part) -> Range<Int> {
    let sizes = Part.allCases.map { Int(stream.number32(at: 76 + 4 * $0.rawValue)) }
    let start = sizes.prefix(part.rawValue).reduce(0, +)
    return start..<(start + sizes[part.rawValue])
  }

  /// The text of some letters, marks of paragraphs, cells and fields as they are (control characters).
  ///
  /// - Complexity: O(letters + pieces)
  func text(_ range: Range<Int>) -> String {
    var units: [UInt16] = []
    for piece in pieces {
      let shared = piece.letters.clamped(to: range)
      guard !shared.isEmpty else { continue }
      let start = piece.start + (shared.lowerBound - piece.letters.lowerBound) * piece.width
      for index in 0..<shared.count {
        units.append(
          piece.width == 2
            ? stream.number16(at: start + 2 * index) : Self.unit(stream[start + index]))
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func readPieces() {
    let clx = list(33)
    var index = clx.lowerBound
    while index + 3 <= clx.upperBound, table[index] == 1, changes.count < 0x8000 {
      let end = min(index + 3 + Int(table.number16(at: index + 1)), clx.upperBound)
      changes.append((index + 3)..<end)
      index = end
    }
    guard index + 5 <= clx.upperBound, table[index] == 2 else { return }
    let size = min(Int(table.number32(at: index + 1)), clx.upperBound - index - 5)
    let count = (size - 4) / 12
    guard size >= 16, count <= Self.mostPieces else { return }
    let places = index + 5
    // Pieces do not share letters; a file that says so says too much.
    var room = stream.count
    for number in 0..<count {
      let first = Int(table.number32(at: places + 4 * number))
      let end = Int(table.number32(at: places + 4 * number + 4))
      let entry = places + 4 * (count + 1) + 8 * number
      let place = Int(table.number32(at: entry + 2))
      let isNarrow = place & 0x4000_0000 != 0
      let width = isNarrow ? 1 : 2
      let start = isNarrow ? (place & 0x3FFF_FFFF) / 2 : place & 0x3FFF_FFFF
      guard first < end, first >= (pieces.last?.letters.upperBound ?? 0), start < stream.count
      else { continue }
      let letters = min(end - first, (stream.count - start) / width)
      room -= letters * width
      guard letters > 0, room >= 0 else { continue }
      pieces.append(
        Piece(
          letters: first..<(first + letters), start: start, width: width,
          change: Int(table.number16(at: entry + 6))))
    }
  }

  /// A byte of a narrow piece: Windows' western letters.
  private static func unit(_ byte: UInt8) -> UInt16 {
    guard (0x80...0x9F).contains(byte) else { return UInt16(byte) }
    return western[Int(byte) - 0x80]
  }

  private static let western: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
}
