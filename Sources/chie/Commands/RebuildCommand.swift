import ArgumentParser
import Indexing
import KnowledgeStore
import SQLiteStore

struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "登録してある場所から、ナレッジベースを作り直します",
    discussion: """
      辞書や語彙を変えたとき、新しい版の Chie に替えたときに使います。人が付けた情報は残ります。
      終わるまで、検索や一覧は前の内容を示します。途中で止めると、前の内容のままです。
      登録した場所が一つでも見つからないときは、--prune を付けない限り何もしません。
      """)

  @Flag(help: "見つからない場所の文書を取り除きます")
  var prune = false

  @Flag(help: "終わっても何も表示しません")
  var quiet = false

  @OptionGroup var output: JSONOption
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() async throws {
    let workplace = Workplace()
    let path = workplace.path(base)
    let places = try workplace.reader(base).withSnapshot(scope: .everything) { try $0.places() }
    if !prune, let missing = places.first(where: { !RealPath.exists($0) }) {
      throw CommandFailure.rootMissing(path: missing)
    }
    let analysis = try Analysis(analysis.places, knowledgeBase: path, at: workplace)
    let rebuild = try Rebuild(of: path, at: Clock.now)
    let store = rebuild.copy
    let report = try await IndexRun(
      store: store, analysis: analysis, reader: try reading.reader(at: workplace),
      workplace: workplace, isQuiet: quiet || output.json
    ).report(IndexRequest(paths: places, verifies: true, prunes: true, isDryRun: false))
    try rebuild.publish()
    try ReportText(workplace: workplace, isQuiet: quiet).show(report, asJSON: output.json)
  }
}
