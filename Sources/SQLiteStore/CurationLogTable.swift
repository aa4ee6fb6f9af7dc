import GRDB
import KnowledgeModel
import KnowledgeStore

/// The log of changes by hand.
enum CurationLogTable {
  /// Makes a change, and writes it down.
  static func make(_ change: CurationChange, _ act: Act, _ db: Database) throws {
    for edit in change.edits {
      if let after = edit.after {
        try CurationTable.put(after, db)
      } else {
        try CurationTable.remove(edit.key, db)
      }
    }
    try db.cachedStatement(
      sql: "INSERT INTO change_log(author, time, action, undoes, subject) VALUES(?, ?, ?, ?, ?)"
    ).execute(arguments: [
      act.author.storedText, act.time.seconds, change.action.rawValue, change.undoes,
      change.subject?.value,
    ])
    let number = Int(db.lastInsertedRowID)
    var documents = Set(change.subject.map { [$0] } ?? [])
    for (ordinal, edit) in change.edits.enumerated() {
      let items = [edit.before, edit.after]
      documents.formUnion(items.compactMap(\.self).flatMap(\.record.documents))
      let texts = try items.map { try $0.map { try StoredJSON.encoded(EditedRecord($0)) } }
      try db.cachedStatement(
        sql: """
          INSERT INTO change_edit(change, ordinal, kind, name, before, after)
          VALUES(?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        number, ordinal, edit.key.kind.rawValue, edit.key.name, texts[0]?.storedText,
        texts[1]?.storedText,
      ])
    }
    for document in documents.sorted() {
      try db.cachedStatement(sql: "INSERT INTO change_document(document, change) VALUES(?, ?)")
        .execute(arguments: [document.value, number])
    }
  }

  static func changes(_ choice: ChangeLogChoice, _ db: Database) throws -> [LoggedChange] {
    guard try db.tableExists("change_log") else { return [] }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, author, time, action, undoes, subject,
          EXISTS(SELECT 1 FROM change_log AS later WHERE later.undoes = change_log.id) AS undone
        FROM change_log
        WHERE (?1 IS NULL OR author = ?1)
          AND (?2 IS NULL OR id IN (SELECT change FROM change_document WHERE document = ?2))
          AND (?3 IS NULL OR id IN (SELECT change FROM change_edit WHERE kind = ?3 AND name = ?4))
          AND (?5 IS NULL OR id = ?5)
          AND (NOT ?6 OR (NOT undone AND undoes IS NULL))
        ORDER BY id DESC LIMIT ?7
        """,
      arguments: [
        choice.author?.storedText, choice.document?.value, choice.key?.kind.rawValue,
        choice.key?.name, choice.number, choice.onlyStanding, choice.limit,
      ])
    return try rows.map { try change($0, db) }
  }

  private static func change(_ row: Row, _ db: Database) throws -> LoggedChange {
    let number = try row.integer(0)
    guard let action = CurationAction(rawValue: try row.text(3)) else {
      throw UnreadableValue("action of a change")
    }
    let documents = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT document FROM change_document WHERE change = ? ORDER BY document"),
      arguments: [number])
    return LoggedChange(
      number: number,
      act: Act(author: try row.text(1), time: ChangeTime(seconds: try row.integer(2))),
      change: CurationChange(
        action, try edits(of: number, db).map(\.edit), undoes: try row.optionalInteger(4),
        subject: try row.optionalText(5).map { DocumentID($0) }),
      documents: documents.map { DocumentID($0) }, isUndone: try row.integer(6) != 0)
  }

  static func edits(
    of change: Int, _ db: Database
  ) throws -> [(ordinal: Int, edit: CurationEdit)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT ordinal, kind, name, before, after, is_forgotten FROM change_edit
          WHERE change = ? ORDER BY ordinal
          """), arguments: [change]
    ).map { row in
      guard let kind = CuratedKind(rawValue: try row.text(1)) else {
        throw UnreadableValue("kind of a record")
      }
      let name = try row.text(2)
      func item(_ column: Int) throws -> CuratedItem? {
        try row.optionalText(column).map { try StoredJSON.edited($0).item(named: name) }
      }
      return (
        try row.integer(0),
        CurationEdit(
          key: CuratedKey(kind, name), before: try item(3), after: try item(4),
          isForgotten: try row.integer(5) != 0)
      )
    }
  }

  /// Takes the words of a document out of the log. What remains says who did what, and when.
  static func forget(_ document: DocumentID, _ db: Database) throws {
    let changes = try Int.fetchAll(
      db, sql: "SELECT change FROM change_document WHERE document = ? ORDER BY change",
      arguments: [document.value])
    try forget({ $0.documents.contains(document) }, in: changes, db)
  }

  /// Takes such records out of the log.
  static func forget(_ isMeant: (CuratedRecord) -> Bool, _ db: Database) throws {
    let changes = try Int.fetchAll(db, sql: "SELECT id FROM change_log ORDER BY id")
    try forget(isMeant, in: changes, db)
  }

  /// Takes these records out of the log, whatever they were about.
  static func forget(_ records: Set<CuratedKey>, _ db: Database) throws {
    for key in records.sorted(by: { ($0.kind.rawValue, $0.name) < ($1.kind.rawValue, $1.name) }) {
      try db.execute(
        sql: """
          UPDATE change_edit SET before = NULL, after = NULL, is_forgotten = 1
          WHERE kind = ? AND name = ?
          """, arguments: [key.kind.rawValue, key.name])
    }
  }

  private static func forget(
    _ isMeant: (CuratedRecord) -> Bool, in changes: [Int], _ db: Database
  ) throws {
    for change in changes {
      for (ordinal, edit) in try edits(of: change, db) {
        let items = [edit.before, edit.after].compactMap(\.self)
        guard items.contains(where: { isMeant($0.record) }) else { continue }
        try db.execute(
          sql: """
            UPDATE change_edit SET before = NULL, after = NULL, is_forgotten = 1
            WHERE change = ? AND ordinal = ?
            """, arguments: [change, ordinal])
      }
    }
  }
}
