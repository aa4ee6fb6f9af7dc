import ArgumentParser
import CaseCollections
import Curation
import KnowledgeStore

struct CollectionRuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule", abstract: "検索の条件に当たるものを、加えるよう提案する規則を作ります",
    discussion: "提案は chie collection propose で確かめてから受け入れます。ひとりでに加わることはありません。")

  @OptionGroup var collection: CollectionArgument

  @Argument(help: ArgumentHelp("検索の言葉（chie search と同じ書き方）", valueName: "言葉"))
  var query: [String] = []

  @Option(help: ArgumentHelp("提案するもの（case 事例、passage まとまり）", valueName: "単位"))
  var unit: CaseCollection.Rule.Unit = .caseStudy

  @Option(help: ArgumentHelp("受け入れたものを入れる章の題か番号（省くと最後の章）", valueName: "章"))
  var chapter: String?

  @Option(help: ArgumentHelp("消す規則の番号", valueName: "番号"))
  var remove: Int?

  @OptionGroup var change: ChangeOptions

  func run() throws {
    guard (remove != nil) != !query.isEmpty else {
      throw Misuse("作る規則か消す規則が決まりません。", advice: "検索の言葉か --remove のどちらかを指定してください。")
    }
    if let remove {
      try change.run(RemoveCollectionRule(from: collection.name, number: remove))
    } else {
      try change.run(
        try AddCollectionRule(
          to: collection.name, query: query.joined(separator: " "), unit: unit, chapter: chapter))
    }
  }
}

struct CollectionProposeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose", abstract: "規則に照らして、加わるもの・外れるもの・変わったものを示します",
    discussion: "受け入れるには chie collection accept を使います。")

  @OptionGroup var collection: CollectionArgument
  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let form = try list.form()
    let workplace = Workplace()
    let items = try workplace.collections(base).proposed(for: collection.name)
    try form.show(
      ShownItems(items: items, name: "proposals", emptyText: "提案はありません。"), on: workplace)
    if items.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }
}

struct CollectionAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "規則の提案を受け入れるか、断ります")

  @OptionGroup var collection: CollectionArgument

  @Argument(help: ArgumentHelp("受け入れるものの ID か番号", valueName: "ID"))
  var ids: [String] = []

  @Option(help: ArgumentHelp("今後は提案しない ID（繰り返せます）", valueName: "ID"))
  var decline: [String] = []

  @Flag(help: "断ったもののほかは、すべて受け入れます")
  var all = false

  @OptionGroup var change: ChangeOptions

  func run() throws {
    guard all || !ids.isEmpty || !decline.isEmpty else {
      throw Misuse("受け入れるものがありません。", advice: "ID、--all、--decline のどれかを指定してください。")
    }
    if all, !ids.isEmpty {
      throw Misuse("--all と ID が重なっています。", advice: "どちらか一方だけを指定してください。")
    }
    try change.run(
      AnswerProposal(
        in: collection.name, accepting: all ? nil : ids, declining: decline))
  }
}

extension CaseCollection.Rule.Unit: ExpressibleByArgument {}
