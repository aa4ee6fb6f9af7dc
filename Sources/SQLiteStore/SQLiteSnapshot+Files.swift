import GRDB
import KnowledgeModel
import KnowledgeStore

extension SQLiteSnapshot {
  func files() throws(StoreError) -> [KnownFile] {
    try read { db in
      let reader = try Schema.isKnown(4, to: db) ? "file.reader" : "NULL"
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT root.path, file.path, file.size, file.status, file.reason, \(reader), file.document
          FROM file JOIN root ON root.id = file.root
          ORDER BY file.path, root.path
          """)
      var files: [KnownFile] = []
      while let row = try rows.next() {
        files.append(
          KnownFile(
            root: try row.text(0), path: try row.text(1), size: Int64(try row.integer(2)),
            status: try FileStatus(stored: try row.text(3)), reason: try row.optionalText(4),
            reader: try row.optionalText(5),
            document: try row.optionalText(6).map { DocumentID($0) }))
      }
      return files
    }
  }

  func fileCounts() throws(StoreError) -> [FileStatus: Int] {
    try read { db in
      var counts: [FileStatus: Int] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT status, count(*) FROM file GROUP BY status")
      while let row = try rows.next() {
        counts[try FileStatus(stored: try row.text(0))] = try row.integer(1)
      }
      return counts
    }
  }
}
