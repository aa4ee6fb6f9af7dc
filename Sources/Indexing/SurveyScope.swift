/// The part of a root that a run looks at.
struct SurveyScope: Sendable, Hashable {
  /// Files and folders, relative to the root; `nil` for all of it.
  private(set) var parts: [String]?

  static let whole = SurveyScope(parts: nil)
  static let nothing = SurveyScope(parts: [])

  /// - Parameter part: Relative to the root; the empty path stands for all of it.
  mutating func add(_ part: String) {
    if part.isEmpty {
      parts = nil
    } else if let known = parts, !known.contains(part) {
      parts = known + [part]
    }
  }

  /// Whether a file or folder is looked at with all that is below it.
  func covers(_ path: String) -> Bool {
    parts?.contains { $0 == path || path.isBelow(folder: $0) } ?? true
  }

  /// Whether something below the folder is looked at.
  func leads(through folder: String) -> Bool {
    parts?.contains { $0.isBelow(folder: folder) } ?? true
  }
}

extension String {
  /// Whether this path lies below a folder, by bytes; everything lies below the empty path.
  func isBelow(folder: String) -> Bool {
    if folder.isEmpty || folder == "/" { return utf8.count > folder.utf8.count }
    return utf8.starts(with: (folder + "/").utf8)
  }

  /// This path as seen from a folder above it; the empty path for the folder itself.
  func path(below folder: String) -> String {
    let length = folder == "/" ? 1 : folder.utf8.count + 1
    return String(decoding: utf8.dropFirst(length), as: UTF8.self)
  }
}
