import Foundation
import GRDB
import KnowledgeModel
import KnowledgeStore

/// Rows of sketches, written with their document.
enum SketchTable {
  static func store(_ sketch: Sketch, of document: Int, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO sketch(document, runs, hashes) VALUES(?, ?, ?)")
      .execute(arguments: [document, sketch.runs, bytes(of: sketch.hashes)])
    for key in sketch.keys {
      try db.cachedStatement(sql: "INSERT INTO sketch_key(document, hash) VALUES(?, ?)")
        .execute(arguments: [document, Int64(key)])
    }
  }

  /// Makes those that a base of an earlier version lacks, of the texts that it holds.
  static func storeMissing(_ db: Database) throws {
    let documents = try Int.fetchAll(
      db, sql: "SELECT id FROM document WHERE id NOT IN (SELECT document FROM sketch)")
    for document in documents {
      let texts = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT text FROM passage WHERE document = ? ORDER BY ordinal"),
        arguments: [document]
      ).map { try $0.text(0) }
      try store(Sketch(of: texts), of: document, db)
    }
  }

  /// Of these documents, of all where none are named; none in a base of an earlier version.
  static func sketches(
    of documents: Set<DocumentID>?, _ db: Database
  ) throws -> [DocumentID: Sketch] {
    guard try Schema.isKnown(3, to: db) else { return [:] }
    var sketches: [DocumentID: Sketch] = [:]
    let columns = """
      SELECT document.key, sketch.runs, sketch.hashes
      FROM document JOIN sketch ON sketch.document = document.id
      """
    guard let documents else {
      let rows = try Row.fetchCursor(db, sql: columns)
      while let row = try rows.next() {
        sketches[DocumentID(try row.text(0))] = try sketch(row, at: 1)
      }
      return sketches
    }
    let statement = try db.cachedStatement(sql: "\(columns) WHERE document.key = ?")
    for document in documents {
      guard let row = try Row.fetchOne(statement, arguments: [document.value]) else { continue }
      sketches[document] = try sketch(row, at: 1)
    }
    return sketches
  }

  /// Of a row with the number of runs and the hashes from `column` on.
  private static func sketch(_ row: Row, at column: Int) throws -> Sketch {
    guard case .blob(let data) = (row[column + 1] as DatabaseValue).storage, data.count % 4 == 0
    else { throw UnreadableValue("hashes of a sketch") }
    let hashes = data.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: 4).map {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self))
      }
    }
    return Sketch(runs: try row.integer(column), hashes: hashes)
  }

  private static func bytes(of hashes: [UInt32]) -> Data {
    var data = Data(capacity: 4 * hashes.count)
    for hash in hashes { withUnsafeBytes(of: hash.littleEndian) { data.append(contentsOf: $0) } }
    return data
  }
}
