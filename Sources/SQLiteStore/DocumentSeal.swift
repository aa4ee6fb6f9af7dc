import Foundation
import GRDB

/// A checksum over everything that the tables hold of one document, kept beside it: what changes in
/// the file without the product having changed it is found, also where it is still readable and no
/// index knows of it (a publisher, a date, the place of a passage).
enum DocumentSeal {
  /// In this order, each with the row of the document as its only argument.
  private static let parts = [
    """
    SELECT key, key_path, sha256, format, encoding, title, kind, field, publisher, municipality,
      date, fiscal_year, trust, tags, passages, added, changed, field_number, author, contacts,
      origins
    FROM document WHERE id = ?
    """,
    "SELECT ordinal, headings, level, place FROM section WHERE document = ? ORDER BY ordinal",
    """
    SELECT passage.key, passage.ordinal, section.ordinal, passage.full_differs, passage.gram_count,
      passage.place, passage.text, passage.text_words, passage.head_words
    FROM passage JOIN section ON section.id = passage.section
    WHERE passage.document = ? ORDER BY passage.ordinal
    """,
    """
    SELECT ordinal, passages_before, place, text FROM boilerplate WHERE document = ?
    ORDER BY ordinal
    """,
    "SELECT key, kind, low, high, body FROM finding WHERE document = ? ORDER BY ordinal",
    "SELECT runs, hashes FROM sketch WHERE document = ?",
    "SELECT hash FROM sketch_key WHERE document = ? ORDER BY hash",
  ]

  /// - Complexity: O(length of the document's text).
  static func store(of document: Int, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO seal(document, value) VALUES(?, ?)
        ON CONFLICT(document) DO UPDATE SET value = excluded.value
        """
    ).execute(arguments: [document, try value(of: document, db)])
  }

  static func storeAll(_ db: Database) throws {
    for document in try Int.fetchAll(db, sql: "SELECT id FROM document") {
      try store(of: document, db)
    }
  }

  /// How many documents are not as they were written.
  static func broken(_ db: Database) throws -> Int {
    var broken = 0
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT document.id, seal.value
        FROM document LEFT JOIN seal ON seal.document = document.id
        """)
    for row in rows {
      let document = try row.integer(0)
      if try row.optionalInteger(1).map(Int64.init) != value(of: document, db) { broken += 1 }
    }
    return broken
  }

  private static func value(of document: Int, _ db: Database) throws -> Int64 {
    var sum = Checksum()
    for part in parts {
      let rows = try Row.fetchCursor(db.cachedStatement(sql: part), arguments: [document])
      while let row = try rows.next() {
        for column in 0..<row.count { add(row[column], to: &sum) }
      }
      sum.add(0xFF)
    }
    return Int64(bitPattern: sum.value)
  }

  /// The kind of the value, its bytes, and a byte that no UTF-8 text holds.
  private static func add(_ value: DatabaseValue, to sum: inout Checksum) {
    switch value.storage {
    case .null: sum.add(0)
    case .int64(let number):
      sum.add(1)
      withUnsafeBytes(of: number.littleEndian) { sum.add($0) }
    case .double(let number):
      sum.add(2)
      withUnsafeBytes(of: number.bitPattern.littleEndian) { sum.add($0) }
    case .string(var text):
      sum.add(3)
      text.withUTF8 { sum.add(UnsafeRawBufferPointer($0)) }
    case .blob(let data):
      sum.add(4)
      data.withUnsafeBytes { sum.add($0) }
    }
    sum.add(0xFE)
  }
}
