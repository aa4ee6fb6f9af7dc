import JapaneseText
import KnowledgeModel

/// The lines at both ends of a document, where it speaks of itself rather than of its subject.
struct HeadText {
  struct Line {
    let text: String
    let place: Place
    /// `nil` for what is no heading.
    let level: Int?
    let isBoilerplate: Bool
    /// Whether it stands at the beginning of the document.
    let isOpening: Bool
    /// Of a row of a table with two or four cells.
    let cells: [String]
    /// Lines with numbers that follow each other stand under each other.
    let number: Int?

    init(
      _ text: String, _ place: Place, level: Int? = nil, isBoilerplate: Bool, isOpening: Bool,
      cells: [String] = [], number: Int? = nil
    ) {
      self.text = text
      self.place = place
      self.level = level
      self.isBoilerplate = isBoilerplate
      self.isOpening = isOpening
      self.cells = cells
      self.number = number ?? place.line
    }

    func origin(_ words: String? = nil) -> HeadOrigin {
      HeadOrigin(.text, text: words ?? text, place: place)
    }
  }

  /// In reading order.
  let lines: [Line]
  /// Those that hold ``lines``.
  let blocks: [Block]
  /// Of the first heading of level 1 that is content.
  let title: Int?

  /// How many blocks of content, and of any kind, count at each end.
  private static let content = 24
  private static let most = 80
  /// What is longer says more than a head does.
  private static let longest = 240

  init(_ reading: Reading) {
    let blocks = reading.blocks
    let start = Self.count(blocks[...])
    let end = Self.count(blocks.dropFirst(start).reversed()[...])
    let hasLines = reading.format == .text || reading.format == .markdown
    // A short document ends in its second half.
    let opening = start == blocks.count ? max(10, start / 2) : start
    var lines: [Line] = []
    for (index, block) in blocks.prefix(start).enumerated() {
      Self.append(block, isOpening: index < opening, hasLines: hasLines, to: &lines)
    }
    for block in blocks.suffix(end) {
      Self.append(block, isOpening: false, hasLines: hasLines, to: &lines)
    }
    self.lines = lines
    self.blocks = blocks.prefix(start) + blocks.suffix(end)
    title = lines.firstIndex { $0.level == 1 && !$0.isBoilerplate }
  }

  private static func count(_ blocks: some Sequence<Block>) -> Int {
    var content = 0
    var all = 0
    for block in blocks {
      guard content < Self.content, all < most else { break }
      all += 1
      if !block.isBoilerplate { content += 1 }
    }
    return all
  }

  private static func append(
    _ block: Block, isOpening: Bool, hasLines: Bool, to lines: inout [Line]
  ) {
    let frame = block.isBoilerplate
    switch block.content {
    case .heading(let level, let text):
      lines.append(
        Line(text, block.place, level: level, isBoilerplate: frame, isOpening: isOpening))
    case .table(let rows):
      for row in rows.prefix(24) where row.count == 2 || row.count == 4 {
        lines.append(
          Line(
            row.joined(separator: "\t"), block.place, isBoilerplate: frame, isOpening: isOpening,
            cells: row))
      }
    case .paragraph(let text), .listItem(_, let text):
      for (offset, part) in text.split(separator: "\n").prefix(24).enumerated() {
        let text = part.trimmingWhitespace
        guard !text.isEmpty, text.count <= longest else { continue }
        let place =
          hasLines ? block.place.line.map { Place(line: $0 + offset) } ?? block.place : block.place
        lines.append(
          Line(
            text, place, isBoilerplate: frame, isOpening: isOpening,
            number: block.place.line.map { $0 + offset }))
      }
    }
  }
}

extension StringProtocol {
  var trimmingWhitespace: String {
    // By scalars: several times faster than by characters.
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isWhiteSpace }),
      let last = scalars.lastIndex(where: { !$0.isWhiteSpace })
    else { return "" }
    let end = scalars.index(after: last)
    return first == startIndex && end == endIndex ? String(self) : String(self[first..<end])
  }

  /// Without white space, and without what stands around a label: 「【発　行】」 is 「発行」.
  var asLabel: String {
    String(filter { !$0.isWhitespace && !"・•■□●○◎◆◇▼▶★☆※【】［］[]〔〕〈〉＜＞<>（）()*＊-－―─:：".contains($0) })
  }
}

extension Unicode.Scalar {
  /// White_Space of Unicode.
  fileprivate var isWhiteSpace: Bool {
    switch value {
    case 0x20, 0x3000, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F:
      true
    default: false
    }
  }
}
