import Glibc

/// Reads a whole file, or standard input for `-`.
enum FileAccess {
  static func bytes(at path: String) throws(CommandFailure) -> [UInt8] {
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
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw failure(path)
      }
    }
  }

  private static func failure(_ path: String) -> CommandFailure {
    .unreadable(path: path, detail: String(cString: strerror(errno)))
  }
}
