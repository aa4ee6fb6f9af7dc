import GRDB
import KnowledgeModel
import KnowledgeStore

extension SQLiteSnapshot {
  func content(of id: DocumentID) throws(StoreError) -> Document? {
    guard let stored = try document(id) else { return nil }
    let origins = try origins(of: id)
    return try read { db in
      var passages = try Self.passages(of: id, db)
      let sections = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT section.id, section.headings, section.level, section.place
            FROM document JOIN section ON section.document = document.id
            WHERE document.key = ? ORDER BY section.ordinal
            """), arguments: [id.value]
      ).map { row in
        Section(
          headings: try StoredJSON.strings(try row.text(1)), level: try row.integer(2),
          place: try StoredJSON.place(try row.text(3)),
          passages: passages.removeValue(forKey: try row.integer(0)) ?? [])
      }
      return Document(
        id: id, head: stored.head, origins: origins, sections: sections,
        boilerplate: try Self.boilerplate(of: id, db))
    }
  }

  /// By the row of their section, in reading order.
  private static func passages(of id: DocumentID, _ db: Database) throws -> [Int: [Passage]] {
    var passages: [Int: [Passage]] = [:]
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT passage.section, passage.key, passage.text, passage.place
          FROM document JOIN passage ON passage.document = document.id
          WHERE document.key = ? ORDER BY passage.ordinal
          """), arguments: [id.value])
    while let row = try rows.next() {
      passages[try row.integer(0), default: []].append(
        Passage(
          id: PassageID(try row.text(1)), text: try row.text(2),
          place: try StoredJSON.place(try row.text(3))))
    }
    return passages
  }

  private static func boilerplate(of id: DocumentID, _ db: Database) throws -> [Boilerplate] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT boilerplate.text, boilerplate.place, boilerplate.passages_before
          FROM document JOIN boilerplate ON boilerplate.document = document.id
          WHERE document.key = ? ORDER BY boilerplate.ordinal
          """), arguments: [id.value]
    ).map { row in
      Boilerplate(
        text: try row.text(0), place: try StoredJSON.place(try row.text(1)),
        passagesBefore: try row.integer(2))
    }
  }
}
