/// The number, bracket or mark with which a heading or an item begins: 第１章, １．１, （２）, ①, ア, ■.
struct Numbering: Sendable, Hashable {
  /// Equal for lines that are numbered in the same way.
  let style: String
  /// Smaller is further out; `nil` for styles without an order of their own (■, 【】, 事例１).
  let rank: Int?
  /// `nil` for brackets and marks.
  let number: Int?
  /// Where the words begin, counted in Unicode scalars of the line.
  let labelEnd: Int

  var isMark: Bool { style.hasPrefix("m:") }
  var isBracket: Bool { style.hasPrefix("b:") }
  var isWord: Bool { style.hasPrefix("w:") }

  init(style: String, rank: Int?, number: Int?, labelEnd: Int) {
    self.style = style
    self.rank = rank
    self.number = number
    self.labelEnd = labelEnd
  }

  /// `nil` for a line that begins with words.
  init?(_ glyphs: [Unicode.Scalar]) {
    guard let found = NumberingReader(glyphs).read() else { return nil }
    self = found
  }
}
