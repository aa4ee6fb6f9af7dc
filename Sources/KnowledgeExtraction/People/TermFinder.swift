import KnowledgeModel

/// Finds abbreviations and terms that a document explains.
struct TermFinder: Sendable {
  init(words: ExtractionWords) {}

  /// In reading order.
  func terms(in text: StructuredText) -> [Term] { [] }
}
