/// Something that a document says and that is kept as a thing of its own.
package enum Finding: Sendable, Hashable, Codable {
  case citation(Citation)
  case figure(Figure)
  case challenge(Challenge)
  case measure(Measure)
  case indicator(Indicator)
  case caseStudy(CaseStudy)
  case place(NamedPlace)
  case person(Person)
  case term(Term)
  case event(Event)
  case link(DocumentLink)

  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case citation, figure, challenge, measure, indicator, place, person, term, event, link
    case caseStudy = "case"
  }

  package var kind: Kind {
    switch self {
    case .citation: .citation
    case .figure: .figure
    case .challenge: .challenge
    case .measure: .measure
    case .indicator: .indicator
    case .caseStudy: .caseStudy
    case .place: .place
    case .person: .person
    case .term: .term
    case .event: .event
    case .link: .link
    }
  }

  /// Where the document says it first.
  package var witness: Witness? {
    switch self {
    case .citation(let value): value.witness
    case .figure(let value): value.witness
    case .challenge(let value): value.witness
    case .measure(let value): value.witness
    case .indicator(let value): value.witness
    case .caseStudy(let value): value.witness
    case .place(let value): value.mentions.first
    case .person(let value): value.appearances.first
    case .term(let value): value.witness
    case .event(let value): value.witness
    case .link(let value): value.witness
    }
  }
}

/// The key of a finding: its document's key, its kind, a hash of what it says, and its ordinal among
/// equal ones: `d0123456789a/case-1a2b3c4d`. A change elsewhere in the document leaves it as it is.
package struct FindingID: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
  package let value: String

  package init(_ value: String) {
    self.value = value
  }

  package var description: String { value }

  package static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// A finding with its key.
package struct IdentifiedFinding: Sendable, Hashable, Identifiable {
  package let id: FindingID
  package let finding: Finding

  package init(id: FindingID, finding: Finding) {
    self.id = id
    self.finding = finding
  }
}
