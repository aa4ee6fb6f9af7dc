import KnowledgeModel

/// Finds 事例: headings and entries under a heading of cases, headings such as 「港区「…」」, case
/// sheets, rows of tables, and documents that are one case as a whole.
struct CaseReader {
  let outline: Outline
  let labels: StructureLabels
  let titles: CaseTitleReader
  let head: DocumentHead
  let words: CaseWords

  /// What is known of a case before its body is read.
  struct Found {
    var title: CaseTitle
    /// The nodes that tell of it; the first one sets it out where it is a heading or entry.
    var range: Range<Int>
    var isSheet = false
    var isWhole = false
    /// What a row of a table tells, in place of nodes.
    var row: CaseTable.Row?
  }

  /// In reading order; none lies within another.
  func cases() -> [Found] {
    var found: [Found] = []
    for index in outline.nodes.indices {
      let node = outline[index]
      if node.isOneOf(.caseGroup), node.standsAlone, !node.isOneOf(.remark) {
        found += entries(of: index)
      } else if let rows = node.rows {
        found += CaseTable(labels: labels, titles: titles).cases(
          in: rows, at: index, isExpected: isUnderCases(index))
      } else if node.isHeading {
        if let title = title(ofHeading: index) {
          found.append(Found(title: title, range: index..<node.end))
        }
        found += siblings(under: index)
      }
    }
    found += sheets(besides: found)
    found = Self.withoutNested(found)
    let told = told(besides: found)
    if found.isEmpty, isOneCase, told.isEmpty || hasParts, let whole {
      found = [whole]
    } else {
      found = Self.withoutNested(found + told)
    }
    if head.kind == .case, found.count == 1, found[0].isSheet, found[0].title.name == nil {
      found[0].title.name = head.title
    }
    return found
  }

  /// Whether headings or labels say what was done, what came of it and why.
  private var hasParts: Bool {
    outline.nodes.contains { $0.isOneOf([.results, .factors, .done]) && $0.rows == nil }
  }

  /// Cases that running text tells where nothing sets one out.
  private func told(besides found: [Found]) -> [Found] {
    let sources = [head.municipality, head.publisher, head.title].compactMap(\.self)
    let own = sources.flatMap { titles.mentions(in: $0) }.map { CaseTitleReader.place(of: $0).name }
    let told = ToldCases(outline: outline, titles: titles, words: words, own: own)
    return outline.nodes.indices.flatMap { index in
      found.contains { $0.range.contains(index) } || outline.isRemark(index)
        ? [] : told.cases(at: index, isExpected: isUnderCases(index))
    }
  }

  private func isUnderCases(_ index: Int) -> Bool {
    outline.ancestors(of: index).contains { outline[$0].isOneOf(.caseGroup) }
  }

  private static func withoutNested(_ found: [Found]) -> [Found] {
    let ordered = found.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var kept: [Found] = []
    for one in ordered {
      let isRow = one.row != nil && kept.last?.range == one.range
      if let last = kept.last, one.range.lowerBound < last.range.upperBound, !isRow { continue }
      kept.append(one)
    }
    return kept
  }

  // MARK: Under a heading of cases

  private func entries(of index: Int) -> [Found] {
    let children = outline.children(of: index)
    let headings = children.filter { outline[$0].isHeading }
    if !headings.isEmpty {
      let found = headings.compactMap(entry)
      return found.isEmpty ? headings.compactMap(ownExample) : found
    }
    let items = children.filter { outline[$0].isItem && outline[$0].roles.isEmpty }
    return items.compactMap { item in
      let node = outline[item]
      guard let place = titles.place(opening: node.lead.body) else { return nil }
      let isTitle = !FullStop.stands(in: node.text) && outline.inside(item).count > 0
      let title =
        isTitle || node.lead.label != nil
        ? titles.read(node.lead.label ?? node.lead.body)
        : CaseTitle(municipality: place, name: Self.quoted(in: node.text), since: nil)
      guard title.municipality != nil else { return nil }
      return Found(title: title, range: item..<node.end)
    }
  }

  private func entry(_ heading: Int) -> Found? {
    let node = outline[heading]
    let isGroup = node.isOneOf(.caseGroup) && node.standsAlone
    if isGroup, !entries(of: heading).isEmpty { return nil }
    var title = titles.read(titleWords(of: node))
    if isGroup || title.municipality == nil {
      // 「うまくいかなかった例から学ぶこと」 tells of one case, by its first sentence.
      guard isGroup || node.roles.isEmpty || node.isOneOf([.caseItem, .name]),
        let place = openingPlace(of: heading)
      else { return nil }
      title.municipality = place
      title.name = isGroup ? nil : title.name
    } else if !node.roles.isEmpty, !node.isOneOf([.caseItem, .name]), title.name == nil {
      return nil
    }
    return Found(title: title, range: heading..<node.end)
  }

