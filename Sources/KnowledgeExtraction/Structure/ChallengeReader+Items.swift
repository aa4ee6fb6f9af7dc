import KnowledgeModel

/// Which nodes are challenges, where a heading or label of challenges stands.
extension ChallengeReader {
  func items(of index: Int) -> [Found] {
    let node = outline[index]
    if !node.standsAlone {
      let parts = node.isHeading ? [] : Enumeration.parts(of: node.value)
      // 「背景・課題」 tells of challenges where it lists them.
      if isInTitle(node) || node.isOneOf(.background) && parts.count < 2 { return [] }
      return [Found(node: index, whose: whose(above: index), parts: parts)]
    }
    let children = outline.children(of: index)
    if node.meaning.hasOrdinal {
      guard let first = children.first(where: { outline[$0].rows == nil }) else { return [] }
      return [
        Found(node: index, whose: whose(above: index), title: outline.title(of: first))
      ]
    }
    let whose = labels.owner(of: node.lead.body) ?? whose(above: index)
    let headings = children.filter { outline[$0].isHeading }
    let isMixed = tellsOfMore(node.lead.body)
    // 「住民側」, 「職員にとって」 over lists of their own.
    let parties = headings.filter {
      outline[$0].roles.isEmpty && labels.isParty(outline[$0].lead.body)
    }
    if parties.count * 2 > headings.count, !isMixed {
      return parties.flatMap { party in
        outline.children(of: party).filter { isListed($0) }
          .map { Found(node: $0, whose: outline[party].lead.body) }
      }
    }
    if !headings.isEmpty {
      return isMixed
        ? []
        : outline.series(of: headings.filter { outline[$0].roles.isEmpty }, among: children)
          .map { Found(node: $0, whose: whose) }
    }
    let lines = children.filter(isListed)
    let entries = lines.filter { outline[$0].isItem }
    if !entries.isEmpty {
      return entries.flatMap(flattened).map { Found(node: $0, whose: whose) }
    }
    let numbered = lines.filter { outline[$0].lead.isNumbered }
    if !numbered.isEmpty { return numbered.map { Found(node: $0, whose: whose) } }
    // 「進め方と残された課題」 tells of more than challenges.
    if isMixed || node.isOneOf(.background) { return [] }
    let paragraphs = lines.filter {
      outline[$0].rows == nil && FullStop.stands(in: outline[$0].text)
    }
    return paragraphs.count <= 4
      ? paragraphs.map { line in
        let parts = ToldSeries.read(outline[line].text)?.parts ?? []
        return Found(node: line, whose: whose, isRunning: parts.isEmpty, parts: parts)
      } : []
  }

  private func isListed(_ line: Int) -> Bool {
    outline[line].roles.isEmpty && outline[line].rows == nil && !outline.isRemark(line)
      && !isConsequence(line)
      && !announcements.contains { $0.source == line }
  }

  private func tellsOfMore(_ heading: String) -> Bool {
    guard let link = heading.lastIndex(where: { "と・び".contains($0) }) else { return false }
    return labels.meaning(of: heading[heading.index(after: link)...]).roles.contains(.challenge)
  }

  /// Entries that were one line with dashes between them are entries of equal rank.
  private func flattened(_ index: Int) -> [Int] {
    let children = outline.children(of: index)
    let line = outline[index].place.line
    let isOneLine =
      line != nil
      && children.allSatisfy { outline[$0].place.line == line && outline[$0].roles.isEmpty }
    return isOneLine ? [index] + children : [index]
  }

  /// A heading such as 「課題：…」 of a whole document names no challenge.
  private func isInTitle(_ node: Outline.Node) -> Bool {
    node.isHeading && !node.meaning.hasOrdinal && node.lead.label == nil
  }
}
