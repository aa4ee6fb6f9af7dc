import KnowledgeModel

/// Finds 課題: what stands under a heading of challenges, behind a label, in a column of a table, or
/// under a heading that also tells what follows if nothing is done.
struct ChallengeReader {
  let outline: Outline
  let labels: StructureLabels
  let announcements: [Announcements.List]
  /// Words by which a sentence says that something is not settled.
  let unsettled: [String]
  /// How a sentence begins that tells what follows if nothing is done.
  let consequenceOpenings: [String]
  /// A list of 課題 in a programme is homework; only what tells consequences counts there.
  let isProgramme: Bool

  private struct Found {
    let node: Int
    let whose: String?
    /// What stands for the title where the node's own words do not.
    var title: String?
    /// A paragraph that may tell of several.
    var isRunning = false
    /// What one line enumerates.
    var parts: [String] = []
  }

  func challenges() -> [Challenge] {
    var found: [Int: Found] = [:]
    var tables: [(Int, [Challenge])] = []
    for index in outline.nodes.indices {
      let node = outline[index]
      if let rows = node.rows {
        let found = ChallengeTable(labels: labels)
          .challenges(in: rows, under: group(above: index), witness: node.witness)
        tables.append((index, found))
      } else if node.isOneOf(.consequence), let owner = owner(ofConsequence: index) {
        found[owner] = found[owner] ?? Found(node: owner, whose: whose(above: owner))
      } else if node.isOneOf(.challenge), !isProgramme || node.isOneOf(.worry) {
        for item in items(of: index) { found[item.node] = found[item.node] ?? item }
      }
    }
    if !isProgramme {
      for list in announcements where list.roles.contains(.challenge) {
        for node in list.entries {
          found[node] = found[node] ?? Found(node: node, whose: whose(above: node))
        }
        if !list.parts.isEmpty {
          found[list.source] = Found(
            node: list.source, whose: whose(above: list.source), parts: list.parts)
        }
      }
    }
    let listed = found.values.map { one in
      (
        one.node,
        one.parts.count > 1
          ? one.parts.compactMap { challenge(one, $0) }
          : [challenge(one, nil)].compactMap(\.self) + (one.isRunning ? further(one) : [])
      )
    }
    return (listed + tables).sorted { $0.0 < $1.0 }.flatMap(\.1)
  }

  // MARK: Which nodes are challenges

