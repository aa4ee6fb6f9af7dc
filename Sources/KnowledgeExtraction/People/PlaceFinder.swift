import KnowledgeModel

/// Finds the municipalities that a document names.
struct PlaceFinder: Sendable {
  let municipalities: any MunicipalityDirectory

  /// In the order of first mention.
  func places(in text: StructuredText) -> [NamedPlace] { [] }
}
