/// What staff ask of one run of indexing.
package struct IndexRequest: Sendable, Hashable {
  /// Absolute paths of folders, or of single files.
  package let paths: [String]
  /// Hash every file, also those whose size, time and inode are as they were.
  package let verifies: Bool
  /// Remove what is gone even where a root is missing, empty or much is gone at once.
  package let prunes: Bool
  /// Decide and report, but write nothing.
  package let isDryRun: Bool

  package init(paths: [String], verifies: Bool, prunes: Bool, isDryRun: Bool) {
    self.paths = paths
    self.verifies = verifies
    self.prunes = prunes
    self.isDryRun = isDryRun
  }
}
