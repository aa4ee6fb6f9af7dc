import Glibc

/// Waits until there is something to read, at most for a time.
package enum Waiting {
  /// - Parameter descriptors: Negative ones are passed over.
  package static func forAny(of descriptors: [Int32], atMost time: Duration) {
    _ = readable(descriptors, atMost: time)
  }

  static func isReadable(_ descriptor: Int32) -> Bool {
    readable([descriptor], atMost: .zero) > 0
  }

  private static func readable(_ descriptors: [Int32], atMost time: Duration) -> Int32 {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let milliseconds = Int32(clamping: Int((time / .milliseconds(1)).rounded(.up)))
    return poll(&polled, nfds_t(polled.count), max(0, milliseconds))
  }
}
