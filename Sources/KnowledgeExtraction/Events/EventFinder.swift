import KnowledgeModel

/// Finds dated sessions and meetings.
struct EventFinder: Sendable {
  init(words: ExtractionWords) {}

  /// In reading order.
  func events(in text: StructuredText) -> [Event] { [] }
}
