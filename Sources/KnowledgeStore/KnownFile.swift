package import KnowledgeModel

/// A file that indexing saw, as staff ask for it.
package struct KnownFile: Sendable, Hashable {
  /// Absolute path of the folder that it lies below.
  package let root: String
  /// Relative to ``root``; of a member of an archive, behind the archive's own path.
  package let path: String
  /// In bytes; of a member, that of its archive; 0 where nobody looked.
  package let size: Int64
  package let status: FileStatus
  /// See ``FileRecord/reason``; each line a Japanese sentence of fact and one of advice.
  package let reason: String?
  /// See ``FileRecord/reader``.
  package let reader: String?
  /// `nil` for what is no document by itself: skipped files, manifests, archives.
  package let document: DocumentID?

  package init(
    root: String, path: String, size: Int64, status: FileStatus, reason: String?, reader: String?,
    document: DocumentID?
  ) {
    self.root = root
    self.path = path
    self.size = size
    self.status = status
    self.reason = reason
    self.reader = reader
    self.document = document
  }
}
