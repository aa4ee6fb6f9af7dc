import GRDB
import KnowledgeModel
import KnowledgeStore

extension SQLiteSnapshot {
  func rankingInputs(for passages: [PassageNumber]) throws(StoreError) -> [RankingInput] {
    try read { db in
      let numbers = Set(passages).map(\.value).sorted()
      guard !numbers.isEmpty else { return [] }
      // One statement for all: the numbers go in as one value, and come out in their order.
      let statement = try db.cachedStatement(
        sql: """
          SELECT passage.id, passage.key, passage.document, passage.section, passage.ordinal,
            passage.text, passage.text_words, passage.head_words
          FROM json_each(?) AS wanted CROSS JOIN passage ON passage.id = wanted.value
          """)
      var surroundings = Surroundings(db)
      var inputs: [RankingInput] = []
      inputs.reserveCapacity(numbers.count)
      let rows = try Row.fetchCursor(statement, arguments: [Self.list(numbers)])
      while let row = try rows.next() {
        let document = try surroundings.document(try row.integer(2))
        inputs.append(
          RankingInput(
            number: try PassageNumber(stored: Int64(try row.integer(0))),
            passageID: PassageID(try row.text(1)), document: document.id,
            ordinal: try row.integer(4), title: document.title,
            headings: try surroundings.headings(try row.integer(3)), text: try row.text(5),
            textWords: try row.text(6), headWords: try row.text(7)))
      }
      return inputs
    }
  }

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

  private static func list(_ numbers: [Int]) -> String {
    "[" + numbers.map(String.init).joined(separator: ",") + "]"
  }
}

/// What passages share with their neighbours, read once each.
private struct Surroundings {
  private let db: Database
  private var documents: [Int: (id: DocumentID, title: String)] = [:]
  private var headings: [Int: [String]] = [:]

  init(_ db: Database) {
    self.db = db
  }

  mutating func document(_ row: Int) throws -> (id: DocumentID, title: String) {
    if let known = documents[row] { return known }
    let statement = try db.cachedStatement(sql: "SELECT key, title FROM document WHERE id = ?")
    guard let found = try Row.fetchOne(statement, arguments: [row]) else {
      throw UnreadableValue("document of a passage")
    }
    let document = (id: DocumentID(try found.text(0)), title: try found.text(1))
    documents[row] = document
    return document
  }

  mutating func headings(_ section: Int) throws -> [String] {
    if let known = headings[section] { return known }
    let statement = try db.cachedStatement(sql: "SELECT headings FROM section WHERE id = ?")
    guard let found = try Row.fetchOne(statement, arguments: [section]) else {
      throw UnreadableValue("section of a passage")
    }
    let list = try StoredJSON.strings(try found.text(0))
    headings[section] = list
    return list
  }
}
