import Foundation

/// What a path on the command line means: a folder, or one file of a folder.
struct IndexTarget: Sendable, Hashable {
  let folder: String
  /// `nil` for a whole folder.
  let name: String?

  /// By what stands at the path now; where there is nothing, a folder.
  init(path: String) {
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: trimmed, isDirectory: &isFolder)
    if exists, !isFolder.boolValue {
      self.init(file: trimmed)
    } else {
      self.init(folder: trimmed)
    }
  }

  private init(folder path: String) {
    folder = path
    name = nil
  }

  /// - Parameter path: Absolute.
  init(file path: String) {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    folder = slash == path.startIndex ? "/" : String(path[..<slash])
    name = path.isEmpty ? nil : String(path[path.index(after: slash)...])
  }

  /// The path that was given.
  var path: String {
    name.map { folder == "/" ? "/" + $0 : folder + "/" + $0 } ?? folder
  }
}
