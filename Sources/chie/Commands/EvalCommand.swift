import ArgumentParser

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "検索の質を、正解の分かっている質問で測ります",
    subcommands: [EvalRunCommand.self, EvalScoreCommand.self, EvalVariantsCommand.self])

  @OptionGroup var help: HelpOption
}

/// Texts and the queries that they are asked.
struct JudgedSetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("文書の集まり（1 行に id・title・text の JSON）", valueName: "ファイル"),
    completion: .file())
  var corpus: String

  @Option(
    help: ArgumentHelp("質問の集まり（1 行に id・text・type の JSON）", valueName: "ファイル"),
    completion: .file())
  var queries: String
}

/// What people judged the texts to be worth.
struct JudgmentsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("正解（TREC の qrels 形式）", valueName: "ファイル"), completion: .file())
  var judgments: String
}
