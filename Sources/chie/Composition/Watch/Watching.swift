import FileWatching
import Indexing
import KnowledgeStore

/// Keeps a knowledge base up to date with its places until somebody ends it.
struct Watching {
  private typealias Instant = ContinuousClock.Instant

  private let batch: WatchedBatch
  private let quiet: Duration
  private let stop: StopFlag
  private var sight: WatchedSight
  private var settling: Settling
  private var log: WatchLog
  private var faults = Notices()
  private var heldBack = Notices()
  /// Before that, no run is tried again.
  private var retry: Instant?
  private var hasRun = false

  /// Between two looks at what tells nothing of itself, such as a drive that is mounted.
  private static let longestWait = Duration.seconds(2)
  /// After a failure that is not over soon.
  private static let longRetry = Duration.seconds(60)
  private static let shortRetry = Duration.milliseconds(500)

  /// - Parameter sight: Of the places of the batch.
  init(_ batch: WatchedBatch, sight: WatchedSight, quiet: Duration, log: WatchLog) {
    self.batch = batch
    self.sight = sight
    self.quiet = quiet
    self.log = log
    stop = batch.stop
    settling = Settling(quiet: quiet)
  }

  /// - Throws: What keeps the first run from being made; later failures are said and tried again.
  mutating func run() async throws {
    sight.begin(at: .now)
    settling.take(.changed(path: ""), at: .now)
    Channel.talk.line("\(batch.places.count) か所を見守っています。止めるには Ctrl-C を押します。")
    while !stop.isRaised {
      Waiting.forAny(of: [sight.descriptor, stop.descriptor], atMost: wait(at: .now))
      for change in sight.changes(at: .now) { settling.take(change, at: .now) }
      if let due, due <= .now, !stop.isRaised { try await update() }
    }
  }

  private var due: Instant? {
    settling.due.map { due in retry.map { max($0, due) } ?? due }
  }

  private func wait(at now: Instant) -> Duration {
    let next = [due, sight.nextLook].compactMap(\.self).min() ?? now + Self.longestWait
    return max(.zero, min(next - now, Self.longestWait))
  }

  private mutating func update() async throws {
    let start = Instant.now
    let polled = sight.unfinished()
    let unfinished = settling.unfinished(at: start).union(polled)
    settling.begin(at: start)
    retry = nil
    do {
      let report = try await batch.run(leaving: unfinished)
      faults.say(onlyThese: [])
      heldBack.say(onlyThese: report.heldBack.map(\.message))
      try log.show(report, at: Clock.now)
      hasRun = true
      let isRefused = report.skipped.contains { $0.status == .unreadable }
      sight.finishRun(
        lookingAgain: !polled.isEmpty ? .now + quiet : isRefused ? sight.nextLook : nil)
    } catch StoreError.locked {
      faults.say("ほかのコマンドがナレッジベースに書き込んでいます。終わりしだい登録します。")
      tryAgain(after: Self.shortRetry)
    } catch  where hasRun {
      faults.say(FailureText.sentence(for: error))
      tryAgain(after: Self.longRetry)
    }
  }

  private mutating func tryAgain(after time: Duration) {
    sight.finishRun(lookingAgain: .now + time)
    settling.take(.changed(path: ""), at: .now)
    retry = .now + time
  }
}
