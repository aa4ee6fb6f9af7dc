import Foundation

/// What a path on the command line means: a folder, or one file of a folder.
struct IndexTarget: Sendable, Hashable {
  let folder: String
  /// `nil` for a whole folder.
  let name: String?

  init(path: String) {
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: trimmed, isDirectory: &isFolder)
    if exists, !isFolder.boolValue, let slash = trimmed.lastIndex(of: "/") {
      folder = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
      name = String(trimmed[trimmed.index(after: slash)...])
    } else {
      folder = trimmed
      name = nil
    }
  }
}
