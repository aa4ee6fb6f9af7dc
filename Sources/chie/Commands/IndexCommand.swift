import ArgumentParser
import Indexing
import KnowledgeStore
import SQLiteStore

struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "フォルダーやファイルの文書をナレッジベースに登録します",
    discussion: """
      2 回目からは、変わったファイルだけを読み直します。なくなったファイルの文書は、指定したフォルダーの下に \
      あったものだけを取り除きます。読めなくなったファイルの文書は残します。フォルダーがない・空である・一度に 3 割を超えてなくなっているときは、\
      --prune を付けない限り何も取り除きません。
      登録したフォルダーの中の場所を指定すると、そこだけを調べ直します。
      フォルダーに .chieignore を置くと、登録しないファイルを指定できます。
      """)

  @Argument(
    help: ArgumentHelp("登録するフォルダーまたはファイル", valueName: "場所"), completion: .file())
  var paths: [String]

  @Flag(help: "日時や大きさが同じファイルも、内容を確かめます")
  var verify = false

  @Flag(help: "フォルダーがない、空である、多くがなくなっているときも取り除きます")
  var prune = false

  @Flag(help: "なくなったファイルの文書も残します")
  var keepDeleted = false

  @Flag(help: "何が変わるかを表示するだけで、登録しません")
  var dryRun = false

  @Flag(help: "終わっても何も表示しません")
  var quiet = false

  @OptionGroup var output: JSONOption
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() async throws {
    guard !paths.contains("") else {
      throw Misuse("登録する場所が空です。", advice: "フォルダーかファイルの場所を書いてください。")
    }
    guard !(prune && keepDeleted) else {
      throw Misuse(
        "--prune と --keep-deleted は同時に指定できません。", advice: "どちらか一方だけを指定してください。")
    }
    let workplace = Workplace()
    let path = workplace.locations.knowledgeBaseToWrite(option: base.kb)
    let missing = paths.filter { !RealPath.exists($0) }.map(workplace.locations.absolute)
    let isNew = !RealPath.exists(path)
    if isNew, let typo = missing.first { throw CommandFailure.pathMissing(path: typo) }
    let request = IndexRequest(
      paths: paths.map(workplace.locations.absolute), verifies: verify, prunes: prune,
      isDryRun: dryRun, keepsDeleted: keepDeleted)
    let analysis = try Analysis(analysis.places, knowledgeBase: path, at: workplace)
    let store =
      dryRun && isNew
      ? try SQLiteKnowledgeWriter.temporary() : try SQLiteKnowledgeWriter(at: path)
    let places = try store.roots().flatMap { [$0.path] + $0.places }
    if let typo = missing.first(where: { !places.contains($0) }) {
      throw CommandFailure.pathMissing(path: typo)
    }
    let report = try await IndexRun(
      store: store, analysis: analysis, reader: try reading.reader(at: workplace),
      workplace: workplace, isQuiet: quiet || output.json
    ).report(request)
    try ReportText(workplace: workplace, isQuiet: quiet).show(report, asJSON: output.json)
    if !missing.isEmpty, !prune { throw ExitCode(ExitStatus.failed) }
  }
}
