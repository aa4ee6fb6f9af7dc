import Foundation
import Testing

/// The checkout that holds these tests.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Relative paths of the regular files below a folder, sorted.
  static func files(below folder: String) -> [String] {
    let base = root.appending(path: folder)
    let walker = FileManager.default.enumerator(atPath: base.path)
    var paths: [String] = []
    while let path = walker?.nextObject() as? String {
      var isFolder: ObjCBool = false
      let full = base.appending(path: path).path
      if FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue {
        paths.append("\(folder)/\(path)")
      }
    }
    return paths.sorted()
  }

  /// The program as `swift build` left it beside the test bundle.
  static func program(_ name: String) throws -> URL {
    let candidates = [".build/debug", ".build/release"].map {
      root.appending(path: "\($0)/\(name)")
    }
    let beside = Bundle.main.bundleURL.appending(path: name)
    return try #require(
      ([beside] + candidates).first { FileManager.default.isExecutableFile(atPath: $0.path) },
      "\(name) is built before the tests run")
  }
}
