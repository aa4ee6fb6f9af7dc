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
    let lineEnds = text.original.count { $0 == "\n" }
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
      let words = ScalarText.fold(citation.witness.text)
      let next =
        Self.first(words, in: text.folded, from: cursor)
        ?? found.last.flatMap { Self.first(words, in: text.folded, from: $0.spot.start) }
      guard misses < 8, let start = next else {
        misses += 1
        continue
      }
      let end = start + words.count
      let title = Self.first(
        ScalarText.fold(citation.work.title), in: text.folded, from: start, before: end)
      cursor = end
      taken.insert(index)
      found.append(
        (
          TextLine.Spot(start: start, form: citation.form, work: citation.work),
          title.map { $0..<min(end, $0 + citation.work.title.unicodeScalars.count) }
        ))
    }
    return found
  }

  /// A line inside of a paragraph of several lines.
  private func isInside(_ block: TextBlock, _ lineEnds: Int, _ place: Place) -> Bool {
    guard let line = place.line, let first = block.place.line else { return true }
    return line > first && line <= first + lineEnds
  }

  /// - Parameter before: Where a hit must end.
  private static func first(
    _ words: [UInt32], in text: [UInt32], from start: Int, before limit: Int? = nil
  ) -> Int? {
    let last = (limit ?? text.count) - words.count
    guard let head = words.first, start <= last else { return nil }
    return (start...last).first { place in
      text[place] == head && words.indices.allSatisfy { text[place + $0] == words[$0] }
    }
  }
}
