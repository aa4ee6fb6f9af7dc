import Foundation
import KnowledgeModel
import KnowledgeStore

/// The right to write to a knowledge base, held by one process at a time until it is released.
///
/// The lock is on a file of its own beside the database: closing a second descriptor of the
/// database itself would end the locks that SQLite holds on it in this process. The system frees
/// the lock when its holder dies, and the file stays.
final class WriterLock: Sendable {
  private let descriptor: Int32

  /// Fails where somebody else still holds the lock after the time of patience.
  ///
  /// - Parameter onWait: Called once, before the first wait.
  init(
    for path: String, patience: Duration = .zero, onWait: () -> Void = {}
  ) throws(StoreError) {
    let lockPath = path + "-lock"
    descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      if errno == ENOSPC { throw .full(path: path) }
      throw .notWritable(path: lockPath, detail: SystemReason.text(errno))
    }
    let deadline = ContinuousClock.now + patience
    var hasWaited = false
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      guard reason == EWOULDBLOCK, ContinuousClock.now < deadline else {
        close(descriptor)
        if reason == EWOULDBLOCK { throw .locked(path: path) }
        throw .notWritable(path: lockPath, detail: SystemReason.text(reason))
      }
      if !hasWaited { onWait() }
      hasWaited = true
      usleep(Self.pause)
    }
  }

  /// Between two looks at the lock, in microseconds.
  private static let pause: UInt32 = 50_000

  /// Whether somebody holds the lock now.
  static func isHeld(for path: String) -> Bool {
    let descriptor = open(path + "-lock", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0
  }

  /// Unlocks by name: a child that was forked a moment ago holds the same lock until it becomes
  /// another program.
  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
