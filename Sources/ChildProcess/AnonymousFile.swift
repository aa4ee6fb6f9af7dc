import Glibc
import SystemPackage

/// Bytes as a file without a name, closed with its owner: in memory where the system has room there.
final class AnonymousFile: Sendable {
  let descriptor: FileDescriptor

  /// - Throws: `Errno` where the system has no room for it.
  init(_ bytes: [UInt8]) throws(Errno) {
    descriptor = try Self.nameless()
    do {
      try descriptor.writeAll(bytes)
      try descriptor.seek(offset: 0, from: .start)
    } catch {
      try? descriptor.close()
      throw error as? Errno ?? .ioError
    }
  }

  deinit { try? descriptor.close() }

  private static func nameless() throws(Errno) -> FileDescriptor {
    var failure = Errno.noSuchFileOrDirectory
    for folder in ["/dev/shm", "/tmp"] {
      var template = Array("\(folder)/chie-XXXXXX".utf8CString)
      let number = mkstemp(&template)
      guard number >= 0 else {
        failure = Errno(rawValue: errno)
        continue
      }
      unlink(template)
      _ = fcntl(number, F_SETFD, FD_CLOEXEC)
      return FileDescriptor(rawValue: number)
    }
    throw failure
  }
}
