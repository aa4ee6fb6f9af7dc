import ArgumentParser
import Curation
import KnowledgeStore

struct TagRulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "検索の言葉でタグを付ける規則を扱います",
    subcommands: [
      TagRulesListCommand.self, TagRulesAddCommand.self, TagRulesRemoveCommand.self,
    ])

  @OptionGroup var help: HelpOption

  func run() throws { throw Misuse(missingCommandOf: "tag rules") }
}

struct TagRulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "規則を、付けた件数とともに一覧にします")

  @Argument(help: ArgumentHelp("このタグの規則だけを示します", valueName: "タグ"))
  var tag: String?

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let form = try list.form()
    let workplace = Workplace()
    let items = try workplace.lists(base).rules(of: tag)
    let empty = "規則はありません。chie tag rules add で作れます。"
    try form.show(ShownItems(items: items, name: "rules", emptyText: empty), on: workplace)
    if items.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }
}

struct TagRulesAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "規則を作ります",
    discussion: "作っただけではタグは付きません。chie tag apply で当てはめます。")

  @Argument(help: ArgumentHelp("タグの名前", valueName: "タグ"))
  var tag: String

  @Argument(help: ArgumentHelp("検索の言葉（chie search と同じ書き方）", valueName: "言葉"))
  var query: [String]

  @Option(help: ArgumentHelp("付ける先（document は文書、passage はまとまり）", valueName: "単位"))
  var unit: RuleUnit = .document

  @OptionGroup var change: ChangeOptions

  func run() throws {
    try change.run(
      try AddRule(tag: tag, query: query.joined(separator: " "), unit: unit.unit))
  }
}

struct TagRulesRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "規則を、それが付けたタグとともに消します")

  @Argument(help: ArgumentHelp("規則の ID（chie tag rules list が示すもの）", valueName: "ID"))
  var rule: String

  @OptionGroup var change: ChangeOptions

  func run() throws { try change.run(RemoveRule(rule: rule)) }
}

enum RuleUnit: String, CaseIterable, ExpressibleByArgument, Sendable {
  case document, passage

  fileprivate var unit: TagRule.Unit {
    switch self {
    case .document: .document
    case .passage: .passage
    }
  }
}
