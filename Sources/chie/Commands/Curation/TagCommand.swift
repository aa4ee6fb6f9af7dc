import ArgumentParser
import Curation
import KnowledgeStore
import SQLiteStore

struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "文書や節、まとまりにタグを付けて、まとめます",
    discussion: "タグは「施策/人材育成」のように段を重ねられます。検索では タグ:施策 で、下の段も含めて探せます。",
    subcommands: [
      TagAddCommand.self, TagRemoveCommand.self, TagListCommand.self, TagRenameCommand.self,
      TagMergeCommand.self, TagRulesCommand.self, TagApplyCommand.self,
    ])

  @OptionGroup var help: HelpOption

  func run() throws { throw Misuse(missingCommandOf: "tag") }
}

struct TagAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "タグを付けます。なければ作ります",
    discussion: "chie search 研修 --ids --passages | chie tag add 施策/人材育成 - のように、検索の結果にまとめて付けられます。")

  @Argument(help: ArgumentHelp("タグの名前", valueName: "タグ"))
  var tag: String

  @Argument(help: ArgumentHelp("付ける先の ID か文書のパス（- は標準入力から読みます）", valueName: "ID"))
  var ids: [String] = []

  @Flag(help: "まとまりや節でなく、それがある文書に付けます")
  var documents = false

  @Option(help: ArgumentHelp("タグの説明", valueName: "説明"))
  var describe: String?

  @Option(help: ArgumentHelp("タグの別名（繰り返せます）", valueName: "名前"))
  var alias: [String] = []

  @OptionGroup var change: ChangeOptions

  func run() throws {
    guard !ids.isEmpty || describe != nil || !alias.isEmpty else {
      throw Misuse("タグを付ける先がありません。", advice: "ID を続けて書くか、- を書いて標準入力から渡してください。")
    }
    let workplace = Workplace()
    let places = try PlaceNames(
      ids, in: try workplace.reader(change.base), at: workplace.locations)
    let step = try AddTag(
      tag: tag, ids: places.ids, description: describe, aliases: alias, tagsDocuments: documents)
    if !places.ids.isEmpty || describe != nil || !alias.isEmpty {
      try change.run(step)
    } else {
      Channel.talk.line("付ける先が一つもないため、何も変えていません。検索の言葉や ID を確かめてください。")
    }
    if !places.isComplete || places.ids.isEmpty && !ids.isEmpty {
      throw ExitCode(ExitStatus.nothingFound)
    }
  }
}

struct TagRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "タグを外します",
    discussion: "付け先がなくなったタグは、chie tag list --orphans が示す番号（a12 など）で外せます。")

  @Argument(help: ArgumentHelp("タグの名前", valueName: "タグ"))
  var tag: String

  @Argument(help: ArgumentHelp("外す先の ID か文書のパス（- は標準入力から読みます）", valueName: "ID"))
  var ids: [String] = []

  @Option(help: ArgumentHelp("消す別名（繰り返せます）", valueName: "名前"))
  var alias: [String] = []

  @Flag(help: "タグを、付けたものと規則ごと消します")
  var all = false

  @OptionGroup var change: ChangeOptions

  func run() throws {
    guard all != !(ids.isEmpty && alias.isEmpty) else {
      throw Misuse("何を外すかが決まりません。", advice: "ID、--alias、--all のどれかを指定してください。")
    }
    let workplace = Workplace()
    let names = ids == ["-"] ? Input.lines() : ids
    // An orphan has an ID that nothing has any more.
    let places = try PlaceNames.ids(of: names, in: change.base, on: workplace)
    try change.run(RemoveTag(tag: tag, ids: places, aliases: alias, isWhole: all))
  }
}

struct TagListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "タグを、付けた件数とともに一覧にします",
    discussion: "タグを指定するとそれが付いているものを、ID を指定するとそれに付いているタグを示します。")

  @Argument(help: ArgumentHelp("タグの名前、または文書などの ID（省くとすべてのタグ）", valueName: "タグかID"))
  var name: String?

  @Flag(help: "付け先が見つからなくなったものだけを示します")
  var orphans = false

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let form = try list.form()
    if orphans, name != nil {
      throw Misuse("--orphans と名前は同時に指定できません。", advice: "どちらか一方だけを指定してください。")
    }
    let workplace = Workplace()
    let lists = try workplace.lists(base)
    let id = try name.flatMap { name in
      try workplace.reader(base).withSnapshot(scope: .everything) {
        try PlaceNames.id(of: name, in: $0, at: workplace.locations)
      }
    }
    let items =
      if orphans {
        try lists.orphanedTaggings()
      } else if let id {
        try lists.tags(of: id)
      } else if let name {
        try lists.places(taggedWith: name)
      } else {
        try lists.tags()
      }
    let empty =
      if orphans {
        "付け先のないタグはありません。"
      } else if let name, id == nil {
        "タグ「\(name)」が付いているものは、いまの文書の中にありません。付け先がなくなったものは chie tag list --orphans で確かめられます。"
      } else {
        "タグはありません。chie tag add で付けられます。"
      }
    try form.show(ShownItems(items: items, name: "tags", emptyText: empty), on: workplace)
    if items.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }
}

struct TagRenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "タグの名前を、下の段も含めて変えます")

  @Argument(help: ArgumentHelp("いまの名前", valueName: "タグ"))
  var tag: String

  @Argument(help: ArgumentHelp("新しい名前", valueName: "新しい名前"))
  var name: String

  @Flag(help: "もとの名前を別名に残します")
  var keepAlias = false

  @OptionGroup var change: ChangeOptions

  func run() throws {
    try change.run(try RenameTag(tag: tag, to: name, keepsAlias: keepAlias))
  }
}

struct TagMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "タグを、ほかのタグにまとめます")

  @Argument(help: ArgumentHelp("なくすタグ", valueName: "タグ"))
  var tag: String

  @Argument(help: ArgumentHelp("まとめる先のタグ", valueName: "まとめる先"))
  var into: String

  @OptionGroup var change: ChangeOptions

  func run() throws { try change.run(MergeTags(tag: tag, into: into)) }
}

struct TagApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "規則を当てはめ、規則で付いたタグを入れ替えます",
    discussion: "手で付けたタグは変わりません。chie index で文書が変わったあとに実行してください。")

  @Argument(help: ArgumentHelp("このタグと下の段の規則だけを当てはめます", valueName: "タグ"))
  var tag: String?

  @OptionGroup var change: ChangeOptions

  func run() throws { try change.run(ApplyRules(tag: tag)) }
}
