import KnowledgeModel

/// Finds 課題: what stands under a heading of challenges, behind a label, in a column of a table, or
/// under a heading that also tells what follows if nothing is done.
struct ChallengeReader {
  let outline: Outline
  let labels: StructureLabels
  let announcements: [Announcements.List]
  let words: ChallengeWords
  /// A list of 課題 in a programme is homework; only what tells consequences counts there.
  let isProgramme: Bool

  struct Found {
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
    let bearers = bearers
    for index in outline.nodes.indices {
      let node = outline[index]
      if let rows = node.rows {
        let found = ChallengeTable(labels: labels, words: words)
          .challenges(in: rows, under: group(above: index, bearers), witness: node.witness)
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
      let whose = bearers[one.node] ?? one.whose
      return (
        one.node,
        one.parts.count > 1
          ? one.parts.compactMap { challenge(one, $0, whose) }
          : [challenge(one, nil, whose)].compactMap(\.self)
            + (one.isRunning ? further(one, whose) : [])
      )
    }
    return (listed + tables).sorted { $0.0 < $1.0 }.flatMap(\.1)
  }

  // MARK: What belongs to them

  /// The sentences of a paragraph behind the first that say that something is not settled.
  private func further(_ found: Found, _ whose: String?) -> [Challenge] {
    let node = outline[found.node]
    return SentenceRun.sentences(in: node.lead.body).dropFirst()
      .filter { sentence in
        words.unsettled.contains { sentence.hasSuffix($0) || sentence.hasSuffix("\($0)。") }
      }
      .map { sentence in
        Challenge(
          whose: whose, title: sentence, consequence: nil, evidence: [],
          witness: node.witness(of: sentence))
      }
  }

  /// - Parameter part: The one of several on the line.
  private func challenge(_ found: Found, _ part: String?, _ whose: String?) -> Challenge? {
    let node = outline[found.node]
    let words =
      part.map(Outline.title) ?? found.title ?? outline.title(of: found.node)
    let (title, behind) = withoutConsequence(words)
    guard !title.isEmpty else { return nil }
    let range = body(of: found.node)
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
      whose: whose, title: title,
      consequence: consequence ?? behind ?? told(of: found.node, in: range),
      evidence: evidence,
      witness: node.witness)
  }

  /// What belongs to a challenge: what stands under it, and labels of evidence and consequence in the
  /// lines below.
  private func body(of index: Int) -> Range<Int> {
    let node = outline[index]
    var end =
      node.isOneOf(.challenge)
      ? outline.extent(of: index) {
        !$0.roles.isEmpty && !$0.isOneOf([.evidence, .consequence, .remark])
      } : node.end
    while !node.isHeading, end < outline.nodes.count, outline[end].parent == node.parent,
      !outline[end].isHeading, outline[end].isOneOf([.evidence, .consequence])
    {
      end = outline[end].end
    }
    return (index + 1)..<max(index + 1, end)
  }
}
