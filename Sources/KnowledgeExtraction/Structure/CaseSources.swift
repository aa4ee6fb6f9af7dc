import KnowledgeModel

/// The works that stand for a case: those that it cites, those of the notes that it points to, and
/// those of the lines of sources directly below it.
struct CaseSources {
  private struct Note {
    let number: Int
    let node: Int
    let keys: [SourceKey]
  }

  private let outline: Outline
  private let citations: [Citation]
  private let byPlace: [Place: [Int]]

  /// What has more citations, or is longer, tells no single case.
  private static let most = 200
  private static let longest = 20_000
  /// In reading order.
  private var notes: [Note] = []
  /// Citations that numbered notes give.
  private var noted: Set<Int> = []

  /// - Complexity: O(bytes)
  init(_ citations: [Citation], outline: Outline) {
    self.citations = citations
    self.outline = outline
    byPlace = Dictionary(grouping: citations.indices) { citations[$0].witness.place }
    let numbers = citations.indices.filter { citations[$0].form == .note }
    guard !numbers.isEmpty else { return }
    let given = Dictionary(grouping: numbers) { citations[$0].witness.place }
    for (index, node) in outline.nodes.enumerated() {
      guard let here = given[node.place] else { continue }
      guard here.count <= Self.most, node.text.utf8.count <= Self.longest else { continue }
      let stated = here.filter { ByteWord(citations[$0].witness.text).stands(in: node.text) }
      let head = ScalarText(String(String.UnicodeScalarView(node.text.unicodeScalars.prefix(16))))
      guard !stated.isEmpty, let mark = NotePointers.leading(0..<head.original.count, in: head)
      else { continue }
      noted.formUnion(stated)
      notes.append(
        Note(number: mark.number, node: index, keys: stated.map { citations[$0].work.key }))
    }
  }

  /// Of a case that is told by whole nodes.
  func keys(of range: Range<Int>) -> [SourceKey] {
    guard !citations.isEmpty else { return [] }
    let nodes = outline.nodes[range]
    let lines = nodes.compactMap(\.place.line)
    let (low, high) = (lines.min(), lines.max())
    let passages = Set(nodes.map(\.passage))
    let member = outline[range.lowerBound].place.member
    let inside = citations.indices.filter { index in
      guard !noted.contains(index) else { return false }
      let witness = citations[index].witness
      guard let line = witness.place.line, let low, let high else {
        return passages.contains(witness.passage)
      }
      return (low...high).contains(line) && witness.place.member == member
    }
    return distinct(
      inside.map { citations[$0].work.key }
        + range.flatMap { pointed(from: outline[$0].text, at: $0) } + below(range.upperBound))
  }

  /// Of a case that some sentences of a node tell.
  ///
  /// - Parameter isLast: Whether none of the sentences behind tell of another.
  func keys(told words: String, at index: Int, isLast: Bool) -> [SourceKey] {
    guard !citations.isEmpty else { return [] }
    let here = byPlace[outline[index].place] ?? []
    guard here.count <= Self.most, words.utf8.count <= Self.longest else { return [] }
    let inside = here.filter {
      !noted.contains($0) && ByteWord(citations[$0].witness.text).stands(in: words)
    }
    return distinct(
      inside.map { citations[$0].work.key } + pointed(from: words, at: index)
        + (isLast ? below(outline[index].end) : []))
  }

  private func pointed(from words: String, at index: Int) -> [SourceKey] {
    guard !notes.isEmpty, notes.count <= Self.most, outline[index].rows == nil,
      words.utf8.count <= Self.longest
    else { return [] }
    let text = ScalarText(words)
    return NotePointers.marks(in: text, 0..<text.original.count).map(\.number).flatMap { number in
      let own = notes.filter { $0.number == number && $0.node != index }
      return (own.first { $0.node > index } ?? own.last)?.keys ?? []
    }
  }

  /// 「（出典）…」 in the lines right behind.
  private func below(_ end: Int) -> [SourceKey] {
    var keys: [SourceKey] = []
    var next = end
    while next < outline.nodes.count, outline[next].isOneOf(.remark), !outline[next].isHeading,
      outline[next].rows == nil
    {
      let places = Set((next..<max(next + 1, outline[next].end)).map { outline[$0].place })
      keys += places.flatMap { byPlace[$0] ?? [] }.sorted().filter { !noted.contains($0) }
        .map { citations[$0].work.key }
      next = outline[next].end
    }
    return keys
  }

  private func distinct(_ keys: [SourceKey]) -> [SourceKey] {
    var seen: Set<SourceKey> = []
    return keys.filter { seen.insert($0).inserted }
  }
}
