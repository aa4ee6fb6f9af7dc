/// Decides when changes have come to rest, so that a run sees whole files and not half of a batch.
///
/// A run is due when nothing has happened for the quiet time, or when the first change has waited for
/// as long as patience lasts. Files that are being written are left out of a run, and wait for their
/// end; one that was not touched for as long as patience lasts is taken as it is.
package struct Settling {
  package typealias Instant = ContinuousClock.Instant

  private let quiet: Duration
  private let patience: Duration
  private var first: Instant?
  private var last: Instant?
  /// When each file was last written to.
  private var writing: [String: Instant] = [:]

  /// How many quiet times the first change waits at most.
  package static let patienceInQuietTimes = 15

  package init(quiet: Duration) {
    self.quiet = quiet
    patience = quiet * Self.patienceInQuietTimes
  }

  package mutating func take(_ change: FolderChange, at now: Instant) {
    switch change {
    case .writing(let path):
      writing[path] = now
    case .finished(let path), .left(let path):
      writing[path] = nil
      touch(at: now)
    case .changed:
      touch(at: now)
    case .overflow:
      // Their end may have been among what was lost.
      writing = writing.mapValues { _ in now }
      touch(at: now)
    }
  }

  /// When the next run is to begin; `nil` where nothing has changed.
  package var due: Instant? {
    let settled = first.flatMap { first in
      last.map { last in min(last + quiet, first + patience) }
    }
    let abandoned = writing.values.min().map { $0 + patience }
    return [settled, abandoned].compactMap(\.self).min()
  }

  /// Files that a run that begins now is to leave out.
  package func unfinished(at now: Instant) -> Set<String> {
    Set(writing.filter { now < $0.value + patience }.keys)
  }

  /// A run begins: what happens from now on is for the next one.
  package mutating func begin(at now: Instant) {
    first = nil
    last = nil
    writing = writing.filter { now < $0.value + patience }
  }

  private mutating func touch(at now: Instant) {
    first = first ?? now
    last = now
  }
}
