import KnowledgeModel

/// Finds the people whom a document names, with every place that does.
struct PeopleFinder: Sendable {
  init(words: ExtractionWords) {}

  /// In the order of first appearance.
  func people(in text: StructuredText) -> [Person] { [] }
}
