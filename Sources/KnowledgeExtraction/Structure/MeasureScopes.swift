import KnowledgeModel

/// Which measure a node stands under, or speaks of by its number.
struct MeasureScopes {
  private struct Scope {
    let title: String
    let range: Range<Int>
    let number: MeasureNumber?
  }

  private let outline: Outline
  /// In reading order.
  private let scopes: [Scope]
  private let titles: [String?]
  /// In their normal form.
  private let labels: WordSet
  private let pointers: ByteWords

  /// Words by which texts speak of measures and of their indicators.
  struct Words: Sendable {
    let labels: WordSet
    /// 「次の指標」
    let pointers: ByteWords

    init(words: ExtractionWords) {
      labels = WordSet(words[.structure, "measures"].map { LabelForm.normal($0) })
      pointers = ByteWords(words[.structure, "pointed_indicators"])
    }
  }

  /// - Parameter measures: In reading order.
  init(_ measures: [MeasureReader.Found], outline: Outline, words: Words) {
    self.outline = outline
    labels = words.labels
    pointers = words.pointers
    var titles: [String?] = Array(
      repeating: nil, count: measures.isEmpty ? 0 : outline.nodes.count)
    // An inner one begins later.
    for found in measures {
      for index in found.range { titles[index] = found.measure.title }
    }
    self.titles = titles
    let own = measures.map {
      $0.range.isEmpty ? nil : Self.number(of: outline[$0.range.lowerBound], words.labels)
    }
    let parents = Set(
      measures.map { found in
        found.range.isEmpty ? nil : outline[found.range.lowerBound].parent
      })
    // Where none has a number, they are counted.
    let isCounted = own.allSatisfy { $0 == nil } && parents.count == 1
    scopes = measures.indices.map { index in
      Scope(
        title: measures[index].measure.title, range: measures[index].range,
        number: isCounted ? MeasureNumber(label: nil, value: index + 1) : own[index])
    }
  }

  /// The innermost one's title.
  func title(at index: Int) -> String? {
    titles.indices.contains(index) ? titles[index] : nil
  }

  /// 「提言１　…」, 「（１）…」
  private static func number(of node: Outline.Node, _ labels: WordSet) -> MeasureNumber? {
    let head = String(String.UnicodeScalarView(node.text.unicodeScalars.prefix(24)))
    return MeasureNumber.mentions(in: head, labels: labels).first
      ?? MeasureNumber(alone: node.lead.number)
  }

  // MARK: By number

  /// The measure that the words name by its number; `nil` where they name none, or several.
  func title(namedIn words: String) -> String? {
    guard !scopes.isEmpty else { return nil }
    let mentions = Set(MeasureNumber.mentions(in: words, labels: labels))
    guard mentions.count == 1, let mention = mentions.first else { return nil }
    return title(of: mention)
  }

  /// The measure to which a label points: by its number or its title.
  func title(pointedAt value: String) -> String? {
    title(namedIn: value) ?? MeasureNumber(alone: value).flatMap { title(of: $0) }
      ?? scopes.first { $0.title == value }?.title
  }

  private func title(of number: MeasureNumber) -> String? {
    let meant = Set(scopes.filter { $0.number?.means(number) == true }.map(\.title))
    return meant.count == 1 ? meant.first : nil
  }

  /// The text without a note that does nothing but name measures: 「利用率 50％（提言１）」.
  func withoutMention(_ text: String) -> String {
    guard !scopes.isEmpty, let last = text.last, "）)]］".contains(last),
      let open = text.lastIndex(where: { "（([［".contains($0) }), open > text.startIndex
    else { return text }
    let note = text[text.index(after: open)...].dropLast()
    guard note.unicodeScalars.count <= 16,
      !MeasureNumber.mentions(in: String(note), labels: labels).isEmpty
    else { return text }
    return text[..<open].trimmingWhitespace
  }

  // MARK: Indicators

  /// An indicator, as far as it says to which measure it belongs.
  struct Tied {
    let node: Int
    /// Its own words.
    let words: String
    /// What a column of measures says.
    let cell: String?
  }

  /// The measure of each: the one that its column, its words or what stands above it names by number,
  /// else the one that it stands under, else the nearest above where each measure is followed by its own.
  func titles(of tied: [Tied]) -> [String?] {
    guard !scopes.isEmpty else { return tied.map(\.cell) }
    let named = tied.map { one -> String? in
      if let cell = one.cell {
        return title(pointedAt: cell) ?? (MeasureNumber(alone: cell) == nil ? cell : nil)
      }
      return title(namedIn: one.words) ?? title(namedAbove: one.node)
    }
    let open = tied.indices.filter { named[$0] == nil }
    let isShared = isShared(open.map { tied[$0].node })
    let follows = follow(open.map { tied[$0].node })
    return tied.indices.map { index in
      if let title = named[index] { return title }
      let node = tied[index].node
      return (isShared ? ownTitle(at: node) : title(at: node))
        ?? (follows ? nearest(above: node)?.title : nil)
    }
  }

  /// 「提言２に係る指標」 above, outside of the measures themselves.
  private func title(namedAbove node: Int) -> String? {
    let starts = scopes.lazy.filter { !$0.range.isEmpty }.map(\.range.lowerBound)
    if node > 0, outline[node].rows != nil, !outline[node - 1].isHeading,
      outline[node - 1].text.utf8.count < 200, !starts.contains(node - 1),
      let title = title(namedIn: outline[node - 1].text)
    {
      return title
    }
    for ancestor in outline.ancestors(of: node) {
      if starts.contains(ancestor) { return nil }
      if outline[ancestor].text.utf8.count < 200,
        let title = title(namedIn: outline[ancestor].text)
      {
        return title
      }
    }
    return nil
  }

  /// Whether several indicators stand behind the last of several measures and none under another:
  /// they then are those of all.
  private func isShared(_ nodes: [Int]) -> Bool {
    let ranges = scopes.map(\.range).filter { !$0.isEmpty }
    guard ranges.count > 1, nodes.count > 1, let last = ranges.last else { return false }
    let inner = nodes.filter { title(at: $0) != nil }
    guard inner.count > 1, inner.allSatisfy(last.contains), let first = inner.first else {
      return false
    }
    // 「次の指標を公表する」 is what the last one is about.
    return !(last.lowerBound..<first).contains { pointers.stand(in: outline[$0].text) }
  }

  /// The measure under which a heading of its own gathers the indicators.
  private func ownTitle(at node: Int) -> String? {
    guard let scope = scopes.last(where: { $0.range.contains(node) }) else { return nil }
    let start = scope.range.lowerBound
    let isNested = outline.ancestors(of: node).contains {
      $0 > start && outline[$0].isHeading
    }
    return isNested && outline[start].isHeading ? scope.title : nil
  }

  /// Whether indicators stand between measures, each behind its own.
  private func follow(_ nodes: [Int]) -> Bool {
    let outer = nodes.filter { title(at: $0) == nil }
    let followed = Set(outer.compactMap { nearest(above: $0)?.range.lowerBound })
    return followed.count > 1 || scopes.count == 1
  }

  private func nearest(above node: Int) -> Scope? {
    guard let scope = scopes.last(where: { !$0.range.isEmpty && $0.range.lowerBound < node }) else {
      return nil
    }
    let start = scope.range.lowerBound
    // A heading further out than the measure begins something else.
    let isLeft = (start + 1..<node).contains {
      outline[$0].isHeading && outline[$0].rank < outline[start].rank
    }
    return isLeft ? nil : scope
  }
}
