import ArgumentParser
import Evaluation

struct EvalScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "書き出した答えを正解と比べ、点数を表示します",
    discussion: "点数は nDCG@10、MRR@10、R@10、R@100 で、質問の種類ごとの平均です。")

  @Option(
    help: ArgumentHelp("質問の集まり（1 行に id・text・type の JSON）", valueName: "ファイル"),
    completion: .file())
  var queries: String

  @OptionGroup var judged: JudgmentsOption

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp("chie eval run が書き出した答え", valueName: "ファイル"), completion: .file())
  var answerFile: String

  @OptionGroup var help: HelpOption

  func run() throws {
    let summaries = RelevanceSummary.summaries(
      of: try TrecRun(at: answerFile), judgments: try Judgments(at: judged.judgments),
      queries: try JSONLines.read(JudgedQuery.self, at: queries))
    Channel.output.write(RelevanceSummary.table(of: summaries))
  }
}
