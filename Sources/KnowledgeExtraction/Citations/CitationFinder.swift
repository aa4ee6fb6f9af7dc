import KnowledgeModel

/// Finds the works that a document cites, mention by mention.
struct CitationFinder: Sendable {
  init(words: ExtractionWords) {}

  /// In reading order.
  func citations(in text: StructuredText) -> [Citation] { [] }
}
