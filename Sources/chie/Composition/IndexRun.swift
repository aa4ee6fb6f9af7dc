import CMalloc
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

  /// In bytes, for the allocator: documents come and go, and a large one must not stay.
  private static let largeBlock: Int32 = 256 << 10
  private static let mostSpare: Int32 = 1 << 20

  /// - Parameter isWanted: Asked between batches whether to go on.
  func report(
    _ request: IndexRequest, while isWanted: @Sendable () -> Bool = { true }
  ) async throws -> IndexReport {
    chie_give_back_memory(Self.largeBlock, Self.mostSpare)
    do {
      let report = try await run(request, while: isWanted)
      await reader.stop()
      return report
    } catch {
      await reader.stop()
      throw error
    }
  }

  private func run(
    _ request: IndexRequest, while isWanted: @Sendable () -> Bool
  ) async throws -> IndexReport {
    let line = ProgressLine(isQuiet: isQuiet, environment: workplace.environment)
    defer { line.clear() }
    line.show("ファイルを調べています…")
    return try await Indexer(
      store: store, vocabulary: analysis.vocabulary,
      municipalities: try analysis.municipalities(), words: analysis.words, width: Workplace.cores,
      reader: reader
    ).run(request, at: Clock.now, while: isWanted) { progress in
      line.show("文書を登録しています… \(progress.done) / \(progress.total)")
    }
  }
}
