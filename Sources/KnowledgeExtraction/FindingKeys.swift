import ContentDigest
import KnowledgeModel

/// Gives findings of one document their keys.
struct FindingKeys {
  private let document: DocumentID
  /// How often a key has been given.
  private var ordinals: [Name: Int] = [:]

  private struct Name: Hashable {
    let kind: Finding.Kind
    let digest: UInt32
  }

  init(document: DocumentID) {
    self.document = document
  }

  /// To be asked in the order of the findings: of several that say the same, the later ones are numbered.
  mutating func identified(_ finding: Finding) -> IdentifiedFinding {
    let digest = ContentDigest(of: essence(of: finding)).hexadecimal.prefix(8)
    let key = "\(document)/\(finding.kind.rawValue)-\(digest)"
    let name = Name(kind: finding.kind, digest: UInt32(digest, radix: 16) ?? 0)
    let ordinal = ordinals[name, default: 0] + 1
    ordinals[name] = ordinal
    return IdentifiedFinding(
      id: FindingID(ordinal == 1 ? key : "\(key).\(ordinal)"), finding: finding)
  }

  /// What makes a finding this one: its words, and not where they stand.
  private func essence(of finding: Finding) -> [UInt8] {
    let parts: [String?] =
      switch finding {
      case .citation(let value): [value.form.rawValue, value.work.key.value, value.witness.text]
      case .figure(let value): [value.quantity.text, value.sentence]
      case .challenge(let value): [value.whose, value.title]
      case .measure(let value): [value.title]
      case .indicator(let value): [value.level.rawValue, value.name, value.measure]
      case .caseStudy(let value): [value.municipality.name, value.name, value.done]
      case .place(let value): [value.place.code?.digits, value.place.name]
      case .person(let value): [value.name, value.affiliation]
      case .term(let value): [value.short]
      case .event(let value): [value.date, value.time, value.title]
      case .link(let value): [value.text, value.path]
      }
    var essence: [UInt8] = []
    essence.reserveCapacity(parts.reduce(parts.count) { $0 + ($1?.utf8.count ?? 0) })
    for (number, part) in parts.enumerated() {
      if number > 0 { essence.append(0) }
      if let part { essence.append(contentsOf: part.utf8) }
    }
    return essence
  }
}
