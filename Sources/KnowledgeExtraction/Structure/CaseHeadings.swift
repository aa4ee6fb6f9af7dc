import KnowledgeModel

/// Headings that are of cases whatever stands above them.
extension CaseReader {
  /// Two or more headings side by side, each a municipality and a name of something it did, are
  /// cases whatever stands above them.
  func siblings(under index: Int) -> [Found] {
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

  /// 「港区「…」」, 「事例１　…市　…」 and 「＜事例① 北稜町＞ …」 say themselves that they are cases.
  func title(ofHeading index: Int) -> CaseTitle? {
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
