import ArgumentParser
import Evaluation
import Foundation
import SQLiteStore
import Search

struct EvalRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "すべての質問で検索し、答えを TREC の形式で書き出します",
    discussion: """
      --corpus があれば、その 1 行を 1 文書として一時的なナレッジベースを作ります。なければ、いまあるナレッジベースに質問します。
      質問ごとに 100 件まで書き出します。
      """)

  @Option(
    help: ArgumentHelp("文書の集まり（1 行に id・title・text の JSON）", valueName: "ファイル"),
    completion: .file())
  var corpus: String?

  @Option(
    help: ArgumentHelp("質問の集まり（1 行に id・text・type の JSON）", valueName: "ファイル"),
    completion: .file())
  var queries: String

  @Option(
    help: ArgumentHelp("書き出すファイル（- は標準出力）", valueName: "ファイル"), completion: .file())
  var output: String

  @Option(
    help: ArgumentHelp("点数を付けるまとまりの上限（0 は上限なし）", valueName: "件数"))
  var candidates = CandidateLimits.standard.scored

  @Flag(help: "文書ごとにまとめず、まとまりの ID を書き出します")
  var passages = false

  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() async throws {
    try Misuse.refuseNegative(candidates)
    guard corpus == nil || base.kb == nil else {
      throw Misuse("--corpus と --kb が重なっています。", advice: "どちらか一つだけを指定してください。")
    }
    let questions = try JSONLines.read(JudgedQuery.self, at: queries)
    let run = try await answers(to: questions)
    try FileAccess.write(run.text(tag: "chie"), to: output)
  }

  private func answers(to questions: [JudgedQuery]) async throws -> TrecRun {
    let workplace = Workplace()
    if let corpus {
      let made = try await TemporaryBase(
        texts: try JudgedCorpus(at: corpus), analysis: analysis, workplace: workplace,
        limits: limits, unit: unit)
      return try await made.runner.run(questions, width: made.width)
    }
    let width = ProcessInfo.processInfo.activeProcessorCount
    let path = workplace.path(base)
    let searcher = Searcher(
      reader: try SQLiteKnowledgeReader(at: path, for: .server(readers: width)),
      analyzer: try Analysis.words(analysis.places, knowledgeBase: path, at: workplace),
      limits: limits)
    return try await QueryRunner(searcher: searcher, unit: unit).run(questions, width: width)
  }

  private var unit: SearchRequest.Unit { passages ? .passage : .document }

  private var limits: CandidateLimits {
    candidates == 0
      ? .unlimited
      : CandidateLimits(scored: candidates, refined: CandidateLimits.standard.refined)
  }
}
