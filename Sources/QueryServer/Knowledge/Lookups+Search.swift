import Curation
import KnowledgeStore
import Search

extension Lookups {
  struct SearchAnswer: Sendable {
    let result: SearchResult
    let time: Duration
  }

  /// - Parameter name: Of the saved search that says what is searched for; `nil` for what was
  ///   asked.
  func search(
    _ parameters: SearchParameters, savedAs name: String? = nil, unless known: String?
  ) async throws -> Outcome<SearchAnswer> {
    try await answer(unless: known) { knowledge in
      let saved = try name.map { name in
        try Problem.translating { try knowledge.lists.search(named: name).query }
      }
      let request = SearchRequest(parameters, text: saved ?? parameters.query)
      let (result, time) = try timed { try knowledge.search(request) }
      return SearchAnswer(result: result, time: time)
    }
  }
}

extension SearchRequest {
  init(_ parameters: SearchParameters, text: String) {
    self.init(
      text: text, limit: parameters.limit, offset: parameters.offset,
      unit: parameters.passages ? .passage : .document,
      order: parameters.order, allowsNear: !parameters.exact,
      countsFacets: parameters.facets, groupsCopies: parameters.group,
      expandsTerms: parameters.expand)
  }
}
