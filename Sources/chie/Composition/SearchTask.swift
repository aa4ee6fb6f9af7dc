import ArgumentParser
import Search

/// How far a search goes.
struct SearchReach {
  /// Hits on one page where nobody says otherwise.
  static let usualLimit = 10

  let limit: Int
  let allowsNear: Bool

  /// IDs are for other commands, which are to get all that satisfies the conditions, not a page of
  /// it. What only comes near has no end, so it is among them only where a limit is set.
  init(limit: Int?, isExact: Bool, onlyIDs: Bool) {
    self.limit = limit ?? (onlyIDs ? .max : Self.usualLimit)
    allowsNear = !isExact && !(onlyIDs && limit == nil)
  }
}

/// One run of `chie search`: everything that its arguments say, as values.
struct SearchTask {
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
