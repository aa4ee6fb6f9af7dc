import KnowledgeModel

/// Finds 支援策, 施策, 提言 and the like: what a label and number sets out, or what a heading of
/// measures gathers.
struct MeasureReader {
  let outline: Outline
  let labels: StructureLabels
  /// A programme speaks of measures as its subject; only numbered ones count there.
  let isProgramme: Bool

  struct Found {
    let measure: Measure
    /// The nodes that belong to it, its own first.
    let range: Range<Int>
  }

  /// In reading order.
  func measures() -> [Found] {
    let explicit = outline.nodes.indices.filter(isExplicit)
    var nodes = explicit
    if !isProgramme {
      for index in outline.nodes.indices where isGroup(index) {
        let range = outline.inside(index)
        let isSpecified = explicit.contains { range.contains($0) }
        let hasInner = range.contains { isGroup($0) }
        if !isSpecified, !hasInner { nodes += entries(of: index) }
      }
    }
    var seen: [String: Int] = [:]
    var found: [Found] = []
    for index in Set(nodes).sorted() {
      guard let measure = measure(at: index) else { continue }
      // What a table of contents or a summary names is set out further down.
      if let known = seen[measure.measure.title] {
        if found[known].range.count < measure.range.count { found[known] = measure }
      } else {
        seen[measure.measure.title] = found.count
        found.append(measure)
      }
    }
    found += outline.nodes.indices.flatMap(rows)
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The measures of a table that sets them beside challenges: 「課題 | 対応策」.
  private func rows(of index: Int) -> [Found] {
    let node = outline[index]
    guard let rows = node.rows, let header = rows.first, header.count > 1 else { return [] }
    let roles = header.map { labels.meaning(of: $0).roles }
    guard roles.contains(where: { $0.contains(.challenge) }),
      let column = roles.firstIndex(where: { !$0.isDisjoint(with: [.measure, .measureGroup]) })
    else { return [] }
    return rows.dropFirst().compactMap { row in
      guard row.indices.contains(column), let title = TableCell.value(row[column]) else {
        return nil
      }
      let witness = Witness(
        passage: node.passage, place: node.place, text: row.joined(separator: "\t"))
      return Found(
        measure: Measure(title: title, initiatives: [], witness: witness), range: index..<index)
    }
  }

  private func isExplicit(_ index: Int) -> Bool {
    let node = outline[index]
    guard node.isOneOf(.measure), node.rows == nil else { return false }
    if node.standsAlone { return node.meaning.hasOrdinal && node.isHeading }
    guard node.meaning.hasOrdinal || (node.lead.label != nil && !node.isHeading) else {
      return false
    }
    return !outline.ancestors(of: index).contains {
      outline[$0].isOneOf([.caseGroup, .caseItem, .challenge])
    }
  }

  private func isGroup(_ index: Int) -> Bool {
    let node = outline[index]
    return node.isOneOf(.measureGroup) && node.standsAlone && !node.meaning.hasOrdinal
      && (node.isHeading || node.rank < 2_000)
  }

  /// The measures that a heading gathers: the headings under it, else the entries of its list.
  private func entries(of index: Int) -> [Int] {
    let children = outline.children(of: index)
    let headings = children.filter { outline[$0].isHeading }
    if headings.contains(where: { namesSpeaker(outline[$0].text) }) {
      return headings.flatMap(lines)
    }
    let named = headings.filter { outline[$0].roles.isEmpty }
    return named.isEmpty ? lines(of: index) : named
  }

  private func lines(of index: Int) -> [Int] {
    let children = outline.children(of: index)
    let lines = children.filter { outline[$0].roles.isEmpty && outline[$0].rows == nil }
    let items = lines.filter { outline[$0].isItem }
    return items.isEmpty ? lines.filter { outline[$0].lead.isNumbered } : items
  }

  /// 「髙橋教授から」, 「（2）宮﨑氏から」: who speaks, and no measure.
  private func namesSpeaker(_ heading: String) -> Bool {
    ["から", "より", "氏", "さん", "先生", "教授", "述べたこと"].contains { heading.hasSuffix($0) }
  }

  private func measure(at index: Int) -> Found? {
    let node = outline[index]
    var title = outline.title(of: index)
    if let label = node.lead.label, node.roles.isEmpty, isDate(label) {
      title = Outline.title(from: node.value)
    }
    if title.isEmpty, let first = outline.children(of: index).first {
      title = outline.title(of: first)
    }
    guard !title.isEmpty else { return nil }
    let end =
      node.roles.isEmpty
      ? node.end
      : outline.extent(of: index) { $0.isOneOf([.measure, .measureGroup, .caseGroup]) }
    let range = index..<end
    return Found(
      measure: Measure(title: title, initiatives: initiatives(in: range), witness: node.witness),
      range: range)
  }

  /// 「令和7年度：…」
  private func isDate(_ label: String) -> Bool {
    label.unicodeScalars.first.map(LabelForm.isOrdinal) == true
      || ["令和", "平成", "R", "Ｒ"].contains { label.hasPrefix($0) }
  }

  // MARK: What belongs to them

  private func initiatives(in range: Range<Int>) -> [Measure.Initiative] {
    let labelled = range.dropFirst().filter { outline[$0].isOneOf(.initiative) }
    let named = labelled.filter { !outline[$0].standsAlone }
    if !named.isEmpty { return named.map(initiative) }
    let gathered = labelled.flatMap { index in
      outline.children(of: index).filter { outline[$0].roles.isEmpty && outline[$0].rows == nil }
    }
    if !gathered.isEmpty { return gathered.map(initiative) }
    guard let first = range.first else { return [] }
    let told = outline.children(of: first).filter {
      outline[$0].roles.isEmpty && !outline[$0].isHeading && outline[$0].rows == nil
        && !outline.isRemark($0)
    }
    if told.contains(where: { outline[$0].isItem }) {
      return told.filter { outline[$0].isItem }.map(initiative)
    }
    if told.isEmpty { return sentences(of: first, from: 1) }
    return told.flatMap { sentences(of: $0, from: 0) }
  }

  /// What a measure without 取組 of its own says that is to be done.
  private func sentences(of index: Int, from start: Int) -> [Measure.Initiative] {
    let node = outline[index]
    let sentences = SentenceRun.sentences(in: node.roles.isEmpty ? node.lead.value : node.value)
    return sentences.dropFirst(start).map {
      Measure.Initiative(
        title: $0, witness: Witness(passage: node.passage, place: node.place, text: $0))
    }
  }

  private func initiative(_ index: Int) -> Measure.Initiative {
    Measure.Initiative(title: outline.title(of: index), witness: outline[index].witness)
  }
}

/// Which measure a node stands under.
struct MeasureScopes {
  private var titles: [String?]

  /// - Parameter count: Of the nodes of the outline.
  init(_ measures: [MeasureReader.Found], count: Int) {
    titles = Array(repeating: nil, count: measures.isEmpty ? 0 : count)
    // An inner one begins later.
    for found in measures {
      for index in found.range { titles[index] = found.measure.title }
    }
  }

  /// The innermost one's title.
  func title(at index: Int) -> String? {
    titles.indices.contains(index) ? titles[index] : nil
  }
}
