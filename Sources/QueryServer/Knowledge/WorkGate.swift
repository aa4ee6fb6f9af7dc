import Dispatch
import Synchronization

/// Runs blocking look-ups beside the event loop: a few at once, some waiting, none answered late.
///
/// A look-up that passes the time limit is answered with ``Problem/timeLimit``; its thread stays
/// taken until it returns, so that slow look-ups never pile up beyond the number of threads.
final class WorkGate: Sendable {
  private struct Load {
    var running = 0
    var waiting: [@Sendable () -> Void] = []
  }

  private let threads: Int
  private let places: Int
  private let timeLimit: Duration
  private let clock: any Clock<Duration>
  private let queue = DispatchQueue(label: "chie.lookups", attributes: .concurrent)
  private let load = Mutex(Load())

  init(limits: RequestLimits, clock: any Clock<Duration>) {
    threads = limits.concurrentLookups
    places = limits.waitingLookups
    timeLimit = limits.lookupTime
    self.clock = clock
  }

  /// The result of `work`, or what it threw.
  func run<Success: Sendable>(
    _ work: @escaping @Sendable () throws -> Success
  ) async throws -> Success {
    let answer = Answer<Success>()
    let timer = Task { [clock, timeLimit] in
      do {
        try await clock.sleep(for: timeLimit)
      } catch {
        return
      }
      answer.settle(.failure(Problem.timeLimit))
    }
    defer { timer.cancel() }
    admit({ answer.settle(by: work) }, refuse: { answer.settle(.failure(Problem.busy)) })
    return try await answer.value
  }

  private func admit(_ job: @escaping @Sendable () -> Void, refuse: () -> Void) {
    enum Verdict { case start, wait, refuse }
    let verdict: Verdict = load.withLock { load in
      if load.running < threads {
        load.running += 1
        return .start
      }
      guard load.waiting.count < places else { return .refuse }
      load.waiting.append(job)
      return .wait
    }
    switch verdict {
    case .start: start(job)
    case .wait: break
    case .refuse: refuse()
    }
  }

  private func start(_ job: @escaping @Sendable () -> Void) {
    queue.async { [self] in
      job()
      let next: (@Sendable () -> Void)? = load.withLock { load in
        guard load.waiting.isEmpty else { return load.waiting.removeFirst() }
        load.running -= 1
        return nil
      }
      if let next { start(next) }
    }
  }
}

/// A result that is waited for by one and settled once, by whoever comes first.
private final class Answer<Success: Sendable>: Sendable {
  private enum State {
    case open
    case awaited(CheckedContinuation<Success, any Error>)
    case settled(Result<Success, any Error>)
    case delivered
  }

  private let state = Mutex(State.open)

  /// Asked for once.
  var value: Success {
    get async throws {
      try await withCheckedThrowingContinuation { continuation in
        let result: Result<Success, any Error>? = state.withLock { state in
          guard case .settled(let result) = state else {
            state = .awaited(continuation)
            return nil
          }
          state = .delivered
          return result
        }
        if let result { continuation.resume(with: result) }
      }
    }
  }

  /// Nothing happens where an earlier result stands.
  func settle(_ result: Result<Success, any Error>) {
    let waiting: CheckedContinuation<Success, any Error>? = state.withLock { state in
      switch state {
      case .open:
        state = .settled(result)
        return nil
      case .awaited(let continuation):
        state = .delivered
        return continuation
      case .settled, .delivered:
        return nil
      }
    }
    waiting?.resume(with: result)
  }

  /// Settles with what `work` gives; `work` is not begun where the result is no longer wanted.
  func settle(by work: () throws -> Success) {
    let wanted = state.withLock { state in
      switch state {
      case .open, .awaited: true
      case .settled, .delivered: false
      }
    }
    guard wanted else { return }
    settle(Result { try work() })
  }
}
