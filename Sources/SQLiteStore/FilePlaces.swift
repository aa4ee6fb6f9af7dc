import GRDB

/// Where the files of a document stand.
struct FilePlaces {
  /// Relative to their roots, in ascending order.
  private(set) var paths: [String] = []
  /// Absolute, as many as ``paths``; none in a base with one root, where nobody asks.
  private var roots: [String] = []

  init() {}

  /// - Parameter key: Of the document.
  init(of key: String, _ db: Database) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT path, root FROM file WHERE document = ? ORDER BY path, root"),
      arguments: [key])
    let roots = try Self.roots(db)
    for row in rows { try add(row, roots) }
  }

  /// Of all documents, by their keys.
  static func all(_ db: Database) throws -> [String: FilePlaces] {
    let roots = try roots(db)
    var places: [String: FilePlaces] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT path, root, document FROM file WHERE document IS NOT NULL
        ORDER BY document, path, root
        """)
    while let row = try rows.next() {
      try places[try row.text(2), default: FilePlaces()].add(row, roots)
    }
    return places
  }

  /// `nil` where there is one root only, or no such file.
  func root(of path: String) -> String? {
    zip(paths, roots).first { $0.0 == path }?.1
  }

  private mutating func add(_ row: Row, _ roots: [Int: String]) throws {
    paths.append(try row.text(0))
    if let root = roots[try row.integer(1)] { self.roots.append(root) }
  }

  /// By number; empty where there is one only.
  private static func roots(_ db: Database) throws -> [Int: String] {
    var roots: [Int: String] = [:]
    let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT id, path FROM root"))
    guard rows.count > 1 else { return [:] }
    for row in rows { roots[try row.integer(0)] = try row.text(1) }
    return roots
  }
}
