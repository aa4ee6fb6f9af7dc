import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "シェルの補完スクリプトを表示します",
    discussion: """
      bash では source <(chie completions bash) を ~/.bashrc に書いてください。
      make install は補完スクリプトも所定の場所に置きます。
      """)

  @Argument(help: ArgumentHelp("シェルの名前", valueName: "シェル"))
  var shell: Shell

  @OptionGroup var help: HelpOption

  func run() throws {
    Channel.output.line(try Completions.script(for: shell))
  }
}
