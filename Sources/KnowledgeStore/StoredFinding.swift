package import KnowledgeModel

/// A finding as the store keeps it, with where it belongs.
package struct StoredFinding: Sendable, Hashable, Identifiable {
  package let id: FindingID
  package let finding: Finding
  package let document: DocumentID
  /// Of the passage that says it first.
  package let passage: PassageNumber
  /// The heading path of that passage.
  package let headings: [String]
  /// The names of the properties that people put right.
  package let corrected: [String]

  package init(
    id: FindingID, finding: Finding, document: DocumentID, passage: PassageNumber,
    headings: [String], corrected: [String] = []
  ) {
    self.id = id
    self.finding = finding
    self.document = document
    self.passage = passage
    self.headings = headings
    self.corrected = corrected
  }
}

/// Which findings are asked for. What is `nil` restricts nothing.
package struct FindingChoice: Sendable, Hashable {
  package var kinds: Set<Finding.Kind>
  package var documents: Set<DocumentID>?
  /// Those that say it first.
  package var passages: PassageSet?
  /// Figures only, both bounds included; a range counts where it reaches into the bounds.
  package var values: ClosedRange<Double>?

  package init(
    kinds: Set<Finding.Kind>, documents: Set<DocumentID>? = nil, passages: PassageSet? = nil,
    values: ClosedRange<Double>? = nil
  ) {
    self.kinds = kinds
    self.documents = documents
    self.passages = passages
    self.values = values
  }
}
