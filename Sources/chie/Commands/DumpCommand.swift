import ArgumentParser
import SQLiteStore

struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump", abstract: "ナレッジベースの中身を、比べられる形で書き出します",
    discussion: "同じファイル・語彙・辞書から作ったナレッジベースは、いつどこで作っても同じ内容になります。")

  @Flag(help: "日時や内部の番号を除いた形で書き出します（この形だけがあります）")
  var canonical = false

  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    guard canonical else {
      throw Misuse("書き出す形がありません。", advice: "chie dump --canonical と入力してください。")
    }
    // A terminal would obey what JSON leaves as it is; a file gets every byte.
    let isSeen = Channel.output.isTerminal
    var block = ""
    try SQLiteMaintenance(at: Workplace().path(base)).dump { line in
      block += (isSeen ? JSONText.escaped(line) : line) + "\n"
      if block.utf8.count > 1 << 16 {
        Channel.output.write(block)
        block = ""
      }
    }
    Channel.output.write(block)
  }
}
