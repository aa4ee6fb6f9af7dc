import ArgumentParser
import SQLiteStore

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "ナレッジベースの写しを作ります",
    discussion: "検索や登録の最中でも作れます。写しは、chie doctor と同じように調べ、異常がなければ残します。")

  @Argument(help: ArgumentHelp("写しを作る場所", valueName: "ファイル"), completion: .file())
  var file: String

  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    try SQLiteMaintenance(at: Workplace().path(base)).backup(to: file)
    Channel.talk.line("写しを \(file.visibleLine) に作りました。")
  }
}
