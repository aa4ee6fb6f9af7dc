import ArgumentParser

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "検索の質を測ります", subcommands: [])

  @OptionGroup var help: HelpOption
}
