import Confinement
import Glibc

/// A converter that ends with whoever asked for it, and takes along what it started itself.
struct ConverterProcess {
  let program: String
  /// The first one is the program's name.
  let arguments: [String]

  /// - Returns: The converter's own exit code; where a signal ended it, this process ends the same way.
  func run() -> Int32 {
    // Only the leader of a group may end the group.
    guard getpgrp() == getpid() else { return become() }
    signal(SIGTERM) { _ in _ = kill(0, SIGKILL) }
    guard (try? Confinement.endWithParent(by: SIGTERM)) != nil else {
      return ExitStatus.notConfined
    }
    guard !isAbandoned, let child = start() else { return ExitStatus.notFound }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return ExitStatus.notFound }
    }
    let number = status & 0x7F
    guard number != 0 else { return (status >> 8) & 0xFF }
    signal(number, SIG_DFL)
    kill(getpid(), number)
    return 128 + number
  }

  /// Whether nobody reads the output any more: whoever asked ended before it could be noticed.
  private var isAbandoned: Bool {
    var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    return poll(&output, 1, 0) > 0 && output.revents & Int16(POLLERR) != 0
  }

  private func start() -> pid_t? {
    var child: pid_t = 0
    let code = withWords { posix_spawn(&child, program, nil, nil, $0, environ) }
    return code == 0 ? child : nil
  }

  private func become() -> Int32 {
    _ = withWords { execv(program, $0) }
    return ExitStatus.notFound
  }

  private func withWords(
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32
  ) -> Int32 {
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    return words.withUnsafeMutableBufferPointer { $0.baseAddress.map(body) } ?? EINVAL
  }
}
