import GRDB
import JapaneseText
import KnowledgeModel
import KnowledgeStore

extension SQLiteSnapshot {
  func documents() throws(StoreError) -> [StoredDocument] {
    try read { db in
      let paths = try FilePlaces.all(db)
      let corrections = try headCorrections()
      var documents: [StoredDocument] = []
      let rows = try Row.fetchCursor(db, sql: "\(StoredDocument.columns(db)) ORDER BY key")
      while let row = try rows.next() {
        let document = try StoredDocument(row) { paths[$0] ?? FilePlaces() }
        documents.append(corrections?.document(document) ?? document)
      }
      return documents
    }
  }

  func document(_ id: DocumentID) throws(StoreError) -> StoredDocument? {
    try read { db in
      let statement = try db.cachedStatement(sql: "\(StoredDocument.columns(db)) WHERE key = ?")
      guard let row = try Row.fetchOne(statement, arguments: [id.value]) else { return nil }
      let document = try StoredDocument(row) { try FilePlaces(of: $0, db) }
      return try headCorrections()?.document(document) ?? document
    }
  }

  func origins(of id: DocumentID) throws(StoreError) -> [DeclaredHead.Key: HeadOrigin] {
    try read { db in
      guard try db.columns(in: "document").contains(where: { $0.name == "origins" }) else {
        return [:]
      }
      let statement = try db.cachedStatement(sql: "SELECT origins FROM document WHERE key = ?")
      let read = try Row.fetchOne(statement, arguments: [id.value]).map {
        try StoredJSON.origins(try $0.text(0))
      }
      let byHand = try headCorrections()?.origins(of: id) ?? [:]
      return (read ?? [:]).merging(byHand) { $1 }
    }
  }

  func documents(of passages: PassageSet) throws(StoreError) -> Set<DocumentID> {
    // The map of all passages pays for a large set, and for every further one of the generation.
    if passages.count > 500 { return try read { _ in try owners().documents(of: passages) } }
    return try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT DISTINCT document.key
          FROM json_each(?) AS wanted
            CROSS JOIN passage ON passage.id = wanted.value
            CROSS JOIN document ON document.id = passage.document
          """)
      let keys = try String.fetchAll(statement, arguments: [passages.jsonList])
      return Set(keys.map { DocumentID($0) })
    }
  }

  /// The path under the first root wins where several roots have it; a document whose file was
  /// never recorded is found by the path that its key was made of.
  func document(atPath path: String) throws(StoreError) -> StoredDocument? {
    let key = try read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT document FROM (
            SELECT document, root FROM file WHERE path = ? AND document IS NOT NULL
            UNION ALL
            SELECT key, 9223372036854775807 FROM document WHERE key_path = ?
          ) ORDER BY root, document LIMIT 1
          """, arguments: [path, path])
    }
    guard let key else { return nil }
    return try document(DocumentID(key))
  }

  func changes(since time: ChangeTime) throws(StoreError) -> [DocumentChangeRecord] {
    try read { db in
      var records: [DocumentChangeRecord] = []
      let corrections = try headCorrections()
      let rows = try Row.fetchCursor(
        db,
        sql: """
          \(StoredDocument.columns(db)) WHERE changed >= ? ORDER BY changed DESC, key
          """, arguments: [time.seconds])
      while let row = try rows.next() {
        let document = try StoredDocument(row) { try FilePlaces(of: $0, db) }
        records.append(
          DocumentChangeRecord(
            document: corrections?.document(document) ?? document,
            added: ChangeTime(seconds: try row.integer(StoredDocument.addedColumn)),
            changed: ChangeTime(seconds: try row.integer(StoredDocument.addedColumn + 1))))
      }
      return records
    }
  }

  func skippedFiles() throws(StoreError) -> [SkippedFile] {
    try read { db in
      var files: [SkippedFile] = []
      let rows = try Row.fetchCursor(
        db, sql: "SELECT path, status, reason FROM file WHERE status <> 'ok' ORDER BY path, root")
      while let row = try rows.next() {
        files.append(
          SkippedFile(
            path: try row.text(0), status: try FileStatus(stored: try row.text(1)),
            reason: try row.optionalText(2) ?? ""))
      }
      return files
    }
  }
}

extension StoredDocument {
  /// What a base of an earlier version has no column for is not known of its documents.
  static func columns(_ db: Database) throws -> String {
    let isKept = try db.columns(in: "document").contains { $0.name == "author" }
    return """
      SELECT key, key_path, sha256, format, encoding, title, kind, field, publisher, municipality,
        date, fiscal_year, trust, tags, passages, added, changed,
        \(isKept ? "field_number, author, contacts" : "NULL, NULL, '[]'")
      FROM document
      """
  }

  /// Where ``columns(_:)`` has `added`; `changed` comes next.
  static let addedColumn = 15

  /// `places` gives where the files of a document key stand now.
  init(_ row: Row, places: (String) throws -> FilePlaces) throws {
    let key = try row.text(0)
    let keyPath = try row.text(1)
    let places = try places(key)
    let paths = Self.ordered(places.paths, first: keyPath)
    let format = try row.text(3)
    guard let format = FileFormat(rawValue: format) else { throw UnreadableValue("format") }
    self.init(
      id: DocumentID(key), head: try DocumentHead(row), format: format,
      encoding: try row.optionalText(4), sha256: try row.text(2),
      paths: paths, root: places.root(of: paths[0]), passages: try row.integer(14))
  }

  private static func ordered(_ paths: [String], first: String) -> [String] {
    guard paths.contains(first) else { return paths.isEmpty ? [first] : paths }
    return [first] + paths.filter { $0 != first }
  }
}

extension DocumentHead {
  /// Of a row with ``StoredDocument/columns(_:)``.
  fileprivate init(_ row: Row) throws {
    let kind = try row.optionalText(6).map { text in
      guard let kind = DocumentKind(rawValue: text) else { throw UnreadableValue("kind") }
      return kind
    }
    guard let trust = Trust(rawValue: try row.text(12)) else { throw UnreadableValue("trust") }
    self.init(
      kind: kind, title: try row.text(5), field: try row.optionalText(7),
      fieldNumber: try row.optionalText(17), publisher: try row.optionalText(8),
      municipality: try row.optionalText(9), author: try row.optionalText(18),
      contacts: try StoredJSON.strings(try row.text(19)),
      date: try row.optionalText(10).map { try PartialDate(storedText: $0) },
      fiscalYear: try row.optionalInteger(11), trust: trust,
      tags: try StoredJSON.strings(try row.text(13)))
  }
}

extension FileStatus {
  init(stored text: String) throws {
    guard let status = FileStatus(rawValue: text) else { throw UnreadableValue("status of a file") }
    self = status
  }
}
