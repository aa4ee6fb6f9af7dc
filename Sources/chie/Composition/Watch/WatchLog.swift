import Indexing
import KnowledgeStore

/// One line for every run that changed something, and for the first.
struct WatchLog {
  private let isJSON: Bool
  private var isFirst = true
  private var skipped: Set<SkippedFile> = []
  private var problems: Set<FileProblem> = []
  private var kept: Set<String> = []

  init(isJSON: Bool) {
    self.isJSON = isJSON
  }

  /// Of what was left out, kept or read otherwise, only what the run before did not have.
  mutating func show(_ report: IndexReport, at time: ChangeTime) throws {
    var news = report
    news.skipped = report.skipped.filter { !skipped.contains($0) }
    news.problems = report.problems.filter { !problems.contains($0) }
    news.kept = report.kept.filter { !kept.contains($0) }
    skipped = Set(report.skipped)
    problems = Set(report.problems)
    kept = Set(report.kept)
    guard isFirst || Self.tells(news) else { return }
    isFirst = false
    Channel.output.line(
      isJSON ? try JSONText.line(WatchWire(news, at: time)) : Self.line(news, at: time))
  }

  private static func tells(_ report: IndexReport) -> Bool {
    report.added + report.changed + report.moved + report.removed > 0 || report.isCutOff
      || !report.kept.isEmpty || !report.skipped.isEmpty || !report.problems.isEmpty
  }

  private static func line(_ report: IndexReport, at time: ChangeTime) -> String {
    var parts = [
      Clock.moment(of: time), "追加 \(report.added) 件", "変更 \(report.changed) 件",
      "移動 \(report.moved) 件", "削除 \(report.removed) 件",
    ]
    if !report.kept.isEmpty { parts.append("なくなったが残した \(report.kept.count) 件") }
    if !report.skipped.isEmpty { parts.append("登録しなかった \(report.skipped.count) 件") }
    if !report.problems.isEmpty { parts.append("気付いた点 \(report.problems.count) 件") }
    if report.isCutOff { parts.append("途中で止めました（次に続きを登録します）") }
    return parts.joined(separator: "　")
  }
}

/// A line of `chie watch --json`: the time, and what a run did as `chie index --json` tells it.
struct WatchWire: Encodable {
  private enum Key: String, CodingKey { case time }

  private let time: String
  private let report: ReportWire

  init(_ report: IndexReport, at time: ChangeTime) {
    self.time = Clock.timestamp(of: time)
    self.report = ReportWire(report)
  }

  func encode(to encoder: any Encoder) throws {
    try report.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(time, forKey: .time)
  }
}
