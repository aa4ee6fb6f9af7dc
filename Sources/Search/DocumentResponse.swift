package import KnowledgeModel
package import KnowledgeStore

/// What `chie show DOC --json` prints and `/api/v1/documents/{id}` answers.
package struct DocumentResponse: Sendable, Hashable, Codable {
  package let document: DocumentHeadResponse
  /// In reading order.
  package let sections: [Section]
  /// Only where it was asked for.
  package let boilerplate: [Boilerplate]?

  package struct Section: Sendable, Hashable, Codable {
    /// A ``SectionID``.
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

  package struct Boilerplate: Sendable, Hashable, Codable {
    package let text: String
    package let place: Place
  }

  /// - Parameters:
  ///   - section: Number of the only section to give, from 1; `nil` for all.
  ///   - isRaw: Whether to give the boilerplate, too.
  package init(
    document: StoredDocument, content: Document, section: Int? = nil, isRaw: Bool = false
  ) {
    self.document = DocumentHeadResponse(document, evidence: content.origins)
    sections = content.sections.enumerated().compactMap { index, one in
      let number = index + 1
      guard section == nil || section == number else { return nil }
      return Section(
        id: SectionID(document: content.id, number: number).description, headings: one.headings,
        level: one.level, place: one.place,
        passages: one.passages.map {
          Passage(id: $0.id.value, text: $0.text, place: $0.place)
        })
    }
    boilerplate =
      isRaw ? content.boilerplate.map { Boilerplate(text: $0.text, place: $0.place) } : nil
  }
}
