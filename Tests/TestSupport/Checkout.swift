package import Foundation

/// The checkout that holds these tests.
package enum Checkout {
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Relative paths of the regular files below a folder, sorted.
  package static func files(below folder: String) -> [String] {
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

  /// The folder of test material beside the checkout, or where `CHIE_SHARED` says; `nil` where it does
  /// not exist.
  package static func shared(_ path: String) -> URL? {
    let named = ProcessInfo.processInfo.environment["CHIE_SHARED"].map(URL.init(fileURLWithPath:))
    let folder = (named ?? root.deletingLastPathComponent().appending(path: "shared"))
      .appending(path: path)
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  /// Where `swift build` left the programs: beside the tests that are running.
  package static var programs: URL {
    let running = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let beside = ([running] + bundles).map { $0.deletingLastPathComponent() }
    let standard = root.appending(path: ".build/debug")
    return (beside + [standard]).first {
      FileManager.default.isExecutableFile(atPath: $0.appending(path: "chie").path)
    } ?? standard
  }
}
