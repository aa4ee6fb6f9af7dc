import Search

extension Lookups {
  struct SearchAnswer: Sendable {
    let result: SearchResult
    let time: Duration
  }

  func search(
    _ parameters: SearchParameters, unless known: String?
  ) async throws -> Outcome<SearchAnswer> {
    try await answer(unless: known) { knowledge in
      let (result, time) = try timed { try knowledge.search(SearchRequest(parameters)) }
      return SearchAnswer(result: result, time: time)
    }
  }
}

extension SearchRequest {
  init(_ parameters: SearchParameters) {
    self.init(
      text: parameters.query, limit: parameters.limit, offset: parameters.offset,
      unit: parameters.passages ? .passage : .document,
      order: parameters.order, allowsNear: !parameters.exact,
      countsFacets: parameters.facets, groupsCopies: parameters.group,
      expandsTerms: parameters.expand)
  }
}
