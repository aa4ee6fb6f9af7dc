import KnowledgeModel

/// Finds quantities, with what they are of and the work that stands for them.
struct FigureFinder: Sendable {
  init(words: ExtractionWords) {}

  /// In reading order. Targets and baselines of indicators are left to these.
  func figures(
    in text: StructuredText, citations: [Citation], indicators: [Indicator]
  ) -> [Figure] { [] }
}
