import Glibc

/// What the program says: data on standard output, talk on standard error.
enum Talk {
  static func line(_ text: String) {
    write(text + "\n", to: STDERR_FILENO)
  }

  static func output(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  /// Where nobody reads any more, there is nothing left to say.
  private static func write(_ text: String, to file: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
