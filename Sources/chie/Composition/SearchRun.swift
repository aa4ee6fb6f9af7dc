import KnowledgeStore
import Search

/// One search: what is needed for it is opened here, and nothing else.
struct SearchRun {
  struct Answer {
    let result: SearchResult
    let request: SearchRequest
    let milliseconds: Double
  }

  let workplace: Workplace
  let base: KnowledgeBaseOptions
  let analysis: AnalysisOptions

  /// The problems of the query are said on standard error.
  func answer(_ request: SearchRequest) throws -> Answer {
    let clock = ContinuousClock()
    let start = clock.now
    let path = workplace.path(base)
    let reader = try workplace.reader(base)
    let words = try Analysis.words(analysis, knowledgeBase: path, at: workplace)
    let result = try Searcher(reader: reader, analyzer: words).search(request)
    for problem in result.query.problems {
      Channel.talk.line("\(problem.column)文字目：\(problem.message)".visible)
    }
    return Answer(
      result: result, request: request, milliseconds: (clock.now - start) / .milliseconds(1))
  }
}
