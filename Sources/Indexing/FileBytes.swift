import Glibc
import KnowledgeModel
import KnowledgeStore

/// Reads files without being held up by what only looks like one.
enum FileBytes {
  struct Failure: Error {
    let status: FileStatus
    /// One Japanese sentence of fact and one of advice.
    let reason: String
  }

  /// The whole file; refused when it is longer than `limit` bytes or not a regular file.
  static func read(_ path: DiskPath, limit: Int) -> Result<[UInt8], Failure> {
    let descriptor = open(
      path.characters, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(failure(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(failure(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .failure(
        Failure(status: .unsupported, reason: "通常のファイルではありません。文書だけを置いてください。"))
    }
    guard status.st_size <= limit else { return .failure(tooLarge(limit)) }
    var bytes = [UInt8]()
    bytes.reserveCapacity(Int(status.st_size))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return .success(bytes) }
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(failure(errno))
      }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else { return .failure(tooLarge(limit)) }
    }
  }

  /// Why the file may not be read; `nil` where it may.
  static func refusal(of path: DiskPath) -> Failure? {
    access(path.characters, R_OK) == 0 ? nil : failure(errno)
  }

  private static func tooLarge(_ limit: Int) -> Failure {
    Failure(
      status: .tooLarge,
      reason: "ファイルが大きすぎます（上限 \(limit >> 20) MB）。分割してください。")
  }

  private static func failure(_ code: Int32) -> Failure {
    let detail = SystemReason.text(code)
    return Failure(
      status: .unreadable,
      reason: "ファイルを読めません（\(detail)）。読み取りの権限と、ほかで開かれていないかを確かめてください。")
  }
}
