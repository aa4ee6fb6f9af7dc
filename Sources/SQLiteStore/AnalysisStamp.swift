import GRDB
import JapaneseText
import KnowledgeStore

/// What the tokens of a base were made with.
struct AnalysisStamp: Hashable, CustomStringConvertible {
  let dictionary: String?
  let vocabulary: String?
  let foldVersion: Int
  /// 0 where it was not written down yet.
  let reader: Int

  init(_ fingerprint: AnalysisFingerprint) {
    dictionary = fingerprint.dictionary
    vocabulary = fingerprint.vocabulary
    foldVersion = Fold.version
    reader = fingerprint.reader
  }

  init(_ db: Database) throws {
    dictionary = try BaseMeta.dictionary.text(db)
    vocabulary = try BaseMeta.vocabulary.text(db)
    foldVersion = try BaseMeta.foldVersion.integer(db)
    reader = try BaseMeta.reader.integer(db)
  }

  func store(_ db: Database) throws {
    try BaseMeta.dictionary.set(dictionary, db)
    try BaseMeta.vocabulary.set(vocabulary, db)
    try BaseMeta.foldVersion.set(foldVersion, db)
    try BaseMeta.reader.set(reader, db)
  }

  /// Writes this stamp down, where no documents stand that were made with another.
  func adopt(_ db: Database) throws {
    let stored = try AnalysisStamp(db)
    if stored != self, try Int.fetchOne(db, sql: "SELECT 1 FROM document LIMIT 1") != nil {
      throw StoreError.otherAnalysis(stored: stored.description, current: description)
    }
    try store(db)
  }

  var description: String {
    "dictionary \(dictionary ?? "none"), vocabulary \(vocabulary ?? "none"), fold \(foldVersion), "
      + "reader \(reader)"
  }
}
