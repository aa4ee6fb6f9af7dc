import GRDB
import KnowledgeModel
import KnowledgeStore

extension SQLiteSnapshot {
  func passage(_ id: PassageID) throws(StoreError) -> StoredPassage? {
    try read { db in
      let statement = try db.cachedStatement(sql: "\(Self.passageColumns) WHERE passage.key = ?")
      return try Row.fetchOne(statement, arguments: [id.value]).map(Self.storedPassage)
    }
  }

  /// In the order asked for; numbers that do not exist are passed over.
  func passages(numbered numbers: [PassageNumber]) throws(StoreError) -> [StoredPassage] {
    try read { db in
      let statement = try db.cachedStatement(sql: "\(Self.passageColumns) WHERE passage.id = ?")
      return try numbers.compactMap { number in
        try Row.fetchOne(statement, arguments: [number.value]).map(Self.storedPassage)
      }
    }
  }

  func identifiers(of passages: PassageSet) throws(StoreError) -> Set<PassageID> {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT key FROM passage WHERE id = ?")
      var identifiers: Set<PassageID> = []
      for passage in passages {
        if let key = try String.fetchOne(statement, arguments: [passage.value]) {
          identifiers.insert(PassageID(key))
        }
      }
      return identifiers
    }
  }

  func forEachPassage(_ body: (StoredPassage) throws -> Void) throws {
    do {
      let rows = try Row.fetchCursor(
        db.makeStatement(
          sql: "\(Self.passageColumns) ORDER BY document.key, passage.ordinal"))
      while let row = try rows.next() { try body(Self.storedPassage(row)) }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch let error as UnreadableValue {
      throw StoreError(error, path: path)
    }
  }

  func headingPaths() throws(StoreError) -> [HeadingPath] {
    try read { db in
      // Both halves come from small tables and indexes; the texts are not read.
      var sections: [String: [Int]] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT id, headings FROM section")
      while let row = try rows.next() {
        sections[try row.text(1), default: []].append(try row.integer(0))
      }
      var passages: [Int: [PassageNumber]] = [:]
      let pairs = try Row.fetchCursor(
        db, sql: "SELECT section, id FROM passage INDEXED BY passage_by_section")
      while let row = try pairs.next() {
        passages[try row.integer(0), default: []].append(
          try PassageNumber(stored: Int64(try row.integer(1))))
      }
      return try sections.sorted { $0.key < $1.key }.compactMap { text, sections in
        let under = sections.flatMap { passages[$0] ?? [] }.sorted()
        return under.isEmpty
          ? nil : HeadingPath(headings: try StoredJSON.strings(text), passages: under)
      }
    }
  }

  static let passageColumns = """
    SELECT passage.id, passage.key, passage.text, passage.place, document.key, passage.ordinal,
      section.headings
    FROM document JOIN passage ON passage.document = document.id
      JOIN section ON section.id = passage.section
    """

  static func storedPassage(_ row: Row) throws -> StoredPassage {
    StoredPassage(
      number: try PassageNumber(stored: Int64(try row.integer(0))),
      passage: Passage(
        id: PassageID(try row.text(1)), text: try row.text(2),
        place: try StoredJSON.place(try row.text(3))),
      document: DocumentID(try row.text(4)), ordinal: try row.integer(5),
      headings: try StoredJSON.strings(try row.text(6)))
  }
}
