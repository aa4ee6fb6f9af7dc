import Indexing

/// Looks at places again and again, where news of changes cannot be relied on.
///
/// A file is taken up when two looks, with the quiet time between them, saw the same of it.
struct Polling {
  typealias Instant = ContinuousClock.Instant

  private let places: [String]
  private let interval: Duration
  /// What the last run took up; `nil` where it left something.
  private var taken: FolderLook?
  /// What is to come to rest.
  private var before: FolderLook?
  /// What the run that is under way takes up.
  private var current: FolderLook?
  /// When to look; `nil` while there is no need.
  private(set) var next: Instant?

  init(_ places: [String], every interval: Duration) {
    self.places = places
    self.interval = interval
  }

  mutating func start(at now: Instant) {
    guard next == nil else { return }
    next = now + interval
    before = FolderLook(at: places)
  }

  /// Whether it was time to look, and something was not as the last run took it up.
  mutating func findsChanges(at now: Instant) -> Bool {
    guard let next, next <= now else { return false }
    self.next = now + interval
    guard before == nil else { return false }
    let look = FolderLook(at: places)
    if look == taken { return false }
    before = look
    return true
  }

  /// Files that have changed while others came to rest. To be called when a run begins.
  mutating func unfinished() -> Set<String> {
    guard let before else { return [] }
    let look = FolderLook(at: places)
    self.before = nil
    current = look
    return look.changed(since: before)
  }

  /// The run is over.
  ///
  /// - Parameter again: When to look for what it had to leave; `nil` where it left nothing.
  mutating func finish(lookingAgain again: Instant?) {
    guard next != nil, let current else { return }
    taken = again == nil ? current : nil
    self.current = nil
    if let again { next = again }
  }
}