  private func items(of index: Int) -> [Found] {
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

  /// A line of its own right behind the challenge: 「このままでは、…。」
  private func told(behind index: Int) -> String? {
    let next = outline[index].end
    guard next < outline.nodes.count, !outline[next].isHeading, outline[next].rows == nil,
      !outline[next].lead.isNumbered
    else { return nil }
    return told(in: next..<(next + 1))
  }

  /// 「鍵が足りない — このままでは閉館が続く」: what stands behind a dash, an arrow or in parentheses.
  private func withoutConsequence(_ words: String) -> (title: String, consequence: String?) {
    guard words.unicodeScalars.contains(where: Self.seamLetters.mayHold) else {
      return (words, nil)
    }
    for seam in words.indices where Self.seams.contains(words[seam]) {
      let rest = words[words.index(after: seam)...].drop { $0 == " " || Self.seams.contains($0) }
      guard consequenceOpenings.contains(where: { rest.hasPrefix($0) }) else { continue }
      let title = words[..<seam].trimmingWhitespace
      guard !title.isEmpty else { break }
      let isInside = "（(［[〔".contains(words[seam])
      return (title, isInside ? String(rest.dropLast()) : String(rest))
    }
    return (words, nil)
  }

  private static let seams = "―—–─-－→⇒➡（(［[〔／/"
  private static let seamLetters = LetterSet(seams.unicodeScalars)

  private func isConsequence(_ line: Int) -> Bool {
    consequenceOpenings.contains { outline[line].lead.body.hasPrefix($0) }
  }

  /// 「放置すれば、…」 in running text.
  private func told(in range: Range<Int>) -> String? {
    for index in outline.content(in: range) where outline[index].roles.isEmpty {
      let sentences = SentenceRun.sentences(in: outline[index].lead.body)
      if let found = sentences.first(where: { sentence in
        consequenceOpenings.contains { sentence.hasPrefix($0) }
      }) {
        return found
      }
    }
    return nil
  }

  /// The sentences of a paragraph behind the first that say that something is not settled.
  private func further(_ found: Found) -> [Challenge] {
    let node = outline[found.node]
    return SentenceRun.sentences(in: node.lead.body).dropFirst()
      .filter { sentence in
        unsettled.contains { sentence.hasSuffix($0) || sentence.hasSuffix("\($0)。") }
      }
      .map { sentence in
        Challenge(
          whose: found.whose, title: sentence, consequence: nil, evidence: [],
          witness: Witness(passage: node.passage, place: node.place, text: sentence))
      }
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

  /// The challenge of which a label tells the consequence: the line that it hangs on where that is
  /// a challenge, else the heading above.
  private func owner(ofConsequence index: Int) -> Int? {
    var group = false
    for ancestor in outline.ancestors(of: index) {
      let node = outline[ancestor]
      if node.isOneOf(.challenge) {
        if !node.standsAlone || node.meaning.hasOrdinal { return ancestor }
        group = true
        break
      }
      if node.isHeading {
        guard node.roles.isEmpty, !outline[index].isHeading || isUnderChallenges(ancestor) else {
          return nil
        }
        return ancestor
      }
    }
    // 課題 > • … > 放置された場合
    guard group else { return nil }
    return outline.ancestors(of: index).first { outline[$0].isItem && outline[$0].roles.isEmpty }
  }

  private func isUnderChallenges(_ index: Int) -> Bool {
    outline[index].parent.map { outline[$0].isOneOf(.challenge) } ?? false
  }

  private func group(above index: Int) -> ChallengeTable.Group? {
    let heading = outline.ancestors(of: index).first { outline[$0].isHeading }
    guard let heading, outline[heading].isOneOf(.challenge) else { return nil }
    return ChallengeTable.Group(whose: whose(above: index))
  }

  private func whose(above index: Int) -> String? {
    for ancestor in outline.ancestors(of: index) where outline[ancestor].isHeading {
      let node = outline[ancestor]
      guard node.isOneOf(.challenge) else { return nil }
      return labels.owner(of: node.lead.body)
    }
    return nil
  }

  // MARK: What belongs to them

  /// - Parameter part: The one of several on the line.
  private func challenge(_ found: Found, _ part: String?) -> Challenge? {
    let node = outline[found.node]
    let words =
      part.map(Outline.title) ?? found.title ?? outline.title(of: found.node)
    let (title, behind) = withoutConsequence(words)
    guard !title.isEmpty else { return nil }
    let end =
      node.isOneOf(.challenge)
      ? outline.extent(of: found.node) {
        !$0.roles.isEmpty && !$0.isOneOf([.evidence, .consequence, .remark])
      } : node.end
    let range = (found.node + 1)..<max(found.node + 1, end)
    var consequence: String?
    var evidence: [String] = []
    for index in range {
      if outline[index].isOneOf(.consequence), consequence == nil {
        let words = outline.statements(of: index, without: [.evidence, .consequence]).joined()
        consequence = words.isEmpty ? nil : words
      } else if outline[index].isOneOf(.evidence) {
        evidence += outline.statements(of: index, without: [.evidence, .consequence])
          .flatMap(SentenceRun.sentences)
      }
    }
    return Challenge(
      whose: found.whose, title: title,
      consequence: consequence ?? behind ?? told(in: found.node..<(found.node + 1)) ?? told(
        in: range)
        ?? told(behind: found.node),
      evidence: evidence,
      witness: node.witness)
  }
}
