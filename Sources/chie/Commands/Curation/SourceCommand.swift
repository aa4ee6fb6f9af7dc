import ArgumentParser
import Curation
import KnowledgeStore

struct SourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "引用されている資料のうち、どれとどれが同じ資料かを、手で決めます",
    subcommands: [
      SourceShowCommand.self, SourceListCommand.self, SourceMergeCommand.self,
      SourceSplitCommand.self,
    ])

  @OptionGroup var help: HelpOption

  func run() throws { throw Misuse(missingCommandOf: "source") }
}

struct SourceShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "資料の表記と、それぞれが同じ資料とされた理由を示します")

  @Argument(help: ArgumentHelp("資料の ID（chie sources が示すもの）", valueName: "ID"))
  var id: String

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let form = try list.form()
    let workplace = Workplace()
    let item = try workplace.lists(base).source(id)
    try form.show(ShownItems(items: [item], name: "sources", emptyText: ""), on: workplace)
  }
}

struct SourceListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "二つ以上の表記がある資料を、見直すために一覧にします")

  @Flag(help: "手でまとめたものと分けたものだけを示します")
  var merged = false

  @Flag(help: "引用する文書がなくなった資料についての決めごとを示します")
  var orphans = false

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    guard !(merged && orphans) else {
      throw Misuse("--merged と --orphans が重なっています。", advice: "どちらか一つだけを指定してください。")
    }
    let form = try list.form()
    let workplace = Workplace()
    let lists = try workplace.lists(base)
    let items = try orphans ? lists.orphanedSourceDecisions() : lists.sources(decided: merged)
    let empty = "当たる資料はありません。"
    try form.show(ShownItems(items: items, name: "sources", emptyText: empty), on: workplace)
    if items.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }
}

struct SourceMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "二つ以上の資料を、一つの資料とします",
    discussion: "題名と発行と年度は、初めに書いたものになります。もとに戻すには chie source split か chie undo を使います。")

  @Argument(help: ArgumentHelp("資料の ID（chie sources が示すもの）", valueName: "ID"))
  var ids: [String]

  @Flag(help: "年度の違う資料でもまとめます")
  var acrossYears = false

  @OptionGroup var change: ChangeOptions

  func run() throws {
    guard ids.count > 1 else {
      throw Misuse("まとめる資料が一つしかありません。", advice: "資料の ID を二つ以上指定してください。")
    }
    try change.run(MergeSources(ids: ids, mergesYears: acrossYears))
  }
}

struct SourceSplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "資料の表記の一つを、別の資料とします",
    discussion: "もとに戻すには、分けた資料ともとの資料を chie source merge でまとめるか、chie undo を使います。")

  @Argument(help: ArgumentHelp("資料の ID（chie sources が示すもの）", valueName: "ID"))
  var id: String

  @Option(help: ArgumentHelp("別の資料とする表記（chie source show が示すもの）", valueName: "表記"))
  var spelling: String

  @OptionGroup var change: ChangeOptions

  func run() throws { try change.run(SplitSource(id: id, spelling: spelling)) }
}
