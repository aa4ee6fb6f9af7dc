import Foundation

/// A folder of the test's own that goes with it.
final class Files: Sendable {
  private let folder = NSTemporaryDirectory() + "chie-evaluation-" + UUID().uuidString

  deinit {
    _ = try? FileManager.default.removeItem(atPath: folder)
  }

  func path(_ name: String) -> String {
    _ = try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    return folder + "/" + name
  }

  /// A new file with `text`; its path.
  func write(_ text: String) throws -> String {
    let place = path(UUID().uuidString)
    try text.write(toFile: place, atomically: false, encoding: .utf8)
    return place
  }
}
