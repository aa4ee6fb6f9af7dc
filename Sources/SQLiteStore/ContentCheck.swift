import GRDB
import JapaneseText
import KnowledgeStore

/// Whether the rows and indexes of a base agree, as a doctor asks, and whoever copies one.
enum ContentCheck {
  typealias Check = @Sendable (Database) throws -> [Fault]

  /// The order is that in which faults are told.
  static let all: [Check] = quick + [postings, seals]

  /// Those that read no text.
  static let quick: [Check] = [danglingRows, statistics]

  static func firstFault(_ db: Database) throws -> Fault? {
    for check in all {
      if let fault = try check(db).first { return fault }
    }
    return nil
  }

  @Sendable private static func danglingRows(_ db: Database) throws -> [Fault] {
    try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil ? [] : [.danglingRows]
  }

  @Sendable private static func statistics(_ db: Database) throws -> [Fault] {
    var sums = PassageSums()
    let rows = try Row.fetchCursor(
      db, sql: "SELECT text_words, head_words, gram_count FROM passage")
    while let row = try rows.next() {
      sums.count(
        textWords: try row.text(0), headWords: try row.text(1), grams: try row.integer(2), by: 1)
    }
    let wrongCounts = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM document WHERE passages <>
          (SELECT count(*) FROM passage WHERE passage.document = document.id)
        """)
    return try PassageSums.stored(db) == sums && wrongCounts == 0 ? [] : [.wrongStatistics]
  }

  /// Grams of another fold version cannot be made again here, and so not be compared.
  @Sendable private static func postings(_ db: Database) throws -> [Fault] {
    guard try BaseMeta.foldVersion.integer(db) == Fold.version else { return [] }
    let audit = try IndexAudit(db)
    var faults: [Fault] = []
    if !audit.missing.isEmpty { faults.append(.missingPostings(passages: audit.missing.count)) }
    if !audit.ghosts.isEmpty { faults.append(.ghostPostings(passages: audit.ghosts.count)) }
    return faults
  }

  /// A base of an earlier version was sealed by other rules, or not at all: it is sealed anew when it
  /// is next opened for writing.
  @Sendable private static func seals(_ db: Database) throws -> [Fault] {
    guard try Schema.kind(db) == .knowledgeBase(version: Schema.version) else { return [] }
    let broken = try DocumentSeal.broken(db)
    return broken == 0 ? [] : [.alteredDocuments(broken)]
  }
}
