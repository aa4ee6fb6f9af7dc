import Dispatch
import Glibc

/// The wish of the system or of a person that the program end: SIGTERM or SIGINT.
///
/// The first signal is kept, so that work can come to its end; a second one ends the process at once.
package final class StopRequest {
  private let sources: [any DispatchSourceSignal]
  /// Readable from the first signal on. It stays open as long as the process lives.
  private let descriptor: Int32

  package init() async {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (descriptor, writing) = (ends[0], ends[1])
    let queue = DispatchQueue(label: "signals")
    var sources: [any DispatchSourceSignal] = []
    for number in [SIGTERM, SIGINT] {
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        if Waiting.isReadable(descriptor) { _exit(128 + number) }
        _ = write(writing, [1], 1)
      }
      sources.append(source)
      await withCheckedContinuation { continuation in
        source.setRegistrationHandler { continuation.resume() }
        source.resume()
      }
    }
    self.descriptor = descriptor
    self.sources = sources
  }

  /// What tells of the wish, for whoever works.
  package var flag: StopFlag { StopFlag(descriptor: descriptor) }
}

/// Whether the program is to end.
package struct StopFlag: Sendable {
  /// Readable when it is.
  package let descriptor: Int32

  package var isRaised: Bool { Waiting.isReadable(descriptor) }
}
