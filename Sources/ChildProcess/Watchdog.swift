import Glibc
import Synchronization

/// Ends a process group when its time is over.
final class Watchdog: Sendable {
  private let state = Mutex(State())

  private struct State {
    var timer: Task<Void, Never>?
    var hasBitten = false
  }

  /// Whether the time was over.
  var hasBitten: Bool { state.withLock { $0.hasBitten } }

  /// Starts anew: what was watched before is watched no longer.
  func watch(_ process: pid_t, seconds: Double) {
    let timer = Task { [self] in
      do {
        try await Task.sleep(for: .seconds(seconds))
      } catch {
        return
      }
      bite(process)
    }
    state.withLock {
      $0.timer?.cancel()
      $0.timer = timer
    }
  }

  func rest() {
    state.withLock {
      $0.timer?.cancel()
      $0.timer = nil
    }
  }

  private func bite(_ process: pid_t) {
    state.withLock { $0.hasBitten = true }
    ProcessGroup.end(process)
  }
}

enum ProcessGroup {
  /// A child leads a group of its own: whatever it started ends with it.
  static func end(_ leader: pid_t) {
    guard leader > 1 else { return }
    kill(-leader, SIGKILL)
  }
}
