import KnowledgeModel

/// The works that a document names in full, by which shorter mentions are recognised.
struct KnownWorks: Sendable {
  private var byName: [String: Mention] = [:]
  private var inOrder: [Mention] = []
  /// Works that a numbered note names.
  let notes: NumberedNotes

  init(_ mentions: [Mention], notes: NumberedNotes) {
    self.notes = notes
    for mention in mentions where mention.reference == nil && !mention.needsProof {
      let name = SourceRule.title(mention.name)
      if let known = byName[name], known.publisher != nil || mention.publisher == nil { continue }
      if byName[name] == nil { inOrder.append(mention) }
      byName[name] = mention
    }
  }

  var isEmpty: Bool { byName.isEmpty }

  func work(named name: String) -> Mention? { byName[SourceRule.title(name)] }

  /// The only work whose name ends with these words.
  func onlyWork(ending: String) -> Mention? {
    let found = inOrder.filter { $0.name.hasSuffix(ending) }
    return found.count == 1 ? found[0] : nil
  }
}
