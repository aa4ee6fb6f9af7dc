import ArgumentParser
import Search

struct RelatedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "related", abstract: "関わりのある文書・事例・箇所を、理由とともに一覧にします",
    discussion: """
      文書、その節、まとまり、または一覧にある引用・課題・事例などの ID を指定します（文書はパスでもかまいません）。\
      理由は、同じ出典、似た課題や施策、同じ人・タグ・団体、同じ種類の団体、共通の言葉、同じ本文です。
      """)

  @Argument(help: ArgumentHelp("文書・節・まとまり・取り出したものの ID、または文書のパス", valueName: "ID"))
  var id: String

  @Option(help: ArgumentHelp("文書・事例・箇所それぞれの件数", valueName: "件数"))
  var limit = RelatedRequest.standardLimit

  @OptionGroup var list: ListOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    try Misuse.refuseNegative(limit)
    let form = try list.form()
    let workplace = Workplace()
    let searcher = RelatedSearcher(reader: try workplace.reader(base))
    guard let found = try searcher.related(RelatedRequest(id: id, limit: limit)) else {
      Channel.talk.line("「\(id.visibleLine)」にあたるものはありません。chie search で ID を確かめてください。")
      throw ExitCode(ExitStatus.nothingFound)
    }
    try form.show(ShownRelated(found: found), on: workplace)
    if found.items.isEmpty { throw ExitCode(ExitStatus.nothingFound) }
  }
}

private struct ShownRelated: ShownList {
  let found: RelatedList

  var emptyText: String { "関わりのあるものは見つかりませんでした。" }
  var table: ItemTable { ItemTable(found.items) }

  func json() throws -> String { try JSONText.line(RelatedResponse(found)) }

  func lines(for terminal: Terminal) -> [String] {
    guard !found.items.isEmpty else { return [] }
    return ["「\(found.title.visibleLine)」と関わりのあるもの \(found.items.count) 件"]
      + found.items.flatMap { $0.lines(for: terminal) }
  }
}
