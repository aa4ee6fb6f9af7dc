import ArgumentParser
import Evaluation

struct EvalRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "すべての質問で検索し、答えを TREC の形式で書き出します",
    discussion: "1 行を 1 文書として一時的なナレッジベースを作ります。質問ごとに 100 件まで書き出します。")

  @OptionGroup var judged: JudgedSetOptions

  @Option(
    help: ArgumentHelp("書き出すファイル（- は標準出力）", valueName: "ファイル"), completion: .file())
  var output: String

  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var help: HelpOption

  func run() async throws {
    let workplace = Workplace()
    let queries = try JSONLines.read(JudgedQuery.self, at: judged.queries)
    let base = try await TemporaryBase(
      texts: try JudgedCorpus(at: judged.corpus), analysis: analysis, workplace: workplace)
    let run = try await base.runner.run(queries, width: base.width)
    try FileAccess.write(run.text(tag: "chie"), to: output)
  }
}
