import GRDB
import KnowledgeModel
import KnowledgeStore

extension SQLiteSnapshot {
  func sketches(of documents: Set<DocumentID>?) throws(StoreError) -> [DocumentID: Sketch] {
    try read { db in
      guard try Schema.isKnown(3, to: db) else { return [:] }
      var sketches: [DocumentID: Sketch] = [:]
      let columns = """
        SELECT document.key, sketch.runs, sketch.hashes
        FROM document JOIN sketch ON sketch.document = document.id
        """
      guard let documents else {
        let rows = try Row.fetchCursor(db, sql: columns)
        while let row = try rows.next() {
          sketches[DocumentID(try row.text(0))] = try SketchTable.sketch(row, at: 1)
        }
        return sketches
      }
      let statement = try db.cachedStatement(sql: "\(columns) WHERE document.key = ?")
      for document in documents {
        guard let row = try Row.fetchOne(statement, arguments: [document.value]) else { continue }
        sketches[document] = try SketchTable.sketch(row, at: 1)
      }
      return sketches
    }
  }

  func likelyCopies(
    of documents: [DocumentID]
  ) throws(StoreError) -> [DocumentID: Set<DocumentID>] {
    try read { db in
      guard try Schema.isKnown(3, to: db) else { return [:] }
      let statement = try db.cachedStatement(
        sql: """
          SELECT key FROM document WHERE key <> ?1 AND id IN (
            SELECT same.document
            FROM document AS asked
              CROSS JOIN sketch_key AS own ON own.document = asked.id
              CROSS JOIN sketch_key AS same ON same.hash = own.hash
            WHERE asked.key = ?1)
          """)
      var copies: [DocumentID: Set<DocumentID>] = [:]
      for document in documents {
        let keys = try String.fetchAll(statement, arguments: [document.value])
        if !keys.isEmpty { copies[document] = Set(keys.map { DocumentID($0) }) }
      }
      return copies
    }
  }
}
