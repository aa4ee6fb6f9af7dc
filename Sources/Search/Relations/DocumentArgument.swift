import KnowledgeModel
import KnowledgeStore

/// How the challenges, measures, indicators and cases of one document hang together, as far as it says
/// so; that two of them stand in it says little, and is told as such.
struct DocumentArgument {
  static let kinds: Set<Finding.Kind> = [.challenge, .measure, .indicator, .caseStudy]

  /// In reading order.
  let findings: [StoredFinding]
  private var answers: [FindingID: Set<FindingID>] = [:]
  /// The measures that indicators and cases belong to.
  private var measures: [FindingID: Set<FindingID>] = [:]

  init(of document: DocumentID, in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    let stored = try snapshot.findings(FindingChoice(kinds: Self.kinds, documents: [document]))
    findings = stored.map(CaseMeasures(stored).tied)
    for pair in WrittenAnswers(findings).pairs {
      answers[pair.challenge, default: []].insert(pair.measure)
    }
    let byTitle = MeasuresByTitle(findings)
    for finding in findings { measures[finding.id] = Set(byTitle.measures(of: finding)) }
  }

  /// Why somebody who looks at one may want to see the other; `nil` for the same.
  func reason(from one: StoredFinding, to other: StoredFinding) -> RelatedReason? {
    guard one.id != other.id else { return nil }
    let label = other.finding.kind.argumentLabel ?? ""
    if let text = statedTie(one, other) {
      return RelatedReason(kind: .argument, text: text, points: 5)
    }
    // One challenge is no answer to another.
    guard one.finding.kind != other.finding.kind else { return nil }
    return RelatedReason(
      kind: .argument, text: "同じ文書の\(label)（つながりは書かれていません）", points: 1)
  }

  private func statedTie(_ one: StoredFinding, _ other: StoredFinding) -> String? {
    let label = other.finding.kind.argumentLabel ?? ""
    if answers[one.id]?.contains(other.id) ?? false { return "この課題に応えると書かれている\(label)" }
    if answers[other.id]?.contains(one.id) ?? false { return "この支援策が応えると書かれている\(label)" }
    if measures[one.id]?.contains(other.id) ?? false { return "これが属する\(label)" }
    if measures[other.id]?.contains(one.id) ?? false { return "この支援策の\(label)" }
    return common(one, other).map { "同じ支援策「\($0)」でつながる\(label)" }
  }

  /// The measure by which two hang together.
  private func common(_ one: StoredFinding, _ other: StoredFinding) -> String? {
    func known(_ finding: StoredFinding) -> Set<FindingID> {
      (measures[finding.id] ?? []).union(answers[finding.id] ?? [])
    }
    let shared = known(one).intersection(known(other))
    return findings.first { shared.contains($0.id) }?.finding.name
  }
}

extension Finding.Kind {
  /// As staff say it; `nil` for what is no part of an argument.
  var argumentLabel: String? {
    switch self {
    case .challenge: "課題"
    case .measure: "支援策"
    case .indicator: "指標"
    case .caseStudy: "事例"
    case .citation, .figure, .place, .person, .term, .event, .link: nil
    }
  }
}
