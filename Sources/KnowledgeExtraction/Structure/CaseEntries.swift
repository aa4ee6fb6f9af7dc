import KnowledgeModel

/// Cases under a heading of cases: headings, lines that are titles, entries of a list.
extension CaseReader {
  func entries(of index: Int) -> [Found] {
    let children = outline.children(of: index)
    let headings = children.filter { outline[$0].isHeading }
    if !headings.isEmpty {
      let found = headings.compactMap(entry)
      return found.isEmpty ? headings.compactMap(ownExample) : found
    }
    let titled = titledLines(under: index)
    if !titled.isEmpty { return titled }
    let items = children.filter {
      outline[$0].roles.isEmpty && outline[$0].rows == nil
        && (outline[$0].isItem || outline[$0].lead.isNumbered)
    }
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

  /// Lines that name a case, each with the text down to the next: 「川名町「朝の窓口」（2018年～）」.
  private func titledLines(under index: Int) -> [Found] {
    let starts = outline.inside(index).filter(isTitle)
    return starts.indices.compactMap { number in
      let start = starts[number]
      let end = number + 1 < starts.count ? starts[number + 1] : outline[index].end
      let title = titles.read(titleWords(of: outline[start]))
      guard title.municipality != nil, title.name != nil else { return nil }
      return Found(title: title, range: start..<end)
    }
  }

  /// 「【コラム】川名町「朝の窓口」」 anywhere: down to the next such line.
  func lineTitle(_ index: Int) -> Found {
    let end = outline.extent(of: index) { $0.isOneOf([.caseItem, .caseGroup]) }
    return Found(title: titles.read(titleWords(of: outline[index])), range: index..<end)
  }

  /// A short line that is no sentence, before one that is.
  func isTitle(_ index: Int) -> Bool {
    let node = outline[index]
    guard !node.isItem, node.rows == nil,
      node.roles.subtracting([.caseItem, .caseGroup, .name]).isEmpty,
      node.text.unicodeScalars.count <= 50, !FullStop.stands(in: node.text),
      let last = node.text.unicodeScalars.last, !"：:、".unicodeScalars.contains(last),
      index + 1 < outline.nodes.count,
      FullStop.stands(in: outline[index + 1].text) || beginsSheet(behind: index)
    else { return false }
    return titles.isTitle(titleWords(of: node))
  }

  /// 「開始：2017年度」 and the like right behind a line that says 「事例A」.
  private func beginsSheet(behind index: Int) -> Bool {
    let next = outline[index + 1]
    return outline[index].isOneOf(.caseItem) && !next.isHeading && !next.standsAlone
      && next.isOneOf([.since, .done, .background, .results, .name])
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
      title.name = isGroup || title.name == place.name ? nil : title.name
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
  func titleWords(of node: Outline.Node) -> String {
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
  func labelledName(of heading: Int) -> String? {
    outline.children(of: heading).first {
      outline[$0].isOneOf(.name) && !outline[$0].standsAlone
    }
    .map { Outline.title(from: outline[$0].value) }
  }

  func openingPlace(of heading: Int) -> PlaceName? {
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
}
