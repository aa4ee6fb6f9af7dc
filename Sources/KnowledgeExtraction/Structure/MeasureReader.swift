import KnowledgeModel

/// Finds 支援策, 施策, 提言 and the like: what a label and number sets out, or what a heading of
/// measures gathers.
struct MeasureReader {
  let outline: Outline
  let labels: StructureLabels
  let announcements: [Announcements.List]
  /// A programme speaks of measures as its subject; only numbered ones count there.
  let kind: DocumentKind?

  struct Found {
    let measure: Measure
    /// The nodes that belong to it, its own first.
    let range: Range<Int>
  }

  /// In reading order.
  func measures() -> [Found] {
    let explicit = outline.nodes.indices.filter(isExplicit)
    var nodes = explicit
    if kind != .programme {
      nodes += announcements.filter { $0.roles.contains(.measure) }.flatMap(\.entries)
      for index in outline.nodes.indices where isGroup(index) {
        let range = outline.inside(index)
        let isSpecified = explicit.contains { range.contains($0) }
        let hasInner = range.contains { isGroup($0) }
        if !isSpecified, !hasInner { nodes += entries(of: index) }
      }
    }
    if nodes.isEmpty, kind != .programme {
      nodes = outline.nodes.indices.filter { isNumberedInitiative($0) }
    }
    if nodes.isEmpty, kind == .advice { nodes = AdviceHeadings(outline: outline).found() }
    var seen: [String: Int] = [:]
    var found: [Found] = []
    let told = announcements.filter { $0.roles.contains(.measure) && !$0.parts.isEmpty }
    let listed =
      kind == .programme
      ? []
      : told.flatMap { list in
        list.parts.map { self.listed($0, at: list.source) }
      }
    let own = Set(nodes).subtracting(told.map(\.source)).sorted().flatMap(measures)
    for measure in (own + listed).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      // What a table of contents or a summary names is set out further down.
      if let known = seen[measure.measure.title] {
        if found[known].range.count < measure.range.count { found[known] = measure }
      } else {
        seen[measure.measure.title] = found.count
        found.append(measure)
      }
    }
    let tables = MeasureTable(labels: labels, kind: kind, isOnly: found.isEmpty)
    for (index, node) in outline.nodes.enumerated() {
      guard let rows = node.rows else { continue }
      let heading = outline.ancestors(of: index).first { outline[$0].isHeading }
      found += tables.measures(
        in: rows, of: node, at: index, isGathered: heading.map(isGroup) ?? false)
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// 「取組１　救急の受入れの見直し」 where nothing else sets out measures.
  private func isNumberedInitiative(_ index: Int) -> Bool {
    let node = outline[index]
    return node.isOneOf(.initiative) && node.meaning.hasOrdinal && !node.standsAlone
      && node.rows == nil && !SentenceRun.isClosed(node.value)
      && !outline.ancestors(of: index).contains { outline[$0].isOneOf([.caseGroup, .caseItem]) }
  }

  /// 「対応の方向性：集落の柵に切り替える」 among the labels under one challenge.
  private func answersChallenge(_ index: Int) -> Bool {
    let node = outline[index]
    guard node.isOneOf(.measureGroup), !node.standsAlone, !node.isHeading, node.lead.hasLabel,
      node.rows == nil, node.value.unicodeScalars.count <= 60, let parent = node.parent
    else { return false }
    return outline[parent].isOneOf(.challenge) && !outline[parent].standsAlone
  }

  private func isExplicit(_ index: Int) -> Bool {
    if answersChallenge(index) { return true }
    let node = outline[index]
    guard node.isOneOf(.measure), node.rows == nil, !MeasureNumber.isPointer(node) else {
      return false
    }
    if node.standsAlone { return node.meaning.hasOrdinal && node.isHeading }
    // A heading 「施策：…」 over the whole document names its subject.
    guard
      node.meaning.hasOrdinal
        || (node.lead.label != nil && (!node.isHeading || node.parent != nil || node.rank > 1))
    else { return false }
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
    return named.isEmpty ? lines(of: index) : outline.series(of: named, among: children)
  }

  private func lines(of index: Int) -> [Int] {
    let children = outline.children(of: index)
    let lines = children.filter { outline[$0].roles.isEmpty && outline[$0].rows == nil }
    let items = lines.filter { outline[$0].isItem }
    // 「○アドバイザー」 over what the adviser proposed.
    if items.contains(where: { namesSpeaker(outline[$0].lead.body) && outline[$0].end > $0 + 1 }) {
      return items.flatMap { item in
        outline.children(of: item).filter { outline[$0].isItem && outline[$0].roles.isEmpty }
      }
    }
    if !items.isEmpty { return items }
    let numbered = lines.filter { outline[$0].lead.isNumbered }
    return numbered.isEmpty ? lines.filter { ToldSeries.read(outline[$0].text) != nil } : numbered
  }

  private static let speakers = [
    "から", "より", "氏", "さん", "先生", "教授", "述べたこと", "アドバイザー", "委員", "座長", "会長", "助言者", "事務局", "専門家",
  ]

  /// 「髙橋教授から」, 「（2）宮﨑氏から」: who speaks, and no measure.
  private func namesSpeaker(_ heading: String) -> Bool {
    Self.speakers.contains { heading.hasSuffix($0) }
  }

  /// One, or those that a label's value numbers: 「助言内容：①… ②…」.
  private func measures(at index: Int) -> [Found] {
    let node = outline[index]
    if !node.isHeading, node.lead.label != nil, !node.meaning.hasOrdinal, !node.roles.isEmpty {
      let parts = Enumeration.parts(of: node.value)
      if parts.count > 1 { return parts.map { listed($0, at: index) } }
    }
    if !node.isHeading, !node.isItem, let series = ToldSeries.read(node.text) {
      return series.parts.map { listed($0, at: index) }
    }
    return [measure(at: index)].compactMap(\.self)
  }

  private func listed(_ words: String, at index: Int) -> Found {
    let node = outline[index]
    let witness = node.witness(of: words)
    let initiatives = SentenceRun.sentences(in: words).dropFirst().map {
      Measure.Initiative(
        title: $0, witness: node.witness(of: $0))
    }
    return Found(
      measure: Measure(
        title: Outline.title(from: words), initiatives: Array(initiatives), witness: witness),
      range: index..<(index + 1))
  }

  private func measure(at index: Int) -> Found? {
    let node = outline[index]
    var title = outline.title(of: index)
    if let label = node.lead.label, node.roles.isEmpty, isDate(label) || isOption(label) {
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
      measure: Measure(
        title: Self.withoutNote(title), initiatives: initiatives(in: range), witness: node.witness),
      range: range)
  }

  /// Without a note at the end that tells a time, cost or figure: 「…を先に集める（令和7年9月～）」.
  private static func withoutNote(_ title: String) -> String {
    let (core, note) = IndicatorTextReader.withoutNote(title)
    guard let note, IndicatorTextReader.hasDigit(note), core.unicodeScalars.count > 4 else {
      return title
    }
    return core
  }

  /// 「令和7年度：…」
  private func isDate(_ label: String) -> Bool {
    label.unicodeScalars.first.map(LabelForm.isOrdinal) == true
      || ["令和", "平成", "R", "Ｒ"].contains { label.hasPrefix($0) }
  }

  /// 「（案１）…」
  private func isOption(_ label: String) -> Bool {
    let (stem, hasOrdinal) = LabelForm.withoutOrdinal(LabelForm.normal(label))
    return hasOrdinal && stem == "案"
  }

  // MARK: What belongs to them

  private func initiatives(in range: Range<Int>) -> [Measure.Initiative] {
    let labelled = range.dropFirst().filter { outline[$0].isOneOf(.initiative) }
    let named = labelled.filter { !outline[$0].standsAlone }
    if !named.isEmpty { return named.flatMap(listed) }
    let gathered = labelled.flatMap { index in
      outline.children(of: index).filter { outline[$0].roles.isEmpty && outline[$0].rows == nil }
    }
    if !gathered.isEmpty { return gathered.map(initiative) }
    guard let first = range.first else { return [] }
    let headings = outline.children(of: first).filter {
      outline[$0].isHeading && outline[$0].roles.isEmpty
    }
    if headings.count > 1 { return headings.map(initiative) }
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
        title: $0, witness: node.witness(of: $0))
    }
  }

  /// One, or those that the line numbers: 「取組：①… ②…」.
  private func listed(_ index: Int) -> [Measure.Initiative] {
    let node = outline[index]
    let parts = node.isHeading ? [] : Enumeration.parts(of: node.value)
    guard parts.count > 1 else { return [initiative(index)] }
    return parts.map {
      Measure.Initiative(
        title: Outline.title(from: $0),
        witness: node.witness(of: $0))
    }
  }

  private func initiative(_ index: Int) -> Measure.Initiative {
    Measure.Initiative(title: outline.title(of: index), witness: outline[index].witness)
  }
}
