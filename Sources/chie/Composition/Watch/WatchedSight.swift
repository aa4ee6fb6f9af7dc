import DocumentReading
import FileWatching
import Indexing

/// All that is seen of the places that are watched: by news of the system, and by looking where no
/// news can be relied on.
struct WatchedSight {
  typealias Instant = ContinuousClock.Instant

  private let places: [String]
  /// The knowledge base: its own changes are no changes of documents.
  private let base: String
  private let isAskedToLook: Bool
  private let watch: FolderWatch?
  private let notice: WatchNotice
  private var polling: Polling
  /// What stood at each place; another one where a drive is mounted or gone.
  private var identities: [PlaceIdentity?] = []
  private var notices = Notices()

  private static let usualInterval = 300

  /// - Parameters:
  ///   - base: Absolute path of the knowledge base.
  ///   - interval: In seconds, where somebody asked to look in any case.
  init(of places: [String], base: String, interval: Int?) {
    self.places = places
    self.base = base
    isAskedToLook = interval != nil
    notice = WatchNotice(interval: interval ?? Self.usualInterval)
    polling = Polling(places, every: .seconds(notice.interval))
    watch = FolderWatch { bytes in
      FileName.text(of: bytes).flatMap(Self.wanted)
    }
  }

  /// Readable when there is news; -1 where there never is.
  var descriptor: Int32 { watch?.descriptor ?? -1 }

  /// When ``changes(at:)`` is to be asked although there is no news.
  var nextLook: Instant? { polling.next }

  mutating func begin(at now: Instant) {
    watch?.watch(places)
    identities = places.map(PlaceIdentity.init)
    var texts = places.compactMap(notice.remote)
    let mustLook = isAskedToLook || !texts.isEmpty
    if watch == nil { texts.append(notice.unavailable) }
    if watch?.isIncomplete ?? false { texts.append(notice.incomplete) }
    notices.say(onlyThese: texts)
    if mustLook || watch?.isIncomplete ?? true { polling.start(at: now) }
  }

  /// What happened since the last call.
  mutating func changes(at now: Instant) -> [FolderChange] {
    let wasIncomplete = watch?.isIncomplete ?? true
    var changes = (watch?.changes() ?? []).filter { !isOwn($0) }
    if changes.contains(.overflow) || places.map(PlaceIdentity.init) != identities {
      begin(at: now)
      changes.append(.overflow)
    } else if !wasIncomplete, watch?.isIncomplete ?? true {
      notices.say(notice.incomplete)
      polling.start(at: now)
    }
    if polling.findsChanges(at: now) { changes.append(.changed(path: "")) }
    return changes
  }

  /// Files that were seen to change while others came to rest. To be called when a run begins.
  mutating func unfinished() -> Set<String> { polling.unfinished() }

  /// - Parameter again: When to look for what the run had to leave; `nil` where it left nothing.
  mutating func finishRun(lookingAgain again: Instant?) {
    polling.finish(lookingAgain: again)
  }

  /// Files of programs are none of documents, but for the one that says what is none either.
  private static func wanted(_ name: String) -> String? {
    name == IgnoreRules.fileName || !FileName.isOfPrograms(name) ? name : nil
  }

  private func isOwn(_ change: FolderChange) -> Bool {
    switch change {
    case .writing(let path), .finished(let path), .left(let path), .changed(let path):
      path == base || path.hasPrefix(base + "-")
    case .overflow: false
    }
  }
}
