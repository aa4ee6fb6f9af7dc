import GRDB
package import KnowledgeStore

/// A base made anew on a copy of it, in one piece: readers have the old generation until the copy is
/// complete and published. A rebuild that is cut off leaves the base as it was.
///
/// As long as one lives, nobody else writes to the base.
package struct Rebuild: Sendable {
  /// Holds what people made, the roots and the keys of documents: the rest is to be put in.
  package let copy: SQLiteKnowledgeWriter
  private let base: SQLiteKnowledgeWriter

  /// Refused where there is no room for a copy, and for the log through which it is published.
  package init(of path: String, at time: ChangeTime) throws(StoreError) {
    base = try SQLiteKnowledgeWriter(at: path)
    let size = try base.read {
      try (Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0)
        * (Int.fetchOne($0, sql: "PRAGMA page_size") ?? 0)
    }
    let needed = 2 * size
    if let free = FileSystem.freeSpace(at: path), free < UInt64(needed) {
      throw .noRoomToRebuild(path: path, needed: needed)
    }
    copy = SQLiteKnowledgeWriter(
      unnamed: try KnowledgeFile.openUnnamedCopy(of: base.database, beside: path), path: path)
    try copy.dropDerivedContent(at: time)
  }

  /// Gives the base the content of the copy, in one transaction: readers go on in the generation that
  /// they have, and next see the new one.
  ///
  /// What is checked before is what takes little beside a rebuild; the doctor's other checks read
  /// every document again.
  package func publish() throws(StoreError) {
    let path = base.path
    let outcome = Result { () throws(StoreError) in
      try translating(path) {
        try copy.database.read { content in
          for check in ContentCheck.quick {
            if let fault = try check(content).first {
              throw StoreError.unsound(path: path, fault: fault.message)
            }
          }
          try base.database.writeWithoutTransaction { try content.backup(to: $0) }
        }
      }
    }
    // Where it failed, the log may hold most of a base: that room is given back too.
    try base.checkpoint()
    try outcome.get()
  }
}
