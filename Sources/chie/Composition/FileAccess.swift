import Glibc
import KnowledgeModel

/// Whole files, and standard input and output for `-`.
enum FileAccess {
  /// - Parameter limit: In bytes; of a longer file, no more than tells that it is longer.
  static func bytes(
    at path: String, limit: Int = .max
  ) throws(CommandFailure) -> [UInt8] {
    if path == "-" { return Input.bytes() }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
        if bytes.count > limit { return bytes }
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw failure(path)
      }
    }
  }

  /// Replaces what stands at the path; `-` is standard output.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    try write(Array(text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    if path == "-" { return Channel.output.write(bytes) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw .unwritable(path: path, detail: SystemReason.text(errno))
    }
    Channel(descriptor: descriptor).write(bytes)
    close(descriptor)
  }

  private static func failure(_ path: String) -> CommandFailure {
    .unreadable(path: path, detail: SystemReason.text(errno))
  }
}
