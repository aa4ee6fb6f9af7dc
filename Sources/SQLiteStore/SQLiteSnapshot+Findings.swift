import GRDB
import KnowledgeModel
import KnowledgeStore

extension SQLiteSnapshot {
  func findings(_ choice: FindingChoice) throws(StoreError) -> [StoredFinding] {
    try read { db in
      guard try db.tableExists("finding") else { return [] }
      let corrections = try findingCorrections()
      // Bounds of what was put right are looked at below.
      let wanted = choice.values == nil ? [] : corrections?.ids.map(\.value) ?? []
      var found: [StoredFinding] = []
      for kind in Finding.Kind.allCases where choice.kinds.contains(kind) {
        let rows = try Row.fetchCursor(
          db.cachedStatement(
            sql: """
              SELECT \(FindingTable.columns)
              WHERE finding.kind = ?1
                AND ((?2 IS NULL OR finding.high >= ?2) AND (?3 IS NULL OR finding.low <= ?3)
                  OR finding.key IN (SELECT value FROM json_each(?4)))
              ORDER BY document.key, finding.ordinal
              """),
          arguments: [
            kind.rawValue, choice.values?.lowerBound, choice.values?.upperBound,
            try StoredJSON.text(of: wanted),
          ])
        while let row = try rows.next() {
          let document = DocumentID(try row.text(2))
          guard choice.documents?.contains(document) ?? true else { continue }
          let read = try FindingTable.finding(row)
          guard let corrections else {
            found.append(read)
            continue
          }
          if let stored = corrections.finding(read), choice.accepts(stored.finding) {
            found.append(stored)
          }
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
      let stored = try FindingTable.finding(row)
      guard let corrections = try findingCorrections() else { return stored }
      return corrections.finding(stored)
    }
  }
}

extension FindingChoice {
  /// Whether the bounds of a figure are within those asked for.
  fileprivate func accepts(_ finding: Finding) -> Bool {
    guard let values else { return true }
    guard let bounds = FigureBounds(finding) else { return false }
    return (bounds.high.map { $0 >= values.lowerBound } ?? false)
      && (bounds.low.map { $0 <= values.upperBound } ?? false)
  }
}
