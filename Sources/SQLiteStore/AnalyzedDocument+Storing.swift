import GRDB
import JapaneseText
import KnowledgeModel
import KnowledgeStore

extension AnalyzedDocument {
  /// Writes everything but sections and passages, and gives the document's row. A document that is
  /// there already keeps its row and the time at which it came; one that a rebuild makes again keeps
  /// its times.
  func storeHead(at time: ChangeTime, _ db: Database) throws -> Int {
    let times = try times(at: time, db)
    let head = document.head
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO document(key, key_path, sha256, format, encoding, title, kind, field, publisher,
          municipality, date, fiscal_year, trust, tags, passages, added, changed, field_number,
          author, contacts, origins)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(key) DO UPDATE SET
          key_path = excluded.key_path, sha256 = excluded.sha256, format = excluded.format,
          encoding = excluded.encoding, title = excluded.title, kind = excluded.kind,
          field = excluded.field, publisher = excluded.publisher,
          municipality = excluded.municipality, date = excluded.date,
          fiscal_year = excluded.fiscal_year, trust = excluded.trust, tags = excluded.tags,
          passages = excluded.passages, changed = excluded.changed,
          field_number = excluded.field_number, author = excluded.author,
          contacts = excluded.contacts, origins = excluded.origins
        RETURNING id
        """)
    let row = try Int.fetchOne(
      statement,
      arguments: [
        document.id.value, keyPath.storedText, sha256, format.rawValue, encoding?.storedText,
        head.title.storedText, head.kind?.rawValue, head.field?.storedText,
        head.publisher?.storedText, head.municipality?.storedText, head.date?.storedText,
        head.fiscalYear, head.trust.rawValue, try StoredJSON.text(of: head.tags), tokens.count,
        times.added, times.changed, head.fieldNumber?.storedText, head.author?.storedText,
        try StoredJSON.text(of: head.contacts), try StoredJSON.encoded(document.origins),
      ])
    guard let row else { throw UnreadableValue("row of a document") }
    return row
  }

  /// When the document came and when it changed, in seconds, as a rebuild remembers it.
  private func times(at time: ChangeTime, _ db: Database) throws -> (added: Int, changed: Int) {
    let former = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT added, changed, sha256 FROM former_key
          WHERE key = ? AND added IS NOT NULL AND changed IS NOT NULL
          ORDER BY root, path LIMIT 1
          """), arguments: [document.id.value])
    guard let former else { return (time.seconds, time.seconds) }
    let isSame = try former.optionalText(2) == sha256
    return (try former.integer(0), isSame ? try former.integer(1) : time.seconds)
  }

  func storeBoilerplate(of row: Int, _ db: Database) throws {
    for (place, text) in document.boilerplate.enumerated() {
      try db.cachedStatement(
        sql: """
          INSERT INTO boilerplate(document, ordinal, passages_before, place, text)
          VALUES(?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        row, place, text.passagesBefore, try StoredJSON.text(of: text.place), text.text.storedText,
      ])
    }
  }
}

extension Passage {
  /// `place` gives the rows of document and section, and the ordinal in the document.
  func store(
    as number: Int, in place: (document: Int, section: Int, ordinal: Int), _ tokens: PassageTokens,
    _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO passage(id, key, document, section, ordinal, full_differs, gram_count, place,
          text, text_words, head_words)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      number, id.value, place.document, place.section, place.ordinal,
      tokens.fullGrams == nil ? 0 : 1, tokens.gramCount, try StoredJSON.text(of: self.place),
      text.storedText, tokens.textWords.storedText, tokens.headWords.storedText,
    ])
  }
}
