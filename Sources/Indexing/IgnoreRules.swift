import Foundation
import Glibc

/// The patterns of `.chieignore` files, one a line, as in `.gitignore`: `#` begins a remark, a
/// trailing `/` names folders only, a `/` within ties the pattern to the file's own folder, `*` and
/// `?` stand for any characters but `/`, and `!` takes a file back in. The last pattern decides.
package struct IgnoreRules: Sendable {
  package static let fileName = ".chieignore"

  private struct Pattern: Sendable {
    let glob: String
    /// The folder of the file that holds the pattern; empty for the root.
    let folder: String
    let isAnchored: Bool
    let isForFolders: Bool
    let isNegated: Bool
  }

  private var patterns: [Pattern] = []

  func adding(fileAt path: DiskPath, folder: String) -> IgnoreRules {
    guard case .success(let bytes) = FileBytes.read(path, limit: 1 << 20) else { return self }
    var rules = self
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      if let pattern = Self.pattern(String(line), folder: folder) { rules.patterns.append(pattern) }
    }
    return rules
  }

  /// - Parameter path: Relative to the root.
  func ignore(_ path: String, isFolder: Bool) -> Bool {
    var ignored = false
    for pattern in patterns where pattern.isNegated == ignored {
      if matches(pattern, path, isFolder: isFolder) { ignored = !pattern.isNegated }
    }
    return ignored
  }

  private func matches(_ pattern: Pattern, _ path: String, isFolder: Bool) -> Bool {
    guard isFolder || !pattern.isForFolders else { return false }
    let below = pattern.folder.isEmpty ? path : path.after(bytes: pattern.folder.utf8.count + 1)
    let name = below.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) }
    let subject = pattern.isAnchored ? below : name ?? ""
    return fnmatch(pattern.glob, subject, FNM_PATHNAME) == 0
  }

  private static func pattern(_ line: String, folder: String) -> Pattern? {
    var text = line.trimmingCharacters(in: .whitespaces)
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    let isNegated = text.hasPrefix("!")
    if isNegated { text.removeFirst() }
    let isForFolders = text.hasSuffix("/")
    if isForFolders { text.removeLast() }
    let isAnchored = text.contains("/")
    if text.hasPrefix("/") { text.removeFirst() }
    guard !text.isEmpty else { return nil }
    return Pattern(
      glob: text, folder: folder, isAnchored: isAnchored, isForFolders: isForFolders,
      isNegated: isNegated)
  }
}

extension String {
  /// What follows the first so many bytes.
  fileprivate func after(bytes count: Int) -> String {
    String(decoding: utf8.dropFirst(count), as: UTF8.self)
  }
}
