import GRDB
import KnowledgeStore

/// The roots of a base, as their tables hold them.
enum RootTable {
  static func roots(_ db: Database) throws -> [IndexedRoot] {
    // The first version knew whole roots only.
    guard try db.tableExists("root_file") else {
      return try Row.fetchAll(db, sql: "SELECT id, path FROM root ORDER BY id").map { row in
        IndexedRoot(number: RootNumber(try row.integer(0)), path: try row.text(1), files: nil)
      }
    }
    var files: [Int: [String]] = [:]
    let names = try Row.fetchCursor(db, sql: "SELECT root, name FROM root_file ORDER BY root, name")
    while let row = try names.next() {
      files[try row.integer(0), default: []].append(try row.text(1))
    }
    return try Row.fetchAll(db, sql: "SELECT id, path, is_whole FROM root ORDER BY id").map { row in
      let number = try row.integer(0)
      return IndexedRoot(
        number: RootNumber(number), path: try row.text(1),
        files: try row.integer(2) != 0 ? nil : files[number] ?? [])
    }
  }

  /// - Parameter file: One more file of the root; `nil` makes a whole of it.
  static func register(_ path: String, file: String?, _ db: Database) throws -> RootNumber {
    try db.execute(
      sql: "INSERT INTO root(path, is_whole) VALUES(?, ?) ON CONFLICT(path) DO NOTHING",
      arguments: [path, file == nil ? 1 : 0])
    let row = try Row.fetchOne(
      db, sql: "SELECT id, is_whole FROM root WHERE path = ?", arguments: [path])
    guard let row else { throw UnreadableValue("root without a row") }
    let number = try row.integer(0)
    let isWhole = try row.integer(1) != 0
    if let file, !isWhole {
      try db.execute(
        sql: "INSERT INTO root_file(root, name) VALUES(?, ?) ON CONFLICT DO NOTHING",
        arguments: [number, file])
    } else if file == nil, !isWhole {
      try db.execute(sql: "UPDATE root SET is_whole = 1 WHERE id = ?", arguments: [number])
      try db.execute(sql: "DELETE FROM root_file WHERE root = ?", arguments: [number])
    }
    return RootNumber(number)
  }

  /// A file that was given by itself and is gone is no root any more.
  static func forget(file name: String, of root: RootNumber, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM root_file WHERE root = ? AND name = ?")
      .execute(arguments: [root.value, name])
  }

  static func absorb(
    _ inner: RootNumber, into outer: RootNumber, prefix: String, _ db: Database
  ) throws {
    for table in ["file", "former_key", "withdrawn_file"] {
      try db.execute(
        sql: "UPDATE OR IGNORE \(table) SET root = ?, path = ? || '/' || path WHERE root = ?",
        arguments: [outer.value, prefix, inner.value])
      try db.execute(sql: "DELETE FROM \(table) WHERE root = ?", arguments: [inner.value])
    }
    try db.execute(sql: "DELETE FROM root_file WHERE root = ?", arguments: [inner.value])
    try db.execute(sql: "DELETE FROM root WHERE id = ?", arguments: [inner.value])
    try BaseMeta.generation.add(1, db)
  }
}
