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

  /// Fails at once where somebody else holds the lock.
  init(for path: String) throws(StoreError) {
    let lockPath = path + "-lock"
    descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      if errno == ENOSPC { throw .full(path: path) }
      throw .notWritable(path: lockPath, detail: SystemReason.text(errno))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      close(descriptor)
      if reason == EWOULDBLOCK { throw .locked(path: path) }
      throw .notWritable(path: lockPath, detail: SystemReason.text(reason))
    }
  }

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
