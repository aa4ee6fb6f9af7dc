import GRDB
import KnowledgeModel
import KnowledgeStore

/// The changes of one transaction, on their way into the tables.
///
/// First every passage goes that has to, then the new ones come, each in ascending order of number:
/// FTS5 writes a segment out whenever numbers go backwards.
struct ChangeTransaction {
  let db: Database
  let time: ChangeTime
  /// Numbers of removed passages, descending, to be taken again.
  private var freed: [Int] = []
  private var next: Int?
  private var sums = PassageSums()
  /// Whether a search can now answer differently.
  private var isVisible = false
  private(set) var touchedPassages = 0

  init(_ db: Database, at time: ChangeTime) {
    self.db = db
    self.time = time
  }

  mutating func apply(_ changes: [StoreChange]) throws {
    let documents = Self.lastChanges(changes)
    try removePassages(of: documents.map(\.id))
    for (id, content) in documents {
      if let content { try put(content) } else { try remove(id) }
    }
    for change in changes {
      switch change {
      case .put, .remove: continue
      case .record(let file):
        try db.cachedStatement(sql: "DELETE FROM former_key WHERE root = ? AND path = ?")
          .execute(arguments: [file.root.value, file.path])
        isVisible = try file.record(db) || isVisible
      case .forget(let root, let path):
        try RootTable.forget(file: path, of: root, db)
        isVisible = try FileRecord.forget(root: root, path: path, db) || isVisible
      }
    }
    try sums.store(db)
    if isVisible { try BaseMeta.generation.add(1, db) }
  }

  /// The last word on each document, in the order in which they were first mentioned.
  private static func lastChanges(
    _ changes: [StoreChange]
  ) -> [(id: DocumentID, content: AnalyzedDocument?)] {
    var places: [DocumentID: Int] = [:]
    var last: [(id: DocumentID, content: AnalyzedDocument?)] = []
    for change in changes {
      let entry: (id: DocumentID, content: AnalyzedDocument?)
      switch change {
      case .put(let content): entry = (content.document.id, content)
      case .remove(let id): entry = (id, nil)
      case .record, .forget: continue
      }
      if let place = places[entry.id] {
        last[place] = entry
      } else {
        places[entry.id] = last.count
        last.append(entry)
      }
    }
    return last
  }

  private mutating func removePassages(of documents: [DocumentID]) throws {
    var rows: [Int] = []
    var numbers: [Int] = []
    for document in documents {
      guard let row = try row(of: document) else { continue }
      rows.append(row)
      numbers += try Int.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM passage WHERE document = ?"), arguments: [row])
    }
    numbers.sort()
    for number in numbers {
      let tokens = try IndexedPassage(number, db).tokens
      try SearchIndex.delete(tokens, of: number, db)
      sums.subtract(tokens)
    }
    for row in rows {
      for table in ["seal", "sketch_key", "sketch", "finding", "passage", "section", "boilerplate"]
      {
        try db.cachedStatement(sql: "DELETE FROM \(table) WHERE document = ?")
          .execute(arguments: [row])
      }
    }
    freed = numbers.reversed()
    touchedPassages += numbers.count
  }

  /// A path that does not tell the key of its document keeps it, for the day on which the document is
  /// back.
  private mutating func remove(_ id: DocumentID) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO former_key(root, path, key, key_path)
        SELECT file.root, file.path, document.key, document.key_path
        FROM file JOIN document ON document.key = file.document
        WHERE document.key = ? AND document.key_path <> file.path
        """
    ).execute(arguments: [id.value])
    try db.cachedStatement(sql: "DELETE FROM document WHERE key = ?").execute(arguments: [id.value])
    if db.changesCount > 0 { isVisible = true }
  }

  private mutating func put(_ content: AnalyzedDocument) throws {
    let row = try content.storeHead(at: time, db)
    var ordinal = 0
    var numbers: [PassageID: Int] = [:]
    for (place, section) in content.document.sections.enumerated() {
      try db.cachedStatement(
        sql: """
          INSERT INTO section(document, ordinal, headings, level, place) VALUES(?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        row, place, try StoredJSON.text(of: section.headings), section.level,
        try StoredJSON.text(of: section.place),
      ])
      let sectionRow = Int(db.lastInsertedRowID)
      for passage in section.passages {
        let number = try takeNumber()
        let tokens = content.tokens[
          DocumentTokens.Place(section: section, passage: passage, ordinal: ordinal)]
        try passage.store(
          as: number, in: (document: row, section: sectionRow, ordinal: ordinal), tokens, db)
        try SearchIndex.insert(tokens, as: number, db)
        numbers[passage.id] = number
        sums.add(tokens)
        ordinal += 1
      }
    }
    try content.storeBoilerplate(of: row, db)
    try FindingTable.store(content.findings, of: row, passages: numbers, db)
    try SketchTable.store(content.sketch, of: row, db)
    try DocumentSeal.store(of: row, db)
    touchedPassages += ordinal
    isVisible = true
  }

  private mutating func takeNumber() throws -> Int {
    if let number = freed.popLast() { return number }
    let number = try next ?? (Int.fetchOne(db, sql: "SELECT max(id) FROM passage") ?? 0) + 1
    next = number + 1
    return number
  }

  private func row(of document: DocumentID) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM document WHERE key = ?"), arguments: [document.value])
  }
}
