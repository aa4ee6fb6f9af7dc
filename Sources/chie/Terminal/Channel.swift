import Glibc
import KnowledgeModel

/// One of the two streams that a command writes to: data on standard output, talk on standard error.
struct Channel: Sendable {
  let descriptor: Int32

  static let output = Channel(descriptor: STDOUT_FILENO)
  static let talk = Channel(descriptor: STDERR_FILENO)

  var isTerminal: Bool { isatty(descriptor) == 1 }

  func line(_ text: String) { write(text + "\n") }

  func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  func write(_ bytes: [UInt8]) { bytes.withUnsafeBytes(write) }

  /// A reader that has gone away ends the program as silently as it ends `cat`; any other failure
  /// (a full disk) must not look like success.
  private func write(_ bytes: UnsafeRawBufferPointer) {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(
        descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        exit(128 + SIGPIPE)
      } else if errno != EINTR && errno != EAGAIN {
        if descriptor != STDERR_FILENO {
          let reason = SystemReason.text(errno)
          Channel.talk.line("結果を書き出せません（\(reason)）。ディスクの空きと出力先を確かめてください。")
        }
        exit(2)
      }
    }
  }
}
