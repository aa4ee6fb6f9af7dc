/// What staff ask of one run of indexing.
package struct IndexRequest: Sendable, Hashable {
  /// Absolute paths of folders, or of single files.
  package let paths: [String]
  /// Hash every file, also those whose size, time and inode are as they were.
  package let verifies: Bool
  /// Remove what is gone even where a root is missing, empty or much is gone at once.
  package let prunes: Bool
  /// Keep the documents of files that are gone.
  package let keepsDeleted: Bool
  /// Decide and report, but write nothing.
  package let isDryRun: Bool
  /// Absolute paths of files that somebody is writing just now: they are left as they are recorded.
  package let unfinished: Set<String>

  package init(
    paths: [String], verifies: Bool, prunes: Bool, isDryRun: Bool, keepsDeleted: Bool = false,
    unfinished: Set<String> = []
  ) {
    self.paths = paths
    self.verifies = verifies
    self.prunes = prunes
    self.isDryRun = isDryRun
    self.keepsDeleted = keepsDeleted
    self.unfinished = unfinished
  }
}
