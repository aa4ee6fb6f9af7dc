import ArgumentParser

/// The command `chie`, of which everything else is a part.
struct Chie: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chie",
    abstract: "外部専門家の助言・課題解決事例・調査研究報告を集め、すぐに探し出すためのナレッジデータベースです",
    discussion: """
      はじめに chie index フォルダー で文書を登録し、chie search 言葉 で探します。
      ナレッジベースは --kb か環境変数 CHIE_KB で指定できます。指定しなければ、現在のフォルダーの \
      index/knowledge.sqlite、それもなければ利用者のデータフォルダーのものを使います。
      """,
    subcommands: [
      SearchCommand.self, ShowCommand.self, OpenCommand.self, CiteCommand.self, NewCommand.self,
      SourcesCommand.self, FiguresCommand.self, CasesCommand.self, ChallengesCommand.self,
      MeasuresCommand.self, IndicatorsCommand.self, PeopleCommand.self, PlacesCommand.self,
      EventsCommand.self, GlossaryCommand.self, TimelineCommand.self,
      RelatedCommand.self, GraphCommand.self, DuplicatesCommand.self, LintCommand.self,
      TagCommand.self, LinkCommand.self, CorrectCommand.self, SourceCommand.self, SavedCommand.self,
      CollectionCommand.self, ReattachCommand.self, LogCommand.self, UndoCommand.self,
      ForgetCommand.self,
      IndexCommand.self, WatchCommand.self, StatusCommand.self, RebuildCommand.self,
      DoctorCommand.self, BackupCommand.self, RestoreCommand.self, ExportCommand.self,
      DumpCommand.self, ReadCommand.self, FoldCommand.self, EvalCommand.self, ServeCommand.self,
      CompletionsCommand.self, ManualCommand.self,
    ],
    helpNames: [])

  @Flag(name: .long, help: "版を表示します")
  var version = false

  @OptionGroup var help: HelpOption
}

/// `--help`, which is answered before anything is parsed; declared so that help, completions and
/// the manual page name it.
struct HelpOption: ParsableArguments {
  @Flag(name: [.short, .long], help: "使い方を表示します")
  var help = false
}
