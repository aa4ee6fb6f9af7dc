/// A folder that was indexed, as a whole or for single files of it.
package struct IndexedRoot: Sendable, Hashable {
  package let number: RootNumber
  /// Absolute, without links.
  package let path: String
  /// Names of the files that were given one by one, in ascending order; `nil` for a folder that was
  /// given as a whole.
  package let files: [String]?

  package init(number: RootNumber, path: String, files: [String]?) {
    self.number = number
    self.path = path
    self.files = files
  }

  /// The absolute paths that were given.
  package var places: [String] {
    files.map { $0.map { path == "/" ? "/" + $0 : path + "/" + $0 } } ?? [path]
  }
}
