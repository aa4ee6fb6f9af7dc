package import KnowledgeModel
package import KnowledgeStore

/// A whole document on the wire.
package struct DocumentResponse: Sendable, Hashable, Codable {
  package let document: DocumentHeadResponse
  /// In reading order.
  package let sections: [Section]

  package struct Section: Sendable, Hashable, Codable {
    /// The key of the document and the number of the section, counted from 1.
    package let id: String
    package let headings: [String]
    package let level: Int
    package let place: Place
    package let passages: [Passage]
  }

  package struct Passage: Sendable, Hashable, Codable {
    package let id: String
    package let text: String
    package let place: Place
  }

  package init(document: StoredDocument, content: Document) {
    self.document = DocumentHeadResponse(document)
    sections = content.sections.enumerated().map { index, section in
      Section(
        id: "\(content.id)#\(index + 1)", headings: section.headings,
        level: section.level, place: section.place,
        passages: section.passages.map {
          Passage(id: $0.id.value, text: $0.text, place: $0.place)
        })
    }
  }
}
