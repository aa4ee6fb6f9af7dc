import KnowledgeModel

/// Makes an ``Outline`` while it walks the sections once.
///
/// Headings rank before labels in paragraphs, these before paragraphs, and these before list items,
/// so that each gathers what follows it down to the next of its rank.
struct OutlineBuilder {
  private let labels: StructureLabels
  private var nodes: [Outline.Node] = []
  /// Nodes that may still gather, outermost first.
  private var open: [Int] = []
  private var path: [TextHeading] = []
  private var lastLine: Int?
  /// Few labels come back many times.
  private var meanings: [ByteKey: StructureLabels.Meaning] = [:]
  private var exactMeanings: [ByteKey: StructureLabels.Meaning] = [:]

  private enum Rank {
    static let label = 1_000
    static let innerLabel = 1_010
    static let paragraph = 1_020
    static let item = 2_000
    /// Lists within lists.
    static let deepest = 500
  }

  init(labels: StructureLabels) {
    self.labels = labels
  }

  mutating func append(_ section: TextSection) {
    let shared = zip(path, section.headings).prefix { $0 == $1 }.count
    path = section.headings
    for heading in section.headings.dropFirst(shared) {
      add(
        .heading, heading.text, rank: max(1, heading.level), place: heading.place,
        passage: section.passage)
    }
    for block in section.blocks { append(block) }
  }

  mutating func finish() -> [Outline.Node] {
    for index in open { nodes[index].end = nodes.count }
    for index in nodes.indices where isBareWord(nodes[index], at: index) {
      nodes[index] = nodes[index].withoutMeaning
    }
    return nodes
  }

  /// A line of a list that has the form of a label but gathers nothing is one of the things listed.
  private func isBareWord(_ node: Outline.Node, at index: Int) -> Bool {
    !node.isHeading && node.standsAlone && !node.roles.isEmpty && !node.lead.hasLabel
      && (node.end == index + 1 || nodes[index + 1].isOneOf([.evidence, .remark]))
  }

  private mutating func append(_ block: TextBlock) {
    switch block.content {
    case .heading(let level, let text):
      add(.heading, text, rank: level, place: block.place, passage: block.passage)
    case .paragraph(let text):
      for line in LogicalLines(text) {
        add(
          .paragraph, line.text, rank: Rank.paragraph, place: block.place, line: line.offset,
          passage: block.passage)
      }
    case .listItem(let depth, let text):
      append(text, depth: max(1, depth), of: block)
    case .table(let rows):
      append(rows, of: block)
    }
    lastLine = block.place.line ?? lastLine
  }

  /// An entry of a list; lines of it that begin with a known label stand below it.
  private mutating func append(_ item: String, depth: Int, of block: TextBlock) {
    let rank = Rank.item + depth
    guard item.hasLineEnds else {
      return add(.item, item, rank: rank, place: block.place, passage: block.passage)
    }
    var parts: [(text: Substring, line: Int)] = []
    let lines = item.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (line, slice) in lines.enumerated() {
      let words = Substring(slice)
      if let last = parts.last, !isLabelled(words) {
        parts[parts.count - 1].text = item[last.text.startIndex..<words.endIndex]
      } else {
        parts.append((words, line))
      }
    }
    for (text, line) in parts {
      add(
        line == 0 ? .item : .paragraph, String(text), rank: line == 0 ? rank : rank + 1,
        place: block.place, line: line, passage: block.passage)
    }
  }

  /// 「放置した場合：…」
  private mutating func isLabelled(_ line: Substring) -> Bool {
    let lead = Lead(String(line))
    guard let label = lead.label, !lead.value.isEmpty else { return false }
    return !meaning(of: label).roles.isEmpty
  }

  /// A table whose rows are a label and its value is read as labelled paragraphs.
  private mutating func append(_ rows: [[String]], of block: TextBlock) {
    guard let pairs = SheetRows.pairs(in: rows, labels: labels) else {
      return add(
        .table(rows), "", rank: Rank.item, place: block.place, passage: block.passage)
    }
    for (label, value) in pairs {
      add(
        .paragraph, "\(label)：\(value)", rank: Rank.paragraph, place: block.place,
        passage: block.passage)
    }
  }

  private mutating func add(
    _ form: Outline.Node.Form, _ text: String, rank: Int, place: Place, line: Int = 0,
    passage: PassageID
  ) {
    let lead = Lead(text)
    let (meaning, value) = reading(of: lead, form: form)
    var node = Outline.Node(
      form: form, text: text, lead: lead, meaning: meaning, value: value, rank: rank,
      place: place, line: line, passage: passage, parent: nil, end: nodes.count + 1)
    if rank == Rank.paragraph { node = ranked(node) }
    // The quoted question of a mail ends what was said before it.
    if rank == Rank.paragraph, text.utf8.first == UInt8(ascii: ">") { node.rank = 1 }
    while let last = open.last, nodes[last].rank >= node.rank {
      nodes[last].end = nodes.count
      open.removeLast()
    }
    node.parent = open.last
    if gathers(node) { open.append(nodes.count) }
    nodes.append(node)
  }

  /// Running text gathers nothing: a list behind it belongs to what the text belongs to.
  private func gathers(_ node: Outline.Node) -> Bool {
    guard node.rank == Rank.paragraph else { return true }
    return node.text.utf8.count <= 90 && !SentenceRun.isClosed(node.text)
  }

