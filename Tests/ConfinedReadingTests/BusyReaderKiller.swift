import Foundation
import Glibc
import Synchronization
import TestSupport

/// Sends a signal to the first reader that works, from a thread of its own: those that tests share may
/// all be busy for longer than a reading takes.
final class BusyReaderKiller: Sendable {
  struct End: Sendable {
    let number: pid_t
    /// From the signal until nothing of the reader ran any more.
    let time: Duration
  }

  private enum State {
    case looking
    case stopped
    case done(End)
  }

  static var readers: [RunningProcess] {
    RunningProcess.all.filter { $0.parent == getpid() && $0.name == "chie-reader" }
  }

  private let state = Mutex(State.looking)
  private let ended = DispatchSemaphore(value: 0)

  init(signal: Int32) {
    let watch = Thread { [self] in
      look(signal)
      ended.signal()
    }
    watch.start()
  }

  /// What became of the reader; `nil` where none was ever busy.
  func stop() -> End? {
    state.withLock { if case .looking = $0 { $0 = .stopped } }
    ended.wait()
    return state.withLock { if case .done(let end) = $0 { end } else { nil } }
  }

  private func look(_ signal: Int32) {
    while state.withLock({ if case .looking = $0 { true } else { false } }) {
      // A tenth of a second of work: it has more to it than its start.
      if let busy = Self.readers.first(where: { $0.usedTime >= 10 && !$0.isZombie }) {
        let clock = ContinuousClock()
        let time = clock.measure {
          kill(busy.number, signal)
          while RunningProcess(busy.number).map({ !$0.isZombie }) == true { RunningProcess.pause() }
        }
        return state.withLock { $0 = .done(End(number: busy.number, time: time)) }
      }
      RunningProcess.pause()
    }
  }
}
