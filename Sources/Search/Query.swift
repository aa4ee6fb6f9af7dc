package import JapaneseText
package import KnowledgeModel

/// What is asked for, as a tree whose leaves are terms and conditions on documents.
///
/// A passage satisfies the whole tree or does not: AND is judged per passage.
package indirect enum Query: Sendable, Hashable {
  case term(QueryTerm)
  case condition(DocumentCondition)
  /// Never empty.
  case all([Query])
  /// Never empty.
  case any([Query])
  case not(Query)
}

/// A piece of text that is looked for.
package struct QueryTerm: Sendable, Hashable {
  package enum Field: Sendable, Hashable {
    /// Title, headings or text.
    case anywhere
    case title
    case heading
  }

  /// As typed, without quotation marks and the `*` of a prefix.
  package let text: String
  package let field: Field
  /// Whether the last Latin word or number of ``text`` may go on.
  package let isPrefix: Bool

  package init(text: String, field: Field = .anywhere, isPrefix: Bool = false) {
    self.text = text
    self.field = field
    self.isPrefix = isPrefix
  }
}

/// What the head of a document must say, or a finding of a passage must be.
package enum DocumentCondition: Sendable, Hashable {
  case kind(DocumentKind)
  case trust(Trust)
  /// Western years in which a fiscal year begins.
  case fiscalYears(ClosedRange<Int>)
  case municipality(String)
  case publisher(String)
  /// Its name, or its number as a number.
  case policyField(String)
  case author(String)
  /// A tag, or one above it: 「観光」 finds 「観光/祭り」.
  case tag(String)
  case format(FileFormat)
  case since(PartialDate)
  case until(PartialDate)
  /// What a finding of the passage must be, not the head.
  case finding(FindingCondition)
}

extension Query {
  /// The terms that a passage may hold to satisfy the query, from left to right: all but those
  /// that are excluded.
  package var wantedTerms: [QueryTerm] {
    switch self {
    case .term(let term): [term]
    case .condition: []
    case .all(let parts), .any(let parts): parts.flatMap(\.wantedTerms)
    case .not(let part): part.unwantedTerms
    }
  }

  /// The terms that are wanted where the query is excluded.
  private var unwantedTerms: [QueryTerm] {
    switch self {
    case .term, .condition: []
    case .all(let parts), .any(let parts): parts.flatMap(\.unwantedTerms)
    case .not(let part): part.wantedTerms
    }
  }
}
