import ChildProcess
import Confinement
import DocumentReading
import Glibc

/// Answers one question after the other, until nobody asks any more.
struct Service {
  let readers: Readers
  /// Of the processor, for a question, in seconds.
  let time: Int

  func run() -> Int32 {
    var assembly = MessageAssembly()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? 0 : 1 }
      chunk[..<count].withUnsafeBytes { assembly.append($0) }
      do {
        while let message = try assembly.next(limit: readers.limits.questionSize) {
          // Whoever asks waits no longer than this; a reader that is left alone ends by itself.
          try Confinement.limitTime(seconds: Confinement.usedSeconds + time + 1)
          let question = try ReadingMessage<ReadingQuestion>(parts: message.parts)
          let answer = readers.reply(to: question)
          guard Message(try answer.parts()).pieces.allSatisfy(write) else { return 1 }
        }
      } catch {
        return 1
      }
    }
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

extension ReadingLimits {
  /// In bytes: a file, or what converters made of it.
  fileprivate var questionSize: Int { 2 * (fileSize + 4 * text) }
}
