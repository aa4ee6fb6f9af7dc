import ArgumentParser
import Search

struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "文書・課題・施策・指標・事例・引用資料のつながりを図のデータで表示します",
    discussion: """
      文書、取り出したもの、引用資料の ID を指定します（文書はパスでもかまいません）。\
      --format dot の出力は、Graphviz の dot コマンドなどで図にできます。
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case dot, json
  }

  @Argument(help: ArgumentHelp("文書・取り出したもの・引用資料の ID、または文書のパス", valueName: "ID"))
  var id: String

  @Option(help: ArgumentHelp("出力の形（dot は Graphviz の形式）", valueName: "形"))
  var format: Format = .dot

  @Option(help: ArgumentHelp("たどる段数（0 から 5 まで）", valueName: "段数"))
  var depth = RelationGraph.standardDepth

  @OptionGroup var base: KnowledgeBaseOptions

  func run() throws {
    guard RelationGraph.depths ~= depth else {
      throw Misuse("段数に \(depth) が指定されています。", advice: "0 から 5 までの数を指定してください。")
    }
    let searcher = GraphSearcher(reader: try Workplace().reader(base))
    guard let graph = try searcher.graph(around: id, depth: depth) else {
      Channel.talk.line("「\(id.visibleLine)」にあたるものはありません。chie search で ID を確かめてください。")
      throw ExitCode(ExitStatus.nothingFound)
    }
    switch format {
    case .dot: Channel.output.line(graph.dot.visible)
    case .json: Channel.output.line(try JSONText.line(GraphResponse(graph)))
    }
  }
}
