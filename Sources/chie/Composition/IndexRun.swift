import ConfinedReading
import Indexing
import KnowledgeStore

/// One run of indexing with its progress on the terminal.
struct IndexRun {
  let store: any KnowledgeWriter
  let analysis: Analysis
  let reader: ConfinedReader
  let workplace: Workplace
  let isQuiet: Bool

  func report(_ request: IndexRequest) async throws -> IndexReport {
    let line = ProgressLine(isQuiet: isQuiet, environment: workplace.environment)
    defer { line.clear() }
    line.show("ファイルを調べています…")
    let report = try await Indexer(
      store: store, vocabulary: analysis.vocabulary,
      municipalities: try analysis.municipalities(), words: analysis.words, width: Workplace.cores,
      reader: reader
    ).run(request, at: Clock.now) { progress in
      line.show("文書を登録しています… \(progress.done) / \(progress.total)")
    }
    await reader.stop()
    return report
  }
}
