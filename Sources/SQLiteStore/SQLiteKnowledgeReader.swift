import GRDB
package import KnowledgeStore

/// Reads a knowledge base in a file. Never changes it, and waits for no writer.
package final class SQLiteKnowledgeReader: KnowledgeReader {
  /// Who reads.
  package enum Use: Sendable, Hashable {
    /// One thing after the other: the lightest to open.
    case command
    /// Up to so many readers at once.
    case server(readers: Int)
  }

  private let database: any DatabaseReader
  private let path: String
  private let owners = PassageOwnersCache()

  /// Opens the base at `path`, which may lie where nothing can be written.
  package convenience init(at path: String, for use: Use = .command) throws(StoreError) {
    let connections = if case .server(let readers) = use { readers } else { 1 }
    self.init(
      database: try KnowledgeFile.openForReading(path, connections: connections), path: path)
  }

  init(database: any DatabaseReader, path: String) {
    self.database = database
    self.path = path
  }

  /// What a doctor says of a run of indexing that was cut off; `nil` where none was.
  package func unfinishedRun() throws(StoreError) -> Fault? {
    try translating(path) { try database.read(Diagnosis.unfinishedRun(at: path)).first }
  }

  /// Must not be called from within `body`.
  package func withSnapshot<Result>(
    scope: Scope, _ body: (any KnowledgeSnapshot) throws -> Result
  ) throws -> Result {
    do {
      return try database.read { db in
        try body(SQLiteSnapshot(db, scope: scope, path: path, owners: owners))
      }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }
}
