import KnowledgeModel

/// Which measure a node stands under.
struct MeasureScopes {
  private var titles: [String?]

  /// - Parameter count: Of the nodes of the outline.
  init(_ measures: [MeasureReader.Found], count: Int) {
    titles = Array(repeating: nil, count: measures.isEmpty ? 0 : count)
    // An inner one begins later.
    for found in measures {
      for index in found.range { titles[index] = found.measure.title }
    }
  }

  /// The innermost one's title.
  func title(at index: Int) -> String? {
    titles.indices.contains(index) ? titles[index] : nil
  }
}
