import ArgumentParser
import CaseCollections
import Curation
import KnowledgeStore

struct CollectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collection", abstract: "事例集を編み、確かめ、印刷できる本にします",
    discussion:
      "事例・節・まとまり・数値・指標を選んで章に並べ、コメントや問いを添えます。"
      + "引用は選んだときの言葉のまま残り、資料が変わったかどうかを chie collection check が示します。",
    subcommands: [
      CollectionNewCommand.self, CollectionAddCommand.self, CollectionRemoveCommand.self,
      CollectionMoveCommand.self, CollectionNoteCommand.self, CollectionListCommand.self,
      CollectionShowCommand.self, CollectionCheckCommand.self, CollectionUpdateCommand.self,
      CollectionRuleCommand.self, CollectionProposeCommand.self, CollectionAcceptCommand.self,
      CollectionHistoryCommand.self, CollectionImportCommand.self, CollectionExportCommand.self,
    ])

  @OptionGroup var help: HelpOption

  func run() throws { throw Misuse(missingCommandOf: "collection") }
}

/// The collection that a command is about.
struct CollectionArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("事例集の名前", valueName: "事例集"))
  var name: String
}

extension Workplace {
  func collections(_ options: KnowledgeBaseOptions) throws(StoreError) -> Collections {
    Collections(reader: try reader(options), time: Clock.stamp)
  }
}

struct CollectionNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "事例集を作ります",
    discussion: "日付は本に印刷される発行日です。省くと今日になります。")

  @OptionGroup var collection: CollectionArgument
  @OptionGroup var front: FrontOptions
  @OptionGroup var change: ChangeOptions

  func run() throws {
    var note = front.note
    note.date = note.date ?? Clock.today
    let start = CollectionFront(title: collection.name)
    try change.run(
      try NewCollection(name: collection.name, front: try note.applied(to: start)))
  }
}

struct CollectionListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "事例集を一覧にします")

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let form = try list.form()
    let workplace = Workplace()
    let items = try workplace.collections(base).list()
    let empty = "事例集はありません。chie collection new で作れます。"
    try form.show(ShownItems(items: items, name: "collections", emptyText: empty), on: workplace)
    if items.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }
}

struct CollectionShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "事例集の項目を、章の順に表示します")

  @OptionGroup var collection: CollectionArgument

  @Option(help: ArgumentHelp("いまの姿でなく、この改訂のときの姿", valueName: "改訂"))
  var revision: Int?

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let form = try list.form()
    let workplace = Workplace()
    let collections = try workplace.collections(base)
    let open = try collections.open(collection.name, revision: revision)
    let items = try collections.entries(of: collection.name, revision: revision)
    let shown = ShownCollection(open: open, items: items)
    try form.show(shown, on: workplace)
  }
}

struct CollectionCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "引用したあとで変わった資料、出典のない数値、確かめられていない資料などを示します",
    discussion: "何もなければ終了コードは 0、あれば 1 です。")

  @OptionGroup var collection: CollectionArgument
  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let form = try list.form()
    let workplace = Workplace()
    let items = try workplace.collections(base).remarks(on: collection.name)
    let empty = "気をつけることはありません。"
    try form.show(ShownItems(items: items, name: "remarks", emptyText: empty), on: workplace)
    if !items.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }
}

struct CollectionHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "事例集の改訂を新しい順に示します。--from で二つの改訂を比べます")

  @OptionGroup var collection: CollectionArgument

  @Option(help: ArgumentHelp("比べるもとの改訂", valueName: "改訂"))
  var from: Int?

  @Option(help: ArgumentHelp("比べる先の改訂（省くといまの姿）", valueName: "改訂"))
  var to: Int?

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let form = try list.form()
    if to != nil, from == nil {
      throw Misuse("--to だけでは比べられません。", advice: "--from も指定してください。")
    }
    let workplace = Workplace()
    let collections = try workplace.collections(base)
    let items =
      if let from {
        try collections.difference(of: collection.name, from: from, to: to)
      } else {
        try collections.revisions(of: collection.name)
      }
    let name = from == nil ? "revisions" : "differences"
    try form.show(
      ShownItems(items: items, name: name, emptyText: "違いはありません。"), on: workplace)
    if items.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }
}
