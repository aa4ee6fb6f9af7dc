import KnowledgeStore
import SQLiteStore
import Search

/// One search and the time it takes: what is needed for it is opened here, and nothing else.
struct TimedSearch {
  struct Answer {
    let result: SearchResult
    let request: SearchRequest
    let milliseconds: Double
    /// Whether there is a hit at all, on this page or another.
    let isFound: Bool
  }

  let workplace: Workplace
  /// Where the knowledge base lies.
  let path: String
  let places: AnalysisPlaces

  /// The problems of the query are said on standard error.
  func answer(_ request: SearchRequest) async throws -> Answer {
    let clock = ContinuousClock()
    let start = clock.now
    let path = path
    // Opening either takes milliseconds, most of them waiting for pages of files.
    async let reader = SQLiteKnowledgeReader(at: path)
    let words = Result { try Analysis.words(places, knowledgeBase: path, at: workplace) }
    let searcher = Searcher(reader: try await reader, analyzer: try words.get())
    let result = try searcher.search(request)
    let time = clock.now - start
    try workplace.tellUnfinishedRun(of: try await reader)
    for problem in result.query.problems { Channel.talk.line(problem.message.visible) }
    return Answer(
      result: result, request: request, milliseconds: time / .milliseconds(1),
      isFound: try isFound(result, of: request, by: searcher))
  }

  /// Near hits are not counted: an empty page alone does not tell that there are none before it.
  private func isFound(
    _ result: SearchResult, of request: SearchRequest, by searcher: Searcher
  ) throws(SearchError) -> Bool {
    if result.total > 0 || !result.hits.isEmpty { return true }
    guard request.offset > 0 || request.limit == 0 else { return false }
    let first = SearchRequest(
      text: request.text, limit: 1, offset: 0, unit: request.unit, order: request.order,
      allowsNear: request.allowsNear, expandsTerms: request.expandsTerms)
    return try !searcher.search(first).hits.isEmpty
  }
}
