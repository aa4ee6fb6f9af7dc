package import KnowledgeStore
package import Ranking

/// The answer to a request: exact counts, and the hits that were asked for.
package struct SearchResult: Sendable, Hashable {
  package let query: ParsedQuery
  /// Passages that satisfy every clause; exact, whatever the limit.
  package let total: Int
  /// Documents that hold one of them.
  package let documents: Int
  /// Best first.
  package let hits: [Hit]
  /// Whether more hits follow the last one.
  package let hasMore: Bool
  /// In the order of ``Facet/Name``; `nil` where they were not asked for.
  package let facets: [Facet]?

  package init(
    query: ParsedQuery, total: Int, documents: Int, hits: [Hit], hasMore: Bool,
    facets: [Facet]? = nil
  ) {
    self.query = query
    self.total = total
    self.documents = documents
    self.hits = hits
    self.hasMore = hasMore
    self.facets = facets
  }
}

/// A passage that was found, with what is shown of it.
package struct Hit: Sendable, Hashable {
  package enum Match: String, Sendable, Hashable {
    /// Satisfies every clause of the query.
    case exact
    /// Shares words with it.
    case near
  }

  package let passage: StoredPassage
  package let document: StoredDocument
  package let match: Match
  /// What ``score`` is made of.
  package let parts: ScoreParts
  package let snippet: Snippet
  /// Further passages of the document that match in the same way; 0 where each passage is a hit.
  package let more: Int
  /// Documents that would be hits further down and hold nearly the same text, in their order.
  package let copies: [Copy]

  /// A document that stands under another.
  package struct Copy: Sendable, Hashable {
    package let document: StoredDocument
    /// What both texts have in common, as a share of the longer one.
    package let share: Double

    package init(document: StoredDocument, share: Double) {
      self.document = document
      self.share = share
    }

    /// With one digit after the point, rounded down.
    package var percent: Double { (share * 1000).rounded(.down) / 10 }
  }

  package var score: Double { parts.total }

  package init(
    passage: StoredPassage, document: StoredDocument, match: Match, parts: ScoreParts,
    snippet: Snippet, more: Int, copies: [Copy] = []
  ) {
    self.passage = passage
    self.document = document
    self.match = match
    self.parts = parts
    self.snippet = snippet
    self.more = more
    self.copies = copies
  }
}
