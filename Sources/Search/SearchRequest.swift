package import KnowledgeStore

/// What somebody wants to find, and how much of it.
package struct SearchRequest: Sendable, Hashable {
  package enum Order: String, Sendable, Hashable, CaseIterable {
    case score
    /// Newest first.
    case date
  }

  /// What one hit stands for.
  package enum Unit: Sendable, Hashable {
    /// A document, by its best passage.
    case document
    case passage
  }

  package let text: String
  package let scope: Scope
  /// At least 0; counts hits.
  package let limit: Int
  /// At least 0; counts hits.
  package let offset: Int
  package let unit: Unit
  package let order: Order
  /// Whether passages that come near may fill up what exact ones leave free.
  package let allowsNear: Bool
  /// Whether hits get a snippet; else it is empty.
  package let makesSnippets: Bool
  /// Whether documents with exact hits are counted by their properties.
  package let countsFacets: Bool
  /// Whether a document with nearly the same text as one above it stands under that one.
  package let groupsCopies: Bool
  /// Whether abbreviations and what they stand for are looked for together.
  package let expandsTerms: Bool

  package init(
    text: String, scope: Scope = .everything, limit: Int = 10, offset: Int = 0,
    unit: Unit = .document, order: Order = .score, allowsNear: Bool = true,
    makesSnippets: Bool = true, countsFacets: Bool = false, groupsCopies: Bool = false,
    expandsTerms: Bool = false
  ) {
    precondition(limit >= 0 && offset >= 0, "limit and offset count hits")
    self.text = text
    self.scope = scope
    self.limit = limit
    self.offset = offset
    self.unit = unit
    self.order = order
    self.allowsNear = allowsNear
    self.makesSnippets = makesSnippets
    self.countsFacets = countsFacets
    self.groupsCopies = groupsCopies
    self.expandsTerms = expandsTerms
  }
}
