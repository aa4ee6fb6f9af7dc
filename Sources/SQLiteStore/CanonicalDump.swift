import GRDB
import KnowledgeModel
import KnowledgeStore

/// The content of a knowledge base in a form that depends on the files, the vocabulary and the
/// dictionary alone: JSON Lines with sorted keys, in the order of document keys.
///
/// Roots, times, stamps and row numbers are left out. The terms of the indexes are listed with how
/// often they stand there, so that a difference in an index shows.
struct CanonicalDump {
  private let db: Database
  private let snapshot: SQLiteSnapshot

  init(_ db: Database) {
    self.db = db
    snapshot = SQLiteSnapshot(
      db, scope: .everything, path: "", owners: PassageOwnersCache(),
      corrects: false)
  }

  func write(_ line: (String) throws -> Void) throws {
    let sums = try PassageSums.stored(db)
    let stamp = try AnalysisStamp(db)
    try line(
      StoredJSON.encoded([
        "base": BaseLine(
          schema: Schema.version, dictionary: stamp.dictionary, vocabulary: stamp.vocabulary,
          foldVersion: stamp.foldVersion, reader: stamp.reader, passages: sums.passages,
          textWords: sums.textWords,
          headWords: sums.headWords, grams: sums.grams)
      ]))
    for document in try snapshot.documents() {
      try line(
        StoredJSON.encoded([
          "document": DocumentLine(document, try snapshot.origins(of: document.id))
        ]))
      try writeSections(of: document.id, line)
      try writePassages(of: document.id, line)
      try writeBoilerplate(of: document.id, line)
      try writeFindings(of: document.id, line)
      try writeSketch(of: document.id, line)
    }
    try writeFiles(line)
    try CurationDump(db: db).write(line)
    for index in SearchIndex.allCases { try writeTerms(of: index, line) }
  }

  private func writeSections(of id: DocumentID, _ line: (String) throws -> Void) throws {
    guard let document = try snapshot.content(of: id) else { return }
    for section in document.sections {
      try line(
        StoredJSON.encoded([
          "section": SectionLine(
            document: id.value, headings: section.headings, level: section.level,
            passages: section.passages.map(\.id.value), place: section.place)
        ]))
    }
  }

  private func writePassages(of id: DocumentID, _ line: (String) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT passage.key, passage.ordinal, passage.full_differs, passage.gram_count,
            passage.place, passage.text, passage.text_words, passage.head_words
          FROM document JOIN passage ON passage.document = document.id
          WHERE document.key = ? ORDER BY passage.ordinal
          """), arguments: [id.value])
    while let row = try rows.next() {
      try line(
        StoredJSON.encoded([
          "passage": PassageLine(
            id: try row.text(0), ordinal: try row.integer(1), fullDiffers: try row.integer(2) != 0,
            grams: try row.integer(3), place: try StoredJSON.place(try row.text(4)),
            text: try row.text(5), textWords: try row.text(6), headWords: try row.text(7))
        ]))
    }
  }

  private func writeBoilerplate(of id: DocumentID, _ line: (String) throws -> Void) throws {
    for text in try snapshot.content(of: id)?.boilerplate ?? [] {
      try line(
        StoredJSON.encoded([
          "boilerplate": BoilerplateLine(
            document: id.value, passagesBefore: text.passagesBefore, place: text.place,
            text: text.text)
        ]))
    }
  }

  private func writeFindings(of id: DocumentID, _ line: (String) throws -> Void) throws {
    guard try db.tableExists("finding") else { return }
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT finding.key, finding.kind, finding.body, passage.key
          FROM document JOIN finding ON finding.document = document.id
          JOIN passage ON passage.id = finding.passage
          WHERE document.key = ? ORDER BY finding.ordinal
          """), arguments: [id.value])
    while let row = try rows.next() {
      try line(
        StoredJSON.encoded([
          "finding": FindingLine(
            id: try row.text(0), kind: try row.text(1), passage: try row.text(3),
            body: try StoredJSON.finding(try row.text(2)))
        ]))
    }
  }

  private func writeSketch(of id: DocumentID, _ line: (String) throws -> Void) throws {
    guard let sketch = try snapshot.sketches(of: [id])[id] else { return }
    try line(
      StoredJSON.encoded([
        "sketch": SketchLine(document: id.value, runs: sketch.runs, hashes: sketch.hashes)
      ]))
  }

  private func writeFiles(_ line: (String) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT path, status, reason, sha256, document FROM file
        ORDER BY path, document, sha256, status
        """)
    while let row = try rows.next() {
      try line(
        StoredJSON.encoded([
          "file": FileLine(
            path: try row.text(0), status: try row.text(1), reason: try row.optionalText(2),
            sha256: try row.optionalText(3), document: try row.optionalText(4))
        ]))
    }
  }

  private func writeTerms(of index: SearchIndex, _ line: (String) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT term, doc, cnt FROM \(index.rawValue)_terms ORDER BY term")
    while let row = try rows.next() {
      try line(
        StoredJSON.encoded([
          index.rawValue: TermLine(
            term: try row.text(0), passages: try row.integer(1), places: try row.integer(2))
        ]))
    }
  }
}
