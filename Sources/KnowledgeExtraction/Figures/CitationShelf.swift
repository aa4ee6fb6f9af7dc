import KnowledgeModel

/// Citations of a document, by where they stand.
struct CitationShelf {
  private var byPlace: [Place: [Int]] = [:]
  private var byPassage: [PassageID: [Int]] = [:]
  private let citations: [Citation]
  /// Those found in a block: several blocks may have one place.
  private var taken: Set<Int> = []

  init(_ citations: [Citation]) {
    self.citations = citations
    for (index, citation) in citations.enumerated() {
      byPlace[citation.witness.place, default: []].append(index)
      byPassage[citation.witness.passage, default: []].append(index)
    }
  }

  func isEmpty(for section: TextSection) -> Bool {
    citations.isEmpty
      || section.blocks.allSatisfy { byPlace[$0.place] == nil && byPassage[$0.passage] == nil }
  }

  func isEmpty(at place: Place) -> Bool { byPlace[place] == nil }

  /// In the order in which they stand in the block.
  mutating func spots(
    in block: TextBlock, text: ScalarText
  ) -> [(spot: TextLine.Spot, title: Range<Int>?)] {
    let atPlace = byPlace[block.place] ?? []
    let lineEnds = block.content.lineEnds
    let near =
      lineEnds == 0
      ? []
      : (byPassage[block.passage] ?? []).filter {
        citations[$0].witness.place != block.place
          && isInside(block, lineEnds, citations[$0].witness.place)
      }
    var misses = 0
    var cursor = 0
    var found: [(spot: TextLine.Spot, title: Range<Int>?)] = []
    for index in (atPlace + near).sorted() where !taken.contains(index) {
      let citation = citations[index]
      let words = ScalarText.fold(citation.witness.text).filter { $0 != 0x0A }
      let next =
        Self.first(words, in: text.folded, from: cursor)
        ?? found.last.flatMap { Self.first(words, in: text.folded, from: $0.spot.start) }
      guard misses < 8, let (start, end) = next.map({ ($0.lowerBound, $0.upperBound) }) else {
        misses += 1
        continue
      }
      let title = Self.first(
        ScalarText.fold(citation.work.title), in: text.folded, from: start, before: end)
      cursor = end
      taken.insert(index)
      found.append(
        (
          TextLine.Spot(start: start, form: citation.form, work: citation.work),
          title
        ))
    }
    return found
  }

  /// A line inside of a paragraph of several lines.
  private func isInside(_ block: TextBlock, _ lineEnds: Int, _ place: Place) -> Bool {
    guard let line = place.line, let first = block.place.line else { return true }
    return line > first && line <= first + lineEnds
  }

  /// Line ends in the text are passed over.
  ///
  /// - Parameter before: Where a hit must end.
  private static func first(
    _ words: [UInt32], in text: [UInt32], from start: Int, before limit: Int? = nil
  ) -> Range<Int>? {
    let limit = limit ?? text.count
    guard let head = words.first, start <= limit - words.count else { return nil }
    for place in start...(limit - words.count) where text[place] == head {
      var end = place
      let isHit = words.allSatisfy { word in
        while end < limit, text[end] == 0x0A { end += 1 }
        guard end < limit, text[end] == word else { return false }
        end += 1
        return true
      }
      if isHit { return place..<end }
    }
    return nil
  }
}

extension Block.Content {
  /// How many ends of lines its words hold; of a table, its rows.
  fileprivate var lineEnds: Int {
    switch self {
    case .heading(_, let text), .paragraph(let text), .listItem(_, let text):
      text.utf8.count { $0 == 0x0A }
    case .table(let rows): max(0, rows.count - 1)
    }
  }
}
