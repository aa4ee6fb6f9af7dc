/// Something that happened below a folder that is watched.
package enum FolderChange: Sendable, Hashable {
  /// A file is being written: it was made or changed, and has not been closed since.
  case writing(path: String)
  /// A file is whole: it was closed after writing, or got its name only now.
  case finished(path: String)
  /// A file went, or lost its name.
  case left(path: String)
  /// A folder came or went, or permissions changed.
  case changed(path: String)
  /// More happened than the system keeps: anything may have changed.
  case overflow
}
