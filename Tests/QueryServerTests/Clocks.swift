import Synchronization

/// A point in the time of a test.
struct TestInstant: InstantProtocol {
  let offset: Duration

  func advanced(by duration: Duration) -> Self { TestInstant(offset: offset + duration) }
  func duration(to other: Self) -> Duration { other.offset - offset }
  static func < (left: Self, right: Self) -> Bool { left.offset < right.offset }
}

/// Five milliseconds pass whenever somebody looks at it; whoever sleeps, sleeps until cancelled.
final class SteppingClock: Clock {
  private let looks = Mutex(0)

  var now: TestInstant {
    TestInstant(
      offset: looks.withLock {
        $0 += 5
        return .milliseconds($0)
      })
  }

  var minimumResolution: Duration { .milliseconds(5) }

  func sleep(until deadline: TestInstant, tolerance: Duration?) async throws {
    for await _ in AsyncStream<Never>.makeStream().stream {}
    throw CancellationError()
  }
}

/// Every time limit has passed as soon as it is set.
struct HastyClock: Clock {
  var now: TestInstant { TestInstant(offset: .zero) }
  var minimumResolution: Duration { .zero }
  func sleep(until deadline: TestInstant, tolerance: Duration?) async throws {}
}
