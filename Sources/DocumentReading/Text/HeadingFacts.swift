/// What is known of all headings of a text before any has a level.
struct HeadingFacts {
  let headings: [Int]
  /// Headings with text, items or tables before the next heading.
  let hasBody: Set<Int>
  /// The first heading of the block of lines in which a heading stands with others.
  let groupHead: [Int: Int]
  /// Where the next number of a heading's run stands.
  let successor: [Int: Int]
  let textCount: [String: Int]
  let styleCount: [String: Int]
  let title: [Unicode.Scalar]

  init(_ layout: TextLayout) {
    headings = layout.lines.indices.filter { layout.lines[$0].isHeading }
    (hasBody, groupHead) = Self.surroundings(in: layout)
    successor = Self.successors(of: headings, in: layout)
    var counts: [String: Int] = [:]
    for index in headings { counts[layout.lines[index].source.text, default: 0] += 1 }
    textCount = counts
    var styles: [String: Int] = [:]
    for index in headings { styles[Self.style(of: layout.lines[index]), default: 0] += 1 }
    styleCount = styles
    title = layout.lines.first { $0.role == .title }?.glyphs ?? []
  }

  /// "p" for headings without number, bracket, mark or colon.
  static func style(of line: LaidLine) -> String {
    if case .heading(let level) = line.source.preset { return "h\(level)" }
    if let numbering = line.numbering { return numbering.style }
    if let first = line.glyphs.first, NumberingReader.brackets[first] != nil { return "b:\(first)" }
    return line.kind == .label ? "l" : "p"
  }

  private static func surroundings(
    in layout: TextLayout
  ) -> (bodies: Set<Int>, heads: [Int: Int]) {
    var bodies: Set<Int> = []
    var heads: [Int: Int] = [:]
    var current: Int?
    var head: Int?
    for index in layout.lines.indices {
      guard !layout.isBreak(index) else {
        head = nil
        continue
      }
      if case .heading(let heading) = layout.lines[index].role {
        current = index
        if heading.rest != nil { bodies.insert(index) }
        if let head {
          heads[index] = head
          heads[head] = head
        } else {
          head = index
        }
      } else if let current {
        bodies.insert(current)
      }
    }
    return (bodies, heads)
  }

  private static func successors(of headings: [Int], in layout: TextLayout) -> [Int: Int] {
    var successors: [Int: Int] = [:]
    var last: [String: (index: Int, number: Int)] = [:]
    for index in headings {
      guard let numbering = layout.lines[index].numbering, let number = numbering.number else {
        continue
      }
      if let before = last[numbering.style], (1...2).contains(number - before.number) {
        successors[before.index] = index
      }
      last[numbering.style] = (index, number)
    }
    return successors
  }
}
