import FileWatching
import Indexing
import KnowledgeStore
import SQLiteStore

/// One run of indexing of all places that are watched: everything that it works with is opened for it
/// and closed after it, so that others can write in between and changed vocabulary is taken up.
struct WatchedBatch {
  let base: String
  let places: [String]
  let keepsDeleted: Bool
  let analysis: AnalysisPlaces
  let reading: ReadingOptions
  let stop: StopFlag

  /// - Parameter unfinished: Files that somebody is writing just now.
  func run(leaving unfinished: Set<String>) async throws -> IndexReport {
    let workplace = Workplace()
    let analysis = try Analysis(analysis, knowledgeBase: base, at: workplace)
    let store = try SQLiteKnowledgeWriter(at: base)
    let request = IndexRequest(
      paths: places, verifies: false, prunes: false, isDryRun: false, keepsDeleted: keepsDeleted,
      unfinished: unfinished)
    let stop = stop
    return try await IndexRun(
      store: store, analysis: analysis, reader: try reading.reader(at: workplace),
      workplace: workplace, isQuiet: true
    ).report(request, while: { !stop.isRaised })
  }
}
