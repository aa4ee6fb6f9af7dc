import ArgumentParser
import Search

/// One run of `chie search`: everything that its arguments say, as values.
struct SearchTask {
  /// Hits on one page where nobody says otherwise.
  static let usualLimit = 10

  let request: SearchRequest
  let output: SearchOutput
  let kb: String?
  let places: AnalysisPlaces

  /// Ends with ``ExitStatus/nothingFound`` where there is no hit.
  func run() async throws {
    try output.check()
    let workplace = Workplace()
    let path = workplace.locations.knowledgeBase(option: kb)
    let answer = try await TimedSearch(workplace: workplace, path: path, places: places)
      .answer(request)
    try output.show(answer, on: workplace)
    if !answer.isFound { throw ExitCode(ExitStatus.nothingFound) }
  }
}
