import GRDB
import JapaneseText
import KnowledgeStore

/// Looks for faults, from the outside in; what lies beyond a fault that hides it is not looked at.
enum Diagnosis {
  static func faults(at path: String, against current: AnalysisFingerprint?) -> [Fault] {
    var faults: [Fault] = []
    let database: any DatabaseReader
    do {
      database = try KnowledgeFile.openForReading(path, connections: 1)
    } catch {
      return [Fault(error)]
    }
    collect(&faults) { () throws(StoreError) in
      try FileSystem.checkWritable(path)
      return []
    }
    collect(&faults) { () throws(StoreError) in
      try VerifiedCopy.verify(path)
      return []
    }
    guard !faults.contains(where: { $0.code == Fault.damagedCode }) else { return faults }
    // A flipped bit can leave every page whole and a value unreadable: read every value once.
    collect(&faults) { () throws(StoreError) in
      try translating(path) { try SQLiteMaintenance(at: path).dump { _ in } }
      return []
    }
    guard !faults.contains(where: { $0.code == Fault.damagedCode }) else { return faults }
    for check in [danglingRows, statistics, unfinishedRun(at: path), analysis(current), postings] {
      collect(&faults) { () throws(StoreError) in
        try translating(path) { try database.read(check) }
      }
    }
    return faults
  }

  private typealias Check = (Database) throws -> [Fault]

  private static func collect(
    _ faults: inout [Fault], _ check: () throws(StoreError) -> [Fault]
  ) {
    do {
      faults += try check()
    } catch {
      faults.append(Fault(error))
    }
  }

  private static func danglingRows(_ db: Database) throws -> [Fault] {
    try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil ? [] : [.danglingRows]
  }

  private static func statistics(_ db: Database) throws -> [Fault] {
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

  /// A run that is still going on has not been killed.
  private static func unfinishedRun(at path: String) -> Check {
    { db in
      try BaseMeta.run.value(db) != nil && !WriterLock.isHeld(for: path) ? [.unfinishedRun] : []
    }
  }

  private static func analysis(_ current: AnalysisFingerprint?) -> Check {
    { db in
      guard try Int.fetchOne(db, sql: "SELECT 1 FROM document LIMIT 1") != nil else { return [] }
      let stored = try AnalysisStamp(db)
      var faults: [Fault] = stored.foldVersion == Fold.version ? [] : [.otherFolds]
      if let current {
        if stored.dictionary != current.dictionary { faults.append(.otherDictionary) }
        if stored.vocabulary != current.vocabulary { faults.append(.otherVocabulary) }
      }
      return faults
    }
  }

  /// Grams of another fold version cannot be made again here, and so not be compared.
  private static func postings(_ db: Database) throws -> [Fault] {
    guard try BaseMeta.foldVersion.integer(db) == Fold.version else { return [] }
    let audit = try IndexAudit(db)
    var faults: [Fault] = []
    if !audit.missing.isEmpty { faults.append(.missingPostings(passages: audit.missing.count)) }
    if !audit.ghosts.isEmpty { faults.append(.ghostPostings(passages: audit.ghosts.count)) }
    return faults
  }
}
