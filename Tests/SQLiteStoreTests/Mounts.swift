import Foundation
import Testing

/// A folder as somebody without write permission sees it.
enum ReadOnlyView {
  static let isPossible = geteuid() != 0 || Mounts.areAllowed
  static let reason: Comment = "the superuser may not mount here, and permissions do not bind it"

  /// Permissions do not bind the superuser: for that one the folder is mounted read-only at a
  /// second place.
  static func using(_ folder: TemporaryFolder, _ body: (String) throws -> Void) throws {
    guard geteuid() == 0 else {
      let manager = FileManager.default
      try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
      defer { _ = chmod(folder.path, 0o755) }
      return try body(folder.path)
    }
    let view = try TemporaryFolder()
    try #require(run("mount", "--bind", folder.path, view.path))
    defer { _ = run("umount", view.path) }
    try #require(run("mount", "-o", "remount,ro,bind", view.path))
    try body(view.path)
  }
}

/// A file system of little room.
enum SmallDisk {
  static let isPossible = Mounts.areAllowed
  static let reason: Comment = "only a superuser who may mount can make a small disk"

  /// - Parameter size: As `mount` takes it.
  static func using(
    _ folder: TemporaryFolder, size: String = "512k", _ body: (String) throws -> Void
  ) throws {
    let place = folder.file("disk")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try #require(run("mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", place))
    defer { _ = run("umount", place) }
    try body(place)
  }
}

/// Whether file systems can be mounted here: containers often forbid it even to the superuser.
private enum Mounts {
  static let areAllowed: Bool = {
    guard geteuid() == 0, let trial = try? TemporaryFolder(),
      run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", trial.path)
    else { return false }
    return run("umount", trial.path)
  }()
}

private func run(_ command: String...) -> Bool {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  process.standardError = FileHandle.nullDevice
  do { try process.run() } catch { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}
