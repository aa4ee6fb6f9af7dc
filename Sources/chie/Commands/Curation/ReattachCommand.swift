import ArgumentParser
import Curation
import KnowledgeStore
import SQLiteStore

struct ReattachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reattach", abstract: "付け先のなくなったタグ、つながり、訂正を、いまの文書に付け直します",
    discussion: """
      元には、chie tag list --orphans、chie link list --broken、chie correct list --orphans が示す番号（a12、l3、c5 など）か、\
      前の文書や場所の ID を書きます。
      文書から文書へは、文書に付いていたものはその文書に、節やまとまりなどに付いていたものは、似た言葉のある場所に付け直します。
      """)

  @Argument(help: ArgumentHelp("付け先のなくなったものの番号、または前の文書や場所の ID", valueName: "元"))
  var old: String

  @Argument(help: ArgumentHelp("付け直す先の ID か文書のパス", valueName: "先"))
  var new: String

  @OptionGroup var change: ChangeOptions

  func run() throws {
    let workplace = Workplace()
    let place = try workplace.reader(change.base).withSnapshot(scope: .everything) {
      try PlaceNames.id(of: new, in: $0.asRead, at: workplace.locations) ?? new
    }
    try change.run(Reattach(old, to: place))
  }
}
