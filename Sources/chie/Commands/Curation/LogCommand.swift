import ArgumentParser
import Curation
import KnowledgeStore
import SQLiteStore

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "だれが、いつ、何を手で変えたかを、新しい順に示します")

  @Argument(help: ArgumentHelp("この ID か文書のパスについてのものだけを示します", valueName: "ID"))
  var id: String?

  @Option(help: ArgumentHelp("この人の変更だけを示します", valueName: "名前"))
  var author: String?

  @Option(help: ArgumentHelp("表示する件数", valueName: "件数"))
  var limit = 50

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    try Misuse.refuseNegative(limit)
    try Misuse.refuseEmpty(["--author": author])
    let form = try list.form()
    let workplace = Workplace()
    let place = try id.map { try PlaceNames.id(of: $0, in: base, on: workplace) }
    let items = try workplace.lists(base).changes(of: place, author: author, limit: limit)
    let empty = limit == 0 ? "--limit が 0 なので、何も示しません。" : "記録はありません。"
    try form.show(ShownItems(items: items, name: "changes", emptyText: empty), on: workplace)
    if items.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }
}

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "自分が手で変えたことを、最後のものから取り消します",
    discussion: "取り消しも記録に残ります。あとの変更がもとにしているものは、取り消せません。")

  @Argument(help: ArgumentHelp("取り消す変更の数", valueName: "数"))
  var count = 1

  @OptionGroup var change: ChangeOptions

  func run() throws {
    guard count > 0 else {
      throw Misuse("取り消す数が正しくありません。", advice: "1 以上の数を指定してください。")
    }
    try change.run(UndoChanges(count: count))
  }
}
