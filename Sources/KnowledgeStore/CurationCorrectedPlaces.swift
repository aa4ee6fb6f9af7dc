import JapaneseText
import KnowledgeModel

/// Finds the places of corrections, in the state as it was read.
///
/// A correction says what a thing is, so that it must not come to stand at a neighbour. In this
/// order, the first that holds:
///
/// 1. The key is still that of a finding.
/// 2. One finding of the kind in the document is called as that was: under the same headings, else
///    anywhere in the document.
/// 3. For what is said in sentences, and not in a name or a number, the place that
///    ``AnchorResolver`` finds.
package struct CorrectedPlaces {
  private let snapshot: any KnowledgeSnapshot
  private var resolver: AnchorResolver

  package init(snapshot: any KnowledgeSnapshot) {
    self.snapshot = snapshot.asRead
    resolver = AnchorResolver(snapshot: snapshot)
  }

  /// `nil` for an orphan.
  package mutating func attachment(of correction: Correction) throws(StoreError) -> Attachment? {
    let anchor = correction.anchor
    guard anchor.kind == .finding, let kind = anchor.findingKind else {
      return try resolver.attachment(of: anchor)
    }
    if let stored = try snapshot.finding(FindingID(anchor.key)) {
      return Attachment(way: .key, key: anchor.key, headings: stored.headings)
    }
    if let stored = try namesake(of: correction, kind) {
      return Attachment(way: .quote, key: stored.id.value, headings: stored.headings)
    }
    switch kind {
    case .citation, .challenge, .measure, .indicator, .caseStudy, .event:
      return try resolver.attachment(of: anchor)
    case .figure, .place, .person, .term, .link: return nil
    }
  }

  private func namesake(
    of correction: Correction, _ kind: Finding.Kind
  ) throws(StoreError) -> StoredFinding? {
    let name = Fold.plain(correction.name)
    let choice = FindingChoice(kinds: [kind], documents: [correction.anchor.document])
    let namesakes = try snapshot.findings(choice).filter { Fold.plain($0.finding.name) == name }
    let atHome = namesakes.filter { $0.headings == correction.anchor.headings }
    if atHome.count == 1 { return atHome[0] }
    return namesakes.count == 1 ? namesakes[0] : nil
  }
}
