import ArgumentParser
import CaseCollections
import Curation
import KnowledgeStore

struct CollectionAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "事例や節、まとまり、数値、指標、自分の文を加えます",
    discussion:
      "chie search 空き家 --ids | chie collection add 研修2026 - のように、検索の結果をまとめて加えられます。"
      + "指標を加えると、同じ施策の指標が一つの表になります。")

  @OptionGroup var collection: CollectionArgument

  @Argument(help: ArgumentHelp("加えるものの ID（- は標準入力から読みます）", valueName: "ID"))
  var ids: [String] = []

  @Option(help: ArgumentHelp("加える章の題か番号。なければ作ります（省くと最後の章）", valueName: "章"))
  var chapter: String?

  @OptionGroup var note: EntryOptions
  @OptionGroup var change: ChangeOptions

  func run() throws {
    let entry = try note.note()
    guard !ids.isEmpty || entry.text != nil else {
      throw Misuse("加えるものがありません。", advice: "ID か - を書くか、--text で自分の文を指定してください。")
    }
    let workplace = Workplace()
    let places = try PlaceNames(
      ids, in: try workplace.reader(change.base), at: workplace.locations)
    if places.ids.isEmpty, entry.text == nil {
      Channel.talk.line("加えるものが一つもないため、何も変えていません。検索の言葉や ID を確かめてください。")
    } else {
      try change.run(
        AddEntries(to: collection.name, chapter: chapter, ids: places.ids, note: entry))
    }
    if !places.isComplete || places.ids.isEmpty && !ids.isEmpty {
      throw ExitCode(ExitStatus.nothingFound)
    }
  }
}

struct CollectionRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "項目や章を外します。--all で事例集そのものを消します",
    discussion: "外したものは chie undo で戻せます。")

  @OptionGroup var collection: CollectionArgument

  @Argument(help: ArgumentHelp("外す項目の番号（e1 など）", valueName: "番号"))
  var entries: [String] = []

  @Option(help: ArgumentHelp("中の項目ごと外す章の題か番号", valueName: "章"))
  var chapter: String?

  @Flag(help: "事例集を、項目ごと消します")
  var all = false

  @OptionGroup var change: ChangeOptions

  func run() throws {
    guard all != !(entries.isEmpty && chapter == nil) else {
      throw Misuse("何を外すかが決まりません。", advice: "番号、--chapter、--all のどれかを指定してください。")
    }
    if all {
      try change.run(DropCollection(name: collection.name))
    } else {
      try change.run(RemoveEntries(from: collection.name, names: entries, chapter: chapter))
    }
  }
}

struct CollectionMoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "項目をほかの章や位置に移します。番号を省くと、章を移します")

  @OptionGroup var collection: CollectionArgument

  @Argument(help: ArgumentHelp("移す項目の番号（e1 など。この順に並べます）", valueName: "番号"))
  var entries: [String] = []

  @Option(help: ArgumentHelp("移す先の章（項目を省いたときは、移す章）の題か番号", valueName: "章"))
  var chapter: String?

  @Option(help: ArgumentHelp("1 から数えた位置（省くと最後）", valueName: "位置"))
  var position: Int?

  @OptionGroup var change: ChangeOptions

  func run() throws {
    if !entries.isEmpty {
      return try change.run(
        MoveEntries(
          in: collection.name, names: entries, chapter: chapter, position: position))
    }
    guard let chapter, let position else {
      throw Misuse("何をどこへ移すかが決まりません。", advice: "項目の番号か、--chapter と --position を指定してください。")
    }
    try change.run(MoveChapter(in: collection.name, chapter: chapter, position: position))
  }
}

struct CollectionNoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "項目に題・コメント・問い・ねらいを書き添えます。表紙や章の記載も改めます",
    discussion:
      "番号を指定すると項目に、--chapter を指定すると章に、どちらもなければ表紙や奥付に書きます。"
      + "文章は Markdown で、読みは「｜輪番《りんばん》」のように書けます。空の文字（\"\"）で消せます。")

  @OptionGroup var collection: CollectionArgument

  @Argument(help: ArgumentHelp("項目の番号（e1 など）", valueName: "番号"))
  var entry: String?

  @Option(help: ArgumentHelp("章の題か番号。なければ作ります", valueName: "章"))
  var chapter: String?

  @OptionGroup var note: EntryOptions
  @OptionGroup var front: FrontOptions

  @Option(help: ArgumentHelp("索引での読み（繰り返せます）", valueName: "名前=よみ"))
  var reading: [String] = []

  @OptionGroup var change: ChangeOptions

  func run() throws {
    let own = try note.note()
    let cover = front.note
    if let entry {
      guard chapter == nil, cover == FrontNote(), reading.isEmpty else {
        throw Misuse(
          "項目に書けないものがあります。", advice: "項目には --heading、--comment、--question、--goal、--text を指定してください。")
      }
      return try change.run(NoteEntry(in: collection.name, entry: entry, note: own))
    }
    guard own == EntryNote() else {
      throw Misuse("どの項目に書くかがありません。", advice: "項目の番号（e1 など）を、事例集の名前のあとに書いてください。")
    }
    if let chapter {
      try change.run(
        NoteChapter(
          in: collection.name, chapter: chapter, title: cover.title,
          introduction: cover.introduction))
    } else {
      try change.run(
        NoteFront(in: collection.name, front: cover, readings: try readings()))
    }
  }

  private func readings() throws(Misuse) -> [CaseCollection.Reading] {
    var readings: [CaseCollection.Reading] = []
    for text in reading {
      guard let sign = text.firstIndex(where: { $0 == "=" || $0 == "＝" }), sign > text.startIndex
      else { throw Misuse("「\(text)」を読めません。", advice: "「名前=よみ」のように指定してください。") }
      readings.append(
        .init(
          name: String(text[..<sign]), reading: String(text[text.index(after: sign)...])))
    }
    return readings
  }
}

struct CollectionUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "引用を、いまの資料の言葉に改めます")

  @OptionGroup var collection: CollectionArgument

  @Argument(help: ArgumentHelp("改める項目の番号（省くとすべて）", valueName: "番号"))
  var entries: [String] = []

  @OptionGroup var change: ChangeOptions

  func run() throws { try change.run(UpdateEntries(in: collection.name, names: entries)) }
}
