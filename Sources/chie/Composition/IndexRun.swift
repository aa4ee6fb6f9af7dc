import Foundation
import Indexing
import KnowledgeStore

/// One run of indexing with its progress on the terminal.
struct IndexRun {
  let store: any KnowledgeWriter
  let analysis: Analysis
  let workplace: Workplace
  let isQuiet: Bool

  func report(_ request: IndexRequest) async throws -> IndexReport {
    let line = ProgressLine(isQuiet: isQuiet, environment: workplace.environment)
    defer { line.clear() }
    line.show("ファイルを調べています…")
    return try await Indexer(
      store: store, vocabulary: analysis.vocabulary,
      municipalities: try analysis.municipalities(), words: analysis.words, width: Self.cores
    ).run(request, at: Clock.now) { progress in
      line.show("文書を登録しています… \(progress.done) / \(progress.total)")
    }
  }

  /// Processors that this process may use.
  private static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }
}
