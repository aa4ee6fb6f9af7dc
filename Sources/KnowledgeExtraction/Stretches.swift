import KnowledgeModel

/// A part of a large document, in which findings are looked for as if it were a document of its own.
///
/// What is kept of every line while findings are looked for is a multiple of the line: in stretches it
/// is bounded, whatever the document. They end where sections do; a section that is longer goes on in
/// the next stretch, under the same headings.
struct Stretch: Sendable {
  let text: StructuredText
  /// Where the headings stand that a stretch before has seen already.
  let seenHeadings: Set<Place>

  /// Whether a stretch before has found it: what a heading says is said once.
  func repeats(_ finding: Finding) -> Bool {
    guard !seenHeadings.isEmpty, let place = finding.witness?.place else { return false }
    return seenHeadings.contains(place)
  }

  /// Of several mentions those that no stretch before has seen.
  func new(_ mentions: [Witness]) -> [Witness] {
    mentions.filter { !seenHeadings.contains($0.place) }
  }
}

extension StructuredText {
  /// A line of one letter takes as much as one of this length.
  private static let lineCost = 64

  /// In reading order; one, the whole text, for all documents but the largest.
  ///
  /// - Parameter most: In bytes of a stretch, each line counted as ``lineCost`` more.
  /// - Complexity: O(bytes); O(blocks) where even lines of one letter would not fill a stretch.
  func stretches(of most: Int) -> [Stretch] {
    if mostCost <= most { return [Stretch(text: self, seenHeadings: [])] }
    var parts: [[TextSection]] = []
    var part: [TextSection] = []
    var cost = 0
    for section in sections {
      let costs = section.blocks.map(Self.cost)
      let total = costs.reduce(Self.lineCost, +)
      if cost > 0, cost + total > most {
        parts.append(part)
        (part, cost) = ([], 0)
      }
      guard total > most else {
        part.append(section)
        cost += total
        continue
      }
      var start = 0
      for index in section.blocks.indices {
        if index > start, cost + costs[index] > most {
          parts.append(part + [section.part(start..<index)])
          (part, cost, start) = ([], 0, index)
        }
        cost += costs[index]
      }
      part.append(section.part(start..<section.blocks.count))
    }
    if !part.isEmpty || parts.isEmpty { parts.append(part) }
    guard parts.count > 1 else { return [Stretch(text: self, seenHeadings: [])] }
    return Self.stretches(parts, of: self)
  }

  private static func stretches(
    _ parts: [[TextSection]], of text: StructuredText
  ) -> [Stretch] {
    var seen: Set<Place> = []
    return parts.map { sections in
      let headings = Set(sections.lazy.flatMap(\.headings).map(\.place))
      let stretch = Stretch(
        text: StructuredText(document: text.document, head: text.head, sections: sections),
        seenHeadings: seen.intersection(headings))
      seen.formUnion(headings)
      return stretch
    }
  }

  /// What the text would cost if it were nothing but line ends.
  private var mostCost: Int {
    sections.reduce(0) { sum, section in
      section.blocks.reduce(sum + Self.lineCost) { sum, block in
        switch block.content {
        case .heading(_, let text), .paragraph(let text), .listItem(_, let text):
          sum + Self.lineCost * (text.utf8.count + 1)
        case .table(let rows):
          rows.reduce(sum + Self.lineCost) { sum, row in
            row.reduce(sum + Self.lineCost) { $0 + $1.utf8.count }
          }
        }
      }
    }
  }

  private static func cost(of block: TextBlock) -> Int {
    switch block.content {
    case .heading(_, let text), .paragraph(let text), .listItem(_, let text):
      text.utf8.reduce(lineCost) { $0 + ($1 == 0x0A ? lineCost : 1) }
    case .table(let rows):
      rows.reduce(lineCost) { sum, row in
        row.reduce(sum + lineCost) { $0 + $1.utf8.count }
      }
    }
  }
}

extension TextSection {
  fileprivate func part(_ range: Range<Int>) -> TextSection {
    TextSection(headings: headings, passage: passage, blocks: Array(blocks[range]))
  }
}
