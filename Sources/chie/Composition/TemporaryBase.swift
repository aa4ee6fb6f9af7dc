import Evaluation
import Foundation
import Glibc
import KnowledgeModel
import SQLiteStore
import Search

/// A knowledge base of judged texts, in a folder that goes with it.
final class TemporaryBase: Sendable {
  let runner: QueryRunner
  /// Queries at a time.
  let width: Int
  private let folder: String

  init(
    texts: JudgedCorpus, analysis: AnalysisOptions, workplace: Workplace,
    limits: CandidateLimits = .standard, unit: SearchRequest.Unit = .document
  ) async throws {
    let words = try Analysis.words(
      analysis.places, knowledgeBase: workplace.locations.knowledgeBase(option: nil), at: workplace)
    width = ProcessInfo.processInfo.activeProcessorCount
    folder = try Self.newFolder()
    let path = folder + "/evaluation.sqlite"
    do {
      let writer = try SQLiteKnowledgeWriter(at: path)
      try await texts.load(into: writer, analyzer: words, width: width)
      let reader = try SQLiteKnowledgeReader(at: path, for: .server(readers: width))
      let searcher = Searcher(reader: reader, analyzer: words, limits: limits)
      runner = QueryRunner(searcher: searcher, unit: unit)
    } catch {
      Self.remove(folder)
      throw error
    }
  }

  deinit {
    Self.remove(folder)
  }

  private static func newFolder() throws(CommandFailure) -> String {
    let folder = NSTemporaryDirectory() + "chie-eval-" + UUID().uuidString
    guard mkdir(folder, 0o700) == 0 else {
      throw .unwritable(path: folder, detail: SystemReason.text(errno))
    }
    return folder
  }

  /// What cannot be removed is left to the system, which empties the folder of temporary files.
  private static func remove(_ folder: String) {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      Channel.talk.line("一時フォルダー \(folder.visibleLine) を消せません。不要になったら消してください。")
    }
  }
}
