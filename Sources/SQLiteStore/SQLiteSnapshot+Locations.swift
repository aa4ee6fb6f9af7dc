import GRDB
import KnowledgeModel
import KnowledgeStore

extension SQLiteSnapshot {
  func roots() throws(StoreError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT path FROM root ORDER BY id") }
  }

  func places() throws(StoreError) -> [String] {
    try read { try RootTable.roots($0).flatMap(\.places) }
  }

  func locations(of id: DocumentID) throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT rtrim(root.path, '/') || '/' || file.path
          FROM document JOIN file ON file.document = document.key
            JOIN root ON root.id = file.root
          WHERE document.key = ?
          ORDER BY file.path <> document.key_path, file.path, file.root
          """, arguments: [id.value])
    }
  }
}
