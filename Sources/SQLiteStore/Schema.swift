import GRDB
import KnowledgeStore

/// What the file looks like, version by version.
enum Schema {
  /// `PRAGMA application_id` of a knowledge base: "Chie" in ASCII.
  static let applicationID = 0x4368_6965

  /// The newest version that this program knows.
  static let version = migrations.count

  /// Step *n* leads from version *n* to version *n* + 1. A released one is never edited.
  private static let migrations: [Migration] = [
    version1, version2, version3, version4, version5,
  ]

  /// One step from a version to the next.
  struct Migration: Sendable {
    /// Statements, run in order. `nil` in a migration that changes kept tables only.
    let derived: String?
    let kept: String?
    /// Tables that can be made again from the files; dropped and created again by a rebuild. In an
    /// order in which none is dropped before those that refer to it.
    let derivedTables: [String]
  }

  /// The oldest version that is read as it is: what came later, no reader needs.
  static let oldestReadable = 1

  /// What the head of a file says of it.
  enum Kind: Hashable {
    /// Nothing was ever written, or a first run was killed before it wrote anything.
    case empty
    case knowledgeBase(version: Int)
    case foreign
  }

  static func kind(_ db: Database) throws -> Kind {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if application == applicationID { return .knowledgeBase(version: version) }
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    return application == 0 && version == 0 && tables == 0 ? .empty : .foreign
  }

  /// Whether the file has what came with a version: readers take an older one as it is.
  static func isKnown(_ version: Int, to db: Database) throws -> Bool {
    try Int.fetchOne(db.cachedStatement(sql: "PRAGMA user_version")) ?? 0 >= version
  }

  /// Refuses what this program cannot read: it never changes a file for a reader.
  static func checkReadable(_ db: Database, path: String) throws {
    switch try kind(db) {
    case .empty: throw StoreError.missing(path: path)
    case .foreign: throw StoreError.damaged(path: path, detail: "not a knowledge base")
    case .knowledgeBase(let found) where found > version:
      throw StoreError.newerSchema(found: found, known: version)
    case .knowledgeBase(let found) where found < oldestReadable:
      throw StoreError.damaged(path: path, detail: "schema \(found) is not known")
    case .knowledgeBase: return
    }
  }

  /// Brings the file to the newest version, in one transaction.
  static func migrate(_ db: Database, path: String) throws {
    var found = 0
    switch try kind(db) {
    case .empty: break
    case .foreign: throw StoreError.damaged(path: path, detail: "not a knowledge base")
    case .knowledgeBase(let version): found = version
    }
    guard found <= version else { throw StoreError.newerSchema(found: found, known: version) }
    guard found < version else { return }
    try db.inTransaction(.immediate) {
      for migration in migrations[found...] {
        if let kept = migration.kept { try db.execute(sql: kept) }
        if let derived = migration.derived { try db.execute(sql: derived) }
      }
      try SketchTable.storeMissing(db)
      // What a seal covers may have grown.
      try DocumentSeal.storeAll(db)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  /// Drops everything that can be made again from the files, and creates it again, empty.
  /// Runs inside the caller's transaction.
  static func recreateDerived(_ db: Database) throws {
    for migration in migrations.reversed() {
      for table in migration.derivedTables { try db.execute(sql: "DROP TABLE IF EXISTS \(table)") }
    }
    for migration in migrations {
      if let derived = migration.derived { try db.execute(sql: derived) }
    }
  }
}
