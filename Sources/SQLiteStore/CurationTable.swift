import GRDB
import KnowledgeModel
import KnowledgeStore

/// Rows of what people made by hand.
enum CurationTable {
  static func items(_ kind: CuratedKind, of owner: String?, _ db: Database) throws -> [CuratedItem]
  {
    guard try db.tableExists("curated") else { return [] }
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT name, author, time, body FROM curated
          WHERE kind = ? AND (?2 IS NULL OR owner = ?2)
          ORDER BY length(name), name
          """), arguments: [kind.rawValue, owner])
    var items: [CuratedItem] = []
    while let row = try rows.next() { items.append(try item(row)) }
    return items
  }

  static func item(_ key: CuratedKey, _ db: Database) throws -> CuratedItem? {
    guard try db.tableExists("curated") else { return nil }
    return try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT name, author, time, body FROM curated WHERE kind = ? AND name = ?"),
      arguments: [key.kind.rawValue, key.name]
    ).map(item)
  }

  /// Of a row with name, author, time, body.
  private static func item(_ row: Row) throws -> CuratedItem {
    CuratedItem(
      name: try row.text(0), record: try StoredJSON.record(try row.text(3)),
      act: Act(author: try row.text(1), time: ChangeTime(seconds: try row.integer(2))))
  }

  /// Names are never given again, those of removed records neither: the log knows all of them.
  static func nextNumber(of kind: CuratedKind, _ db: Database) throws -> Int {
    guard try db.tableExists("change_edit") else { return 1 }
    let highest = try Int.fetchOne(
      db,
      sql: "SELECT max(CAST(substr(name, 2) AS INTEGER)) FROM change_edit WHERE kind = ?",
      arguments: [kind.rawValue])
    return (highest ?? 0) + 1
  }

  /// Where taggings of a tag were put, without their words.
  static func places(of tag: String, _ db: Database) throws -> [TaggedPlace] {
    guard try db.tableExists("curated") else { return [] }
    return try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT name, place_kind, place_document, place FROM curated
          WHERE kind = 'tagging' AND owner = ? ORDER BY length(name), name
          """), arguments: [tag]
    ).map { row in
      guard let kind = Anchor.Kind(rawValue: try row.text(1)) else {
        throw UnreadableValue("kind of a place")
      }
      return TaggedPlace(
        name: try row.text(0), kind: kind, document: DocumentID(try row.text(2)),
        key: try row.text(3))
    }
  }

  static func put(_ item: CuratedItem, _ db: Database) throws {
    let anchor = item.record.anchor
    try db.cachedStatement(
      sql: """
        INSERT INTO curated(kind, name, owner, place_kind, place_document, place, author, time, body)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(kind, name) DO UPDATE SET
          owner = excluded.owner, place_kind = excluded.place_kind,
          place_document = excluded.place_document, place = excluded.place,
          author = excluded.author, time = excluded.time, body = excluded.body
        """
    ).execute(arguments: [
      item.record.kind.rawValue, item.name, item.record.owner, anchor?.kind.rawValue,
      anchor?.document.value, anchor?.key.storedText, item.act.author.storedText,
      item.act.time.seconds, try StoredJSON.encoded(item.record).storedText,
    ])
  }

  static func remove(_ key: CuratedKey, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM curated WHERE kind = ? AND name = ?")
      .execute(arguments: [key.kind.rawValue, key.name])
  }
}

extension CuratedRecord {
  /// Of the one place that it is on.
  fileprivate var anchor: Anchor? {
    switch self {
    case .tagging(let tagging): tagging.anchor
    case .correction(let correction): correction.anchor
    case .entry(let entry): entry.quotation?.anchor
    case .tag, .rule, .ruling, .link, .search, .sourceMerge, .sourceSplit, .collection: nil
    }
  }
}

/// A record as the log keeps it: with who had made it.
struct EditedRecord: Codable {
  let author: String
  let time: Int
  let record: CuratedRecord

  init(_ item: CuratedItem) {
    author = item.act.author
    time = item.act.time.seconds
    record = item.record
  }

  func item(named name: String) -> CuratedItem {
    CuratedItem(
      name: name, record: record,
      act: Act(author: author, time: ChangeTime(seconds: time)))
  }
}
