import Glibc

/// What the file system says of paths.
enum RealPath {
  /// Absolute and without links; `nil` where nothing stands there.
  static func resolve(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static var currentFolder: String { resolve(".") ?? "/" }

  /// Of the running program.
  static var executable: String? { resolve("/proc/self/exe") }
}
