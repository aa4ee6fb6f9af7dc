import ArgumentParser
import FileWatching
import Indexing
import KnowledgeStore
import SQLiteStore

struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "フォルダーを見守り、変わるたびにナレッジベースへ登録します",
    discussion: """
      始めたときに一度登録し、その後は、変更が落ち着くたびに chie index と同じように登録します。書き込みの途中のファイルは、閉じられるまで待ちます。\
      名前や場所が変わっても、ID・タグ・リンクは変わりません。登録していない間は、ほかのコマンドもナレッジベースに書き込めます。
      止めるには Ctrl-C を押すか、SIGTERM を送ります。
      """)

  @Argument(
    help: ArgumentHelp("見守るフォルダーまたはファイル", valueName: "場所"), completion: .file())
  var paths: [String]

  @Option(help: ArgumentHelp("最後の変更からこの時間だけ待って登録します（既定 2 秒）", valueName: "秒"))
  var quietTime = 2.0

  @Option(
    help: ArgumentHelp(
      "知らせのない変更に備えて調べ直す間隔（既定では、ネットワーク上の場所だけ 300 秒）", valueName: "秒"))
  var every: Int?

  @Flag(help: "なくなったファイルの文書も残します")
  var keepDeleted = false

  @OptionGroup var output: JSONOption
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var base: KnowledgeBaseOptions

  func run() async throws {
    try check()
    let stop = await StopRequest()
    let workplace = Workplace()
    let path = workplace.locations.knowledgeBaseToWrite(option: base.kb)
    let places = paths.map(workplace.locations.absolute)
    try checkPlaces(places, path: path, at: workplace)
    let batch = WatchedBatch(
      base: path, places: places, keepsDeleted: keepDeleted, analysis: analysis.places,
      reading: reading, stop: stop.flag)
    let sight = WatchedSight(
      of: places, base: workplace.locations.absolute(path), interval: every)
    var watching = Watching(
      batch, sight: sight, quiet: .seconds(quietTime), log: WatchLog(isJSON: output.json))
    try await watching.run()
    withExtendedLifetime(stop) {}
  }

  private func check() throws(Misuse) {
    guard !paths.contains("") else {
      throw Misuse("見守る場所が空です。", advice: "フォルダーかファイルの場所を書いてください。")
    }
    guard (0.1...3600).contains(quietTime) else {
      throw Misuse("--quiet-time の値は使えません。", advice: "0.1 から 3600 までの秒数を書いてください。")
    }
    guard every.map((1...86_400).contains) ?? true else {
      throw Misuse("--every の値は使えません。", advice: "1 から 86400 までの秒数を書いてください。")
    }
  }

  /// A place that is not there now may have been before.
  private func checkPlaces(_ places: [String], path: String, at workplace: Workplace) throws {
    let missing = places.filter { !RealPath.exists($0) }
    guard !missing.isEmpty else { return }
    let known =
      RealPath.exists(path)
      ? try SQLiteKnowledgeReader(at: path).withSnapshot(scope: .everything) {
        try $0.roots() + $0.places()
      } : []
    if let typo = missing.first(where: { !known.contains($0) }) {
      throw CommandFailure.pathMissing(path: typo)
    }
  }
}
