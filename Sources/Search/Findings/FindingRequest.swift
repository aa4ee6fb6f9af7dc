package import KnowledgeModel
package import KnowledgeStore

/// A list of what documents say.
package enum FindingListing: String, Sendable, Hashable, CaseIterable {
  case sources, figures, cases, indicators, challenges, measures, people, places, events, glossary

  package var kind: Finding.Kind {
    switch self {
    case .sources: .citation
    case .figures: .figure
    case .cases: .caseStudy
    case .indicators: .indicator
    case .challenges: .challenge
    case .measures: .measure
    case .people: .person
    case .places: .place
    case .events: .event
    case .glossary: .term
    }
  }
}

/// What is asked of a list.
package struct FindingRequest: Sendable, Hashable {
  package let listing: FindingListing
  /// In the language of queries; empty for all that there is.
  package let text: String
  package let filter: FindingFilter
  /// The key of a document or one of its paths; `nil` for all documents.
  package let document: String?
  package let limit: Int
  package let offset: Int
  package let scope: Scope

  package init(
    listing: FindingListing, text: String, filter: FindingFilter = FindingFilter(),
    document: String? = nil, limit: Int = 100, offset: Int = 0, scope: Scope = .everything
  ) {
    precondition(limit >= 0 && offset >= 0, "limit and offset count")
    self.listing = listing
    self.text = text
    self.filter = filter
    self.document = document
    self.limit = limit
    self.offset = offset
    self.scope = scope
  }
}

/// Conditions besides the words of a query. What is `nil` restricts nothing.
package struct FindingFilter: Sendable, Hashable {
  /// Of figures, as written, full or half width: 「％」.
  package var unit: String?
  /// Of figures, in their unit, both included.
  package var minimum: Double?
  package var maximum: Double?
  /// Of cases: the name of a municipality, or a part of it; that of a prefecture stands for all that
  /// lies in it.
  package var municipality: String?
  /// Of cases and indicators: words of the measure that they stand under or show.
  package var measure: String?
  /// Of cases: words of a success factor.
  package var factor: String?
  /// Of indicators.
  package var level: Indicator.Level?
  /// Of sources.
  package var publisher: String?

  package init() {}

  /// A number as staff write it, in any width and with commas: 「１，０００」; `nil` for anything else.
  package static func number(_ text: String) -> Double? {
    let written = LintedText.form(of: text).filter { $0 != "," && $0 != " " }
    guard let number = Double(written), number.isFinite else { return nil }
    return number
  }
}

/// A page of a list.
package struct FindingList: Sendable {
  package let query: ParsedQuery
  /// How many items there are on all pages.
  package let total: Int
  package let items: [ListItem]
}

/// A finding with the document that says it.
struct FoundFinding {
  let stored: StoredFinding
  let document: StoredDocument
  let passage: PassageID

  /// `nil` for a finding without a place, or whose document is not among `documents`.
  init?(_ stored: StoredFinding, in documents: [DocumentID: StoredDocument]) {
    guard let document = documents[stored.document], let witness = stored.finding.witness else {
      return nil
    }
    self.stored = stored
    self.document = document
    passage = witness.passage
  }
}