  /// 「豆腐店A（従業員3人）」 in an advice note to a municipality: an example of its own, told in
  /// sentences.
  private func ownExample(_ heading: Int) -> Found? {
    let node = outline[heading]
    guard head.kind == .advice, node.roles.isEmpty, !FullStop.stands(in: node.text),
      let place = head.municipality.flatMap({ titles.mentions(in: $0).first }),
      outline.inside(heading).contains(where: { FullStop.stands(in: outline[$0].text) })
    else { return nil }
    let name = CaseTitleReader.withoutRemark(node.lead.body)
    return Found(
      title: CaseTitle(municipality: CaseTitleReader.place(of: place), name: name, since: nil),
      range: heading..<node.end)
  }

  /// Without the number; of 「＜事例① 北稜町＞ 題」 what stands in the brackets and behind.
  private func titleWords(of node: Outline.Node) -> String {
    guard node.isOneOf([.caseItem, .name]), !node.standsAlone else {
      // 「【事例 3-1】」 over a form.
      if let label = node.lead.label, node.lead.value.isEmpty, let lead = Lead(label).spaced,
        lead.value.unicodeScalars.allSatisfy({
          LabelForm.isOrdinal($0) || "-－‐.．ー".unicodeScalars.contains($0)
        })
      {
        return ""
      }
      guard let label = node.lead.label, let lead = Lead(label).spaced,
        labels.exactMeaning(of: lead.label).roles.contains(.caseItem)
      else { return node.lead.body }
      return "\(lead.value)　\(node.lead.value)"
    }
    return node.value
  }

  /// 「取組名：…」 among what stands right under a heading.
  private func labelledName(of heading: Int) -> String? {
    outline.children(of: heading).first {
      outline[$0].isOneOf(.name) && !outline[$0].standsAlone
    }
    .map { Outline.title(from: outline[$0].value) }
  }

  private func openingPlace(of heading: Int) -> PlaceName? {
    let labelled = outline.children(of: heading).prefix(6).first {
      outline[$0].isOneOf(.municipality) && !outline[$0].standsAlone
    }
    if let labelled { return titles.place(named: outline[labelled].value) }
    let first = outline.children(of: heading).first {
      !outline[$0].isHeading && outline[$0].rows == nil
    }
    return first.flatMap { titles.place(opening: outline[$0].lead.body) }
  }

  static func quoted(in text: String) -> String? {
    guard let open = text.firstIndex(of: "「"),
      let close = text[open...].firstIndex(of: "」")
    else { return nil }
    let inside = text[text.index(after: open)..<close]
    return inside.isEmpty || inside.count > 40 ? nil : String(inside)
  }

  /// Two or more headings side by side, each a municipality and a name of something it did, are
  /// cases whatever stands above them.
  private func siblings(under index: Int) -> [Found] {
    let node = outline[index]
    guard !node.isOneOf([.remark, .caseGroup, .indicatorGroup]) else { return [] }
    let headings = outline.children(of: index).filter { outline[$0].isHeading }
    guard headings.count > 1 else { return [] }
    let found = headings.compactMap { heading -> Found? in
      let node = outline[heading]
      guard node.roles.isEmpty, CaseTitleReader.mayOpenWithPlace(node.text),
        titles.place(opening: node.lead.body) != nil
      else { return nil }
      let title = titles.read(node.lead.body)
      let isTold = outline.inside(heading).contains { FullStop.stands(in: outline[$0].text) }
      guard isTold, title.municipality != nil, title.name != nil else { return nil }
      return Found(title: title, range: heading..<node.end)
    }
    return found.count > 1 && found.count * 2 > headings.count ? found : []
  }

  // MARK: Anywhere

  /// 「港区「…」」, 「事例１　…市　…」 and 「＜事例① 北稜町＞ …」 say themselves that they are cases.
  private func title(ofHeading index: Int) -> CaseTitle? {
    let node = outline[index]
    guard node.isOneOf(.caseItem) || node.lead.hasLabel || node.roles.isEmpty else { return nil }
    let words = titleWords(of: node)
    let isLabelled =
      (node.isOneOf(.caseItem) && node.meaning.hasOrdinal) || words != node.lead.body
    let isUnderRemark = outline.ancestors(of: index).contains { outline[$0].isOneOf(.remark) }
    guard !isUnderRemark else { return nil }
    if isLabelled {
      var title = titles.read(words)
      title.municipality = title.municipality ?? openingPlace(of: index)
      if title.name?.isEmpty != false { title.name = labelledName(of: index) }
      return title.municipality == nil ? nil : title
    }
    guard node.roles.isEmpty,
      node.text.unicodeScalars.last == "」" || node.text.unicodeScalars.last == "）",
      outline[index].end > index + 1, let quote = node.text.firstIndex(of: "「")
    else { return nil }
    let before = node.lead.body.prefix { $0 != "「" }.trimmingWhitespace
    guard quote > node.text.startIndex, !before.isEmpty,
      let mention = titles.mentions(in: before).first, mention.text == before
    else { return nil }
    return titles.read(node.lead.body)
  }
}
