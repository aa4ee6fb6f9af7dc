import ArgumentParser
import Curation
import KnowledgeStore
import SQLiteStore

struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "文書や節、まとまりを、互いにつなげます",
    subcommands: [LinkAddCommand.self, LinkRemoveCommand.self, LinkListCommand.self])

  @OptionGroup var help: HelpOption

  func run() throws { throw Misuse(missingCommandOf: "link") }
}

struct LinkAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "一つの場所から、ほかの場所へつなげます",
    discussion: """
      種類は、関連（see-also）、改訂（supersedes：元が先に代わる）、対応（answers：元が先に応える）です。
      """)

  @Argument(help: ArgumentHelp("元の ID か文書のパス", valueName: "元"))
  var from: String

  @Argument(help: ArgumentHelp("先の ID か文書のパス", valueName: "先"))
  var to: String

  @Option(help: ArgumentHelp("つながりの種類", valueName: "種類"))
  var kind: LinkKind = .seeAlso

  @Option(help: ArgumentHelp("覚え書き", valueName: "文"))
  var note = ""

  @OptionGroup var change: ChangeOptions

  func run() throws {
    let workplace = Workplace()
    let ids = try PlaceNames.ids(of: [from, to], in: change.base, on: workplace)
    try change.run(AddLink(from: ids[0], to: ids[1], kind: kind.kind, note: note))
  }
}

/// A kind in the words of staff or of programs.
enum LinkKind: String, CaseIterable, ExpressibleByArgument, Sendable {
  case seeAlso = "see-also"
  case supersedes, answers
  case related = "関連"
  case revision = "改訂"
  case answer = "対応"

  fileprivate var kind: Link.Kind {
    switch self {
    case .seeAlso, .related: .seeAlso
    case .supersedes, .revision: .supersedes
    case .answers, .answer: .answers
    }
  }
}

struct LinkRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "つながりを消します")

  @Argument(help: ArgumentHelp("つながりの ID（chie link list が示すもの）", valueName: "ID"))
  var ids: [String]

  @OptionGroup var change: ChangeOptions

  func run() throws { try change.run(RemoveLinks(ids: ids == ["-"] ? Input.lines() : ids)) }
}

struct LinkListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "つながりを、逆向きのものも含めて一覧にします")

  @Argument(help: ArgumentHelp("この ID か文書のパスから出るものと、入るもの（省くとすべて）", valueName: "ID"))
  var id: String?

  @Flag(help: "元か先が見つからなくなったものだけを示します")
  var broken = false

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    let form = try list.form()
    let workplace = Workplace()
    let place = try id.map { try PlaceNames.id(of: $0, in: base, on: workplace) }
    let items = try workplace.lists(base).links(of: place, broken: broken)
    let empty = broken ? "切れたつながりはありません。" : "つながりはありません。chie link add で作れます。"
    try form.show(ShownItems(items: items, name: "links", emptyText: empty), on: workplace)
    if items.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }
}
