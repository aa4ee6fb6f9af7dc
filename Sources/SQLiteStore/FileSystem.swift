import Foundation
import KnowledgeModel
import KnowledgeStore

/// What is asked of the file system around a knowledge base.
enum FileSystem {
  /// The directory that holds the file at `path`.
  static func directory(of path: String) -> String {
    let directory = (path as NSString).deletingLastPathComponent
    return directory.isEmpty ? "." : directory
  }

  /// Whether less than 64 KiB are left for ordinary users, too little for a transaction.
  static func isFull(at path: String) -> Bool {
    freeSpace(at: path).map { $0 < 65_536 } ?? false
  }

  /// What is left for ordinary users, in bytes; `nil` where it cannot be told.
  static func freeSpace(at path: String) -> UInt64? {
    var space = statvfs()
    guard statvfs(directory(of: path), &space) == 0 else { return nil }
    return UInt64(space.f_bavail) * UInt64(space.f_frsize)
  }

  /// Makes an empty file that only its owner can open, where there is none.
  static func create(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == ENOSPC { throw .full(path: path) }
      throw .notWritable(path: path, detail: SystemReason.text(errno))
    }
    close(descriptor)
  }

  /// Creates the missing directories above `path`, and checks that a database can be written
  /// there: in a directory of this computer, with the permission to make files.
  static func prepareForWriting(_ path: String) throws(StoreError) {
    try checkRegular(path)
    let directory = directory(of: path)
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw .notWritable(path: directory, detail: systemReason(of: error))
    }
    try checkWritable(path)
  }

  /// As ``prepareForWriting(_:)``, but leaves everything as it is.
  static func checkWritable(_ path: String) throws(StoreError) {
    try checkRegular(path)
    let directory = directory(of: path)
    guard access(directory, W_OK | X_OK) == 0 else {
      throw .notWritable(path: directory, detail: SystemReason.text(errno))
    }
    if access(path, F_OK) == 0, access(path, W_OK) != 0 {
      throw .notWritable(path: path, detail: SystemReason.text(errno))
    }
    if let kind = NetworkFileSystem.kind(at: directory) {
      throw .networkFileSystem(path: path, kind: kind)
    }
  }

  /// Refuses folders, devices and the like.
  private static func checkRegular(_ path: String) throws(StoreError) {
    guard identity(of: path)?.isRegular ?? true else { throw .notAFile(path: path) }
  }

  /// What tells one file from another; `nil` where there is none.
  static func identity(of path: String) -> FileIdentity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return FileIdentity(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
      isRegular: status.st_mode & S_IFMT == S_IFREG)
  }

  /// Writes the file's content, and its name in its directory, through to the disk.
  static func synchronize(_ path: String) throws(StoreError) {
    for place in [path, directory(of: path)] {
      let descriptor = open(place, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw .notWritable(path: place, detail: SystemReason.text(errno))
      }
      defer { close(descriptor) }
      guard fsync(descriptor) == 0 else {
        throw .notWritable(path: place, detail: SystemReason.text(errno))
      }
    }
  }

  /// Gives the file at `source` the name `target`, in place of what has it.
  static func replace(_ target: String, with source: String) throws(StoreError) {
    guard rename(source, target) == 0 else {
      throw .notWritable(path: target, detail: SystemReason.text(errno))
    }
  }

  /// Gives the file at `path` the further name `name`; on file systems without such, a new name.
  static func addName(_ name: String, to path: String) throws(StoreError) {
    if link(path, name) != 0 { try replace(name, with: path) }
  }

  /// Removes the files at `paths` that exist.
  static func remove(_ paths: [String]) throws(StoreError) {
    for path in paths where unlink(path) != 0 && errno != ENOENT {
      throw .notWritable(path: path, detail: SystemReason.text(errno))
    }
  }

  private static func systemReason(of error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let cause, cause.domain == NSPOSIXErrorDomain else {
      return "フォルダーを作れません"
    }
    return SystemReason.text(Int32(cause.code))
  }
}

/// Which file a path names.
struct FileIdentity: Sendable, Hashable {
  let device: UInt64
  let inode: UInt64
  /// In bytes.
  let size: Int64
  let isRegular: Bool

  /// Whether both are the same file, whatever their size.
  func isSameFile(as other: FileIdentity) -> Bool {
    device == other.device && inode == other.inode
  }
}
