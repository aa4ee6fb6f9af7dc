import Foundation

/// A folder as somebody without write permission sees it.
enum ReadOnlyView {
  /// Permissions do not bind the superuser: for that one the folder is mounted read-only at a
  /// second place. Where that is not allowed, `body` does not run.
  static func using(_ folder: TemporaryFolder, _ body: (String) throws -> Void) throws {
    guard geteuid() == 0 else {
      let manager = FileManager.default
      try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
      defer { _ = chmod(folder.path, 0o755) }
      return try body(folder.path)
    }
    let view = try TemporaryFolder()
    guard run("mount", "--bind", folder.path, view.path) else { return }
    defer { _ = run("umount", view.path) }
    guard run("mount", "-o", "remount,ro,bind", view.path) else { return }
    try body(view.path)
  }
}

/// A file system of half a megabyte.
enum SmallDisk {
  /// Only the superuser can mount one. For others `body` does not run.
  static func using(_ folder: TemporaryFolder, _ body: (String) throws -> Void) throws {
    let place = folder.file("disk")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    guard geteuid() == 0, run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", place) else {
      return
    }
    defer { _ = run("umount", place) }
    try body(place)
  }
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
