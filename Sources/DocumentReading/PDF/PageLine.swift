/// A line of running text with what its place on the page says of it.
struct PageLine: Sendable {
  let page: Int
  let box: LayoutBox
  let text: String
  /// The height of its letters.
  let size: Double
  /// Whether wide gaps part it, as they do entries of a form.
  let isParted: Bool
  /// Letters behind the last of these gaps.
  let lastLetters: Int
  /// Which region of the document it stands in; lines of two regions do not stand above each other.
  var region = 0
  var isColumn = false
  /// Where the lines of its region begin on the left.
  var margin = 0.0
  /// Where they end on the right.
  var edge = 0.0
  /// Whether several of them end there.
  var isEdgeSure = false
  /// From the foot of one line to that of the next, in its region.
  var pitch = 0.0
  var role = Role.text

  enum Role: Sendable, Hashable {
    case text
    /// A header, a footer, a page number. `isRepeated` unless it is the first of its kind.
    case running(isRepeated: Bool)
    /// Smaller than the text, at the foot of a page.
    case footnote
    case heading(level: Int)
  }

  init(_ row: PageRow, page: Int) {
    self.page = page
    box = row.box
    size = row.segments.max { $0.letters < $1.letters }?.size ?? row.size
    let texts = row.segments.map(\.text)
    text = texts.joined(separator: "　")
    let gaps = zip(row.segments, row.segments.dropFirst()).map { $1.box.left - $0.box.right }
    let size = size
    let last = gaps.lastIndex { $0 >= size * 2.4 }
    isParted = last != nil
    lastLetters = row.segments[(last.map { $0 + 1 } ?? 0)...].reduce(0) { $0 + $1.letters }
  }

  /// How far it is indented, in its own letters.
  var indent: Double { (box.left - margin) / size }

  var letters: Int { text.unicodeScalars.count { !$0.properties.isWhitespace } }
}

/// What a document consists of, in reading order.
enum PageItem: Sendable {
  case line(PageLine)
  case table([[String]], page: Int)
}
