import ArgumentParser
import Evaluation
import Foundation

struct EvalVariantsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variants", abstract: "表記を変えた質問で、点数がどれだけ変わるかを表示します",
    discussion: "取り組み／取組、サーバー／サーバ、2022年度／令和4年度 などを入れ替えて、nDCG@10 を比べます。")

  @OptionGroup var judged: JudgedSetOptions
  @OptionGroup var answers: JudgmentsOption
  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var help: HelpOption

  func run() async throws {
    let workplace = Workplace()
    let judgments = try Judgments(at: answers.judgments)
    let queries = try JSONLines.read(JudgedQuery.self, at: judged.queries)
    let base = try await TemporaryBase(
      texts: try JudgedCorpus(at: judged.corpus), analysis: analysis, workplace: workplace)
    let losses = try await base.runner.variantLosses(
      of: queries, judgments: judgments, width: base.width)
    for loss in losses {
      Channel.output.line(
        loss.family.padded(to: 10)
          + String(
            format: "%4d問  元の表記 %.4f  別の表記 %.4f  差 %+.4f", loss.queries, loss.original,
            loss.variant, loss.variant - loss.original))
    }
  }
}
