import JapaneseText
import KnowledgeModel

/// The works that a document names in full, by which shorter mentions are recognised.
struct KnownWorks: Sendable {
  private var byName: [String: Mention] = [:]
  private var inOrder: [Mention] = []
  /// Works that the document lists under a name of its own: 参考資料, 資料2. A few at most.
  private(set) var labels: [(label: [Unicode.Scalar], work: Mention)] = []
  /// Works that a numbered note names.
  let notes: NumberedNotes

  init(_ mentions: [Mention], notes: NumberedNotes) {
    self.notes = notes
    for mention in mentions where mention.reference == nil && !mention.needsProof {
      if let label = mention.label?.scalars, labels.count < 20,
        !labels.contains(where: { $0.label == label })
      {
        labels.append((label, mention))
      }
      let name = SourceRule.title(mention.name)
      if let known = byName[name], known.publisher != nil || mention.publisher == nil { continue }
      if byName[name] == nil { inOrder.append(mention) }
      byName[name] = mention
    }
  }

  var isEmpty: Bool { byName.isEmpty }

  func work(named name: String) -> Mention? { byName[SourceRule.title(name)] }

  /// The only work of the publisher that was issued in the year, or tells of it.
  func onlyWork(of publisher: String, in year: Int) -> Mention? {
    let dated = inOrder.filter { work in
      switch work.edition {
      case .year(let own), .published(let own), .issued(let own, _): own == year
      case .years, nil: false
      }
    }
    guard !dated.isEmpty else { return nil }
    let normal = SourceRule.publisher(publisher)
    let found = dated.filter { $0.publisher.map(SourceRule.publisher) == normal }
    return found.count == 1 ? found[0] : nil
  }

  /// The only work whose name ends with these words.
  func onlyWork(ending: String) -> Mention? {
    let found = inOrder.filter { $0.name.hasSuffix(ending) }
    return found.count == 1 ? found[0] : nil
  }
}
