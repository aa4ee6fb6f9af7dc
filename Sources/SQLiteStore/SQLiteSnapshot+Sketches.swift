import GRDB
import KnowledgeModel
import KnowledgeStore

extension SQLiteSnapshot {
  func sketches(of documents: Set<DocumentID>?) throws(StoreError) -> [DocumentID: Sketch] {
    try read { try SketchTable.sketches(of: documents, $0) }
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
