import KnowledgeModel

/// Whose a challenge is, and of which challenge a label tells the consequence.
extension ChallengeReader {
  /// The challenge of which a label tells the consequence: the line that it hangs on where that is
  /// a challenge, else the heading above.
  func owner(ofConsequence index: Int) -> Int? {
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

  func isUnderChallenges(_ index: Int) -> Bool {
    outline[index].parent.map { outline[$0].isOneOf(.challenge) } ?? false
  }

  func group(above index: Int, _ bearers: [Int: String]) -> ChallengeTable.Group? {
    let heading = outline.ancestors(of: index).first { outline[$0].isHeading }
    guard let heading, outline[heading].isOneOf(.challenge) else { return nil }
    let bearer = outline.ancestors(of: index).prefix { !outline[$0].isHeading }.lazy
      .compactMap { self.bearer(at: $0) }.first
    return ChallengeTable.Group(whose: bearer ?? bearers[index] ?? whose(above: index))
  }

  func whose(above index: Int) -> String? {
    for ancestor in outline.ancestors(of: index) where outline[ancestor].isHeading {
      let node = outline[ancestor]
      guard node.isOneOf(.challenge) else { return nil }
      return labels.owner(of: node.lead.body)
    }
    return nil
  }

  /// Whose the nodes are by labels such as 主体: of what the label stands under, and of what follows
  /// it beside it. Where one label stands above the heading of a challenge, another at the end of what
  /// stands under it speaks of the next.
  var bearers: [Int: String] {
    var own: [Int: String] = [:]
    var following: [Int: String] = [:]
    var last: [Int: String] = [:]
    for index in outline.nodes.indices {
      guard let parent = outline[index].parent else { continue }
      if let whose = bearer(at: index) {
        if let above = outline[parent].parent, last[above] != nil, isLast(index, under: parent) {
          last[above] = whose
          continue
        }
        own[parent] = own[parent] ?? whose
        last[parent] = whose
      } else if let whose = last[parent] {
        following[index] = whose
      }
    }
    return following.merging(own) { _, own in own }
  }

  private func isLast(_ index: Int, under parent: Int) -> Bool {
    !outline.nodes.indices.dropFirst(index + 1).prefix(1).contains { outline[$0].parent == parent }
  }

  /// 「主体：住民」
  private func bearer(at index: Int) -> String? {
    let node = outline[index]
    guard node.isOneOf(.owner), !node.standsAlone, node.value.utf8.count <= 60,
      !FullStop.stands(in: node.value), let label = node.lead.label ?? node.lead.spaced?.label,
      words.isBearer(label)
    else { return nil }
    return node.value
  }
}
