import Glibc

/// The folders in a folder.
enum FolderNames {
  /// In ascending order; links to folders are none. Empty where the folder cannot be opened.
  ///
  /// - Parameter path: In the bytes of the disk.
  static func folders(in path: [UInt8]) -> [[UInt8]] {
    guard let directory = opendir(path.map { CChar(bitPattern: $0) } + [0]) else { return [] }
    defer { closedir(directory) }
    var names: [[UInt8]] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name != Array(".".utf8), name != Array("..".utf8) else { continue }
      switch Int(entry.pointee.d_type) {
      case Int(DT_DIR): names.append(name)
      case Int(DT_UNKNOWN) where isFolder(path + [UInt8(ascii: "/")] + name): names.append(name)
      default: break
      }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func isFolder(_ path: [UInt8]) -> Bool {
    var status = stat()
    guard lstat(path.map { CChar(bitPattern: $0) } + [0], &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFDIR
  }
}
