/// Which folder each number of the system stands for.
struct WatchedFolders {
  struct Folder {
    /// Absolute.
    let path: String
    /// Names that matter, where not all do and what is below does not either.
    let files: Set<String>?
  }

  private var byNumber: [Int32: Folder] = [:]

  subscript(number: Int32) -> Folder? { byNumber[number] }

  var count: Int { byNumber.count }

  mutating func set(_ folder: Folder, for number: Int32) { byNumber[number] = folder }

  mutating func forget(_ number: Int32) { byNumber[number] = nil }

  func contains(_ path: String) -> Bool { byNumber.values.contains { $0.path == path } }

  /// The numbers of a folder and of all below it.
  func numbers(below path: String) -> [Int32] {
    let prefix = path + "/"
    return byNumber.filter { _, folder in
      folder.path == path || folder.path.utf8.starts(with: prefix.utf8)
    }.keys.sorted()
  }

  var numbers: [Int32] { byNumber.keys.sorted() }
}
