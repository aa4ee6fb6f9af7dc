import ArgumentParser
import SQLiteStore

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "写しからナレッジベースを元に戻します",
    discussion: "それまでのナレッジベースは、同じ場所に .before-restore を付けた名前で残します。")

  @Argument(help: ArgumentHelp("chie backup で作った写し", valueName: "ファイル"), completion: .file())
  var file: String

  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let path = Workplace().locations.knowledgeBaseToWrite(option: base.kb)
    try SQLiteMaintenance.restore(from: file, to: path)
    Channel.talk.line("\(path.visibleLine) を元に戻しました。")
  }
}
