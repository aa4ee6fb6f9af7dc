import GRDB
package import KnowledgeModel
package import KnowledgeStore

extension SQLiteSnapshot {
  func curated(_ kind: CuratedKind) throws(StoreError) -> [CuratedItem] {
    try read { try CurationTable.items(kind, of: nil, $0) }
  }

  func curated(_ kind: CuratedKind, of owner: String) throws(StoreError) -> [CuratedItem] {
    try read { try CurationTable.items(kind, of: owner, $0) }
  }

  func curated(_ key: CuratedKey) throws(StoreError) -> CuratedItem? {
    try read { try CurationTable.item(key, $0) }
  }

  func taggedPlaces(of tag: String) throws(StoreError) -> [TaggedPlace] {
    try read { try CurationTable.places(of: tag, $0) }
  }

  func nextNumber(of kind: CuratedKind) throws(StoreError) -> Int {
    try read { try CurationTable.nextNumber(of: kind, $0) }
  }

  func changes(_ choice: ChangeLogChoice) throws(StoreError) -> [LoggedChange] {
    try read { try CurationLogTable.changes(choice, $0) }
  }

  func withdrawnFiles() throws(StoreError) -> [WithdrawnFile] {
    try read(Withdrawal.files)
  }
}

extension SQLiteKnowledgeWriter: CurationWriter {
  package func curate<Report>(
    _ act: Act,
    _ body: (any KnowledgeSnapshot) throws -> (changes: [CurationChange], report: Report)
  ) throws -> Report {
    var failure: (any Error)?
    let report = try write { db -> Report? in
      let snapshot = SQLiteSnapshot(
        db, scope: .everything, path: path, owners: PassageOwnersCache())
      let outcome: (changes: [CurationChange], report: Report)
      do {
        outcome = try body(snapshot)
      } catch {
        failure = error
        return nil
      }
      for change in outcome.changes { try CurationLogTable.make(change, act, db) }
      if !outcome.changes.isEmpty { try BaseMeta.generation.add(1, db) }
      return outcome.report
    }
    if let failure { throw failure }
    guard let report else { throw StoreError.damaged(path: path, detail: "no report of a change") }
    return report
  }

  package func withdrawnFiles() throws(StoreError) -> [WithdrawnFile] {
    try read(Withdrawal.files)
  }

  package func withdraw(_ document: DocumentID, _ act: Act) throws(StoreError) {
    try write { db in
      try Self.checkFolds(db)
      try Withdrawal(document: document, act: act).perform(db)
    }
  }

  package func readmit(_ files: [WithdrawnFile], _ act: Act) throws(StoreError) {
    guard !files.isEmpty else { return }
    try write { try Withdrawal.readmit(files, act, $0) }
  }

  package func purge() throws(StoreError) -> Bool {
    try translating(path) {
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA secure_delete = ON")
        for index in SearchIndex.allCases { try index.optimize(db) }
        try db.execute(sql: "VACUUM")
        guard !path.isEmpty else { return true }
        // Readers that have just begun are waited for, those that stay are told of.
        try db.execute(sql: "PRAGMA busy_timeout = 1000")
        defer { _ = Result { try db.execute(sql: "PRAGMA busy_timeout = 5000") } }
        let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        return try row.map { try $0.integer(0) == 0 } ?? false
      }
    }
  }
}
