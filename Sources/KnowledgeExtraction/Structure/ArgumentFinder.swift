import KnowledgeModel

/// Finds what a document sets out: challenges, measures with initiatives, indicators, cases.
struct ArgumentFinder: Sendable {
  struct Arguments {
    var challenges: [Challenge] = []
    var measures: [Measure] = []
    var indicators: [Indicator] = []
    var cases: [CaseStudy] = []
  }

  init(words: ExtractionWords, municipalities: any MunicipalityDirectory) {}

  /// Each in reading order.
  func arguments(in text: StructuredText, citations: [Citation]) -> Arguments { Arguments() }
}
