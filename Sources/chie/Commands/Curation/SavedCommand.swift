import ArgumentParser
import Curation
import KnowledgeStore
import Search

struct SavedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "saved", abstract: "よく使う検索に名前を付けて保存します",
    subcommands: [
      SavedAddCommand.self, SavedListCommand.self, SavedRunCommand.self, SavedRemoveCommand.self,
      SavedExportCommand.self, SavedImportCommand.self,
    ])

  @OptionGroup var help: HelpOption

  func run() throws { throw Misuse(missingCommandOf: "saved") }
}

struct SavedAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "検索の言葉に名前を付けて保存します")

  @Argument(help: ArgumentHelp("名前", valueName: "名前"))
  var name: String

  @Argument(help: ArgumentHelp("検索の言葉（chie search と同じ書き方）", valueName: "言葉"))
  var query: [String]

  @Option(help: ArgumentHelp("説明", valueName: "説明"))
  var describe = ""

  @Flag(help: "同じ名前のものがあれば置き換えます")
  var replace = false

  @OptionGroup var change: ChangeOptions

  func run() throws {
    try change.run(
      try SaveSearch(
        name: name, query: query.joined(separator: " "), description: describe, replaces: replace))
  }
}

struct SavedListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "保存した検索を一覧にします")

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let form = try list.form()
    let workplace = Workplace()
    let items = try workplace.lists(base).searches()
    let empty = "保存した検索はありません。chie saved add で保存できます。"
    try form.show(ShownItems(items: items, name: "searches", emptyText: empty), on: workplace)
    if items.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }
}

struct SavedRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "保存した検索で探します")

  @Argument(help: ArgumentHelp("名前", valueName: "名前"))
  var name: String

  @OptionGroup var list: ListOptions

  @Option(
    help: ArgumentHelp(
      "表示する件数（省くと \(SearchReach.usualLimit) 件、--ids では条件を満たすものすべて）", valueName: "件数"))
  var limit: Int?

  @Option(help: ArgumentHelp("先頭から読み飛ばす件数", valueName: "件数"))
  var offset = 0

  @Flag(help: "文書ごとにまとめず、見つかったまとまりをすべて表示します")
  var passages = false

  @Flag(help: "すべての条件を満たすものだけを表示します")
  var exact = false

  @Flag(help: "見つかったまとまりの ID だけを 1 行ずつ表示します")
  var ids = false

  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() async throws {
    try Misuse.refuseNegative(limit ?? 0, offset)
    let output = SearchOutput(
      form: try list.form(), fields: nil, onlyIDs: ids, separatesByNUL: false, explains: false)
    let search = try Workplace().lists(base).search(named: name)
    let reach = SearchReach(limit: limit, isExact: exact, onlyIDs: ids)
    let request = SearchRequest(
      text: search.query, limit: reach.limit, offset: offset, unit: passages ? .passage : .document,
      allowsNear: reach.allowsNear)
    try await SearchTask(request: request, output: output, kb: base.kb, places: analysis.places)
      .run()
  }
}

struct SavedRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "保存した検索を消します")

  @Argument(help: ArgumentHelp("名前", valueName: "名前"))
  var names: [String]

  @OptionGroup var change: ChangeOptions

  func run() throws { try change.run(RemoveSearches(names: names)) }
}

struct SavedExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "保存した検索を、ほかの人に渡せるファイル（YAML）に書き出します")

  @Argument(help: ArgumentHelp("書き出すファイル（省くと標準出力）", valueName: "ファイル"))
  var file = "-"

  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let text = try Workplace().lists(base).searchFile().text()
    try FileAccess.write(file == "-" ? text.visible : text, to: file)
  }
}

struct SavedImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "ファイル（YAML）の検索を取り込みます")

  @Argument(help: ArgumentHelp("読み込むファイル（- は標準入力）", valueName: "ファイル"), completion: .file())
  var file: String

  @Flag(help: "同じ名前のものがあれば置き換えます")
  var replace = false

  @OptionGroup var change: ChangeOptions

  func run() throws {
    let text = String(decoding: try FileAccess.bytes(at: file), as: UTF8.self)
    try change.run(try SaveSearch(try SavedSearchFile(text: text), replaces: replace))
  }
}