  /// A paragraph that is a label gathers the paragraphs behind it. One whose label the vocabulary
  /// does not know ends what the last label gathered, unless it follows it closely.
  private func ranked(_ node: Outline.Node) -> Outline.Node {
    guard node.lead.hasLabel || !node.roles.isEmpty else { return node }
    let rank: Int
    if let item = challengeItem(before: node) {
      rank = nodes[item].rank + 1
    } else if !node.roles.isEmpty {
      rank = Rank.label
    } else {
      let opener = open.last { nodes[$0].rank == Rank.label }
      let isGathered = opener.map { nodes[$0].standsAlone && isClose(node) } ?? false
      rank = isGathered && !node.standsAlone ? Rank.innerLabel : Rank.label
    }
    var ranked = node
    ranked.rank = rank
    return ranked
  }

  private func isClose(_ node: Outline.Node) -> Bool {
    lastLine.flatMap { last in node.place.line.map { $0 - last < 2 } } ?? false
  }

  /// The entry of a list of challenges that a line with a label and its value tells more of, where it
  /// stands right behind it: 「根拠：…」, 「放置した場合：…」 between one entry and the next.
  private func challengeItem(before node: Outline.Node) -> Int? {
    guard !node.standsAlone,
      node.isOneOf([.evidence, .consequence, .owner]) || node.roles.isEmpty && isClose(node),
      let item = open.last(where: {
        nodes[$0].isItem && nodes[$0].rank < Rank.item + Rank.deepest
      }),
      nodes[item].roles.isEmpty
    else { return nil }
    let group = open.last { nodes[$0].rank < Rank.item }
    guard let group, nodes[group].isOneOf(.challenge) || isAmongChallenges(group) else {
      return nil
    }
    return item
  }

  /// 「住民」 below 「課題」.
  private func isAmongChallenges(_ index: Int) -> Bool {
    nodes[index].isHeading && nodes[index].roles.subtracting([.party, .owner]).isEmpty
      && nodes[index].parent.map { nodes[$0].isHeading && nodes[$0].isOneOf(.challenge) } ?? false
  }

  private mutating func reading(
    of lead: Lead, form: Outline.Node.Form
  ) -> (StructureLabels.Meaning, String) {
    if case .table = form { return (.init(), "") }
    if let label = lead.label {
      if let spaced = level(ofSpaced: lead, before: label) { return spaced }
      if let named = quoted(label, lead.value) { return named }
      let meaning = meaning(of: label)
      if meaning.roles.contains(.remark), isShort(lead.value) {
        let own = self.meaning(of: lead.value)
        if own.roles.contains(.caseGroup) { return (own, "") }
      }
      if !meaning.roles.isEmpty { return (meaning, lead.value) }
    }
    let body = lead.body
    if isShort(body) {
      let meaning = meaning(of: body)
      if !meaning.roles.isEmpty { return (meaning, "") }
    }
    if let (label, value, isWide) = lead.spaced {
      let meaning = exactMeaning(of: label)
      let counts =
        meaning.hasOrdinal || meaning.roles.contains(.level)
        || (isWide && !meaning.roles.isDisjoint(with: Self.formRoles))
      if counts, !meaning.roles.isEmpty { return (meaning, value) }
    }
    return (.init(), lead.hasLabel ? lead.value : body)
  }

  /// 「KPI　修了者数　現状値：52人」, 「成果指標　進路決定率：98％」: the colon is that of a part.
  private mutating func level(
    ofSpaced lead: Lead, before label: String
  ) -> (StructureLabels.Meaning, String)? {
    guard let (first, value, _) = lead.spaced, first.utf8.count < label.utf8.count,
      label.hasPrefix(first)
    else { return nil }
    let rest = label.dropFirst(first.count).trimmingWhitespace
    guard !rest.isEmpty, !rest.unicodeScalars.allSatisfy(LabelForm.isOrdinal),
      exactMeaning(of: rest).roles.isEmpty
    else { return nil }
    let meaning = exactMeaning(of: first)
    return meaning.roles.contains(.level) ? (meaning, value) : nil
  }

  /// 「指標「訪問の件数」：40件→120件」: a label, and the name before the colon.
  private mutating func quoted(
    _ label: String, _ value: String
  ) -> (StructureLabels.Meaning, String)? {
    guard let last = label.last, last == "」" || last == "』",
      let open = label.firstIndex(where: { $0 == "「" || $0 == "『" }), open > label.startIndex
    else { return nil }
    let meaning = exactMeaning(of: String(label[..<open]))
    guard !meaning.roles.isDisjoint(with: [.level, .indicatorName]) else { return nil }
    let name = label[label.index(after: open)...].dropLast()
    return (meaning, "\(name)：\(value)")
  }

  /// Labels that forms set off by white space alone.
  private static let formRoles: StructureRoles = [
    .municipality, .name, .since, .contact, .done, .results, .factors, .challenge, .consequence,
    .method, .caseItem, .background, .indicatorName, .target, .baseline, .actual,
  ]

  private func isShort(_ text: String) -> Bool {
    text.utf8.count <= StructureLabels.longest * 4 && !SentenceRun.isClosed(text)
      && text.unicodeScalars.count <= StructureLabels.longest + 16
  }

  private mutating func exactMeaning(of label: String) -> StructureLabels.Meaning {
    let key = ByteKey(label)
    if let known = exactMeanings[key] { return known }
    let meaning = labels.exactMeaning(of: label)
    if exactMeanings.count < 4_096 { exactMeanings[key] = meaning }
    return meaning
  }

  private mutating func meaning(of label: String) -> StructureLabels.Meaning {
    let key = ByteKey(label)
    if let known = meanings[key] { return known }
    let meaning = labels.meaning(of: label)
    if meanings.count < 4_096 { meanings[key] = meaning }
    return meaning
  }
}
