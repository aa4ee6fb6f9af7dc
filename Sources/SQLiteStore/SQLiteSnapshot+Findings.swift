import GRDB
import KnowledgeModel
import KnowledgeStore

extension SQLiteSnapshot {
  func findings(_ choice: FindingChoice) throws(StoreError) -> [StoredFinding] {
    try read { db in
      guard try db.tableExists("finding") else { return [] }
      var found: [StoredFinding] = []
      for kind in Finding.Kind.allCases where choice.kinds.contains(kind) {
        let rows = try Row.fetchCursor(
          db.cachedStatement(
            sql: """
              SELECT \(FindingTable.columns)
              WHERE finding.kind = ?
                AND (? IS NULL OR finding.high >= ?) AND (? IS NULL OR finding.low <= ?)
              ORDER BY document.key, finding.ordinal
              """),
          arguments: [
            kind.rawValue, choice.values?.lowerBound, choice.values?.lowerBound,
            choice.values?.upperBound, choice.values?.upperBound,
          ])
        while let row = try rows.next() {
          let document = DocumentID(try row.text(2))
          guard choice.documents?.contains(document) ?? true else { continue }
          found.append(try FindingTable.finding(row))
        }
      }
      return found
    }
  }

  func finding(_ id: FindingID) throws(StoreError) -> StoredFinding? {
    try read { db in
      guard try db.tableExists("finding"),
        let row = try Row.fetchOne(
          db.cachedStatement(sql: "SELECT \(FindingTable.columns) WHERE finding.key = ?"),
          arguments: [id.value])
      else { return nil }
      return try FindingTable.finding(row)
    }
  }
}
