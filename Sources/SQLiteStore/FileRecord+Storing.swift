import GRDB
import KnowledgeModel
import KnowledgeStore

extension FileRecord {
  /// Of a row with root, path, size, modified, inode, sha256, document, status, reason, reader.
  init(row: Row) throws {
    self.init(
      root: RootNumber(try row.integer(0)), path: try row.text(1),
      stamp: FileStamp(
        size: Int64(try row.integer(2)), modified: Int64(try row.integer(3)),
        inode: UInt64(bitPattern: Int64(try row.integer(4)))),
      sha256: try row.optionalText(5), document: try row.optionalText(6).map { DocumentID($0) },
      status: try FileStatus(stored: try row.text(7)), reason: try row.optionalText(8),
      reader: try row.optionalText(9))
  }

  /// Writes this record in place of the one of the same root and path. Gives whether a search can
  /// show the difference: stamps and hashes are not shown.
  func record(_ db: Database) throws -> Bool {
    let old = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT document, status, reason, reader FROM file WHERE root = ? AND path = ?"),
      arguments: [root.value, path])
    try db.cachedStatement(
      sql: """
        INSERT INTO file(root, path, size, modified, inode, sha256, document, status, reason, reader)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(root, path) DO UPDATE SET
          size = excluded.size, modified = excluded.modified, inode = excluded.inode,
          sha256 = excluded.sha256, document = excluded.document, status = excluded.status,
          reason = excluded.reason, reader = excluded.reader
        """
    ).execute(arguments: [
      root.value, path, stamp.size, stamp.modified, Int64(bitPattern: stamp.inode), sha256,
      document?.value, status.rawValue, reason?.storedText, reader,
    ])
    guard let old else { return true }
    return try old.optionalText(0) != document?.value || old.text(1) != status.rawValue
      || old.optionalText(2) != reason
      || old.optionalText(3) != reader
  }

  /// Removes the record of a file, and gives whether there was one.
  static func forget(root: RootNumber, path: String, _ db: Database) throws -> Bool {
    try db.cachedStatement(sql: "DELETE FROM file WHERE root = ? AND path = ?")
      .execute(arguments: [root.value, path])
    return db.changesCount > 0
  }
}
