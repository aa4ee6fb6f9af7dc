package import KnowledgeModel
package import KnowledgeStore
package import Search

/// One passage on the wire, with its surroundings.
package struct PassageResponse: Sendable, Hashable, Codable {
  package let id: String
  package let text: String
  package let headings: [String]
  package let place: Place
  /// Counted from 0 in the document, in reading order.
  package let ordinal: Int
  package let document: DocumentHeadResponse
  /// The passage before this one in the document; absent for the first.
  package let previous: String?
  /// The passage after this one in the document; absent for the last.
  package let next: String?

  package init(passage: StoredPassage, document: StoredDocument, content: Document) {
    let neighbours = content.sections.flatMap(\.passages).map(\.id)
    let position = neighbours.firstIndex(of: passage.passage.id)
    id = passage.passage.id.value
    text = passage.passage.text
    headings = passage.headings
    place = passage.passage.place
    ordinal = passage.ordinal
    self.document = DocumentHeadResponse(document, evidence: content.origins)
    previous = position.flatMap { $0 > 0 ? neighbours[$0 - 1].value : nil }
    next = position.flatMap { $0 + 1 < neighbours.count ? neighbours[$0 + 1].value : nil }
  }
}
