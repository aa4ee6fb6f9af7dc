import GRDB
import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// One state of a knowledge base, inside one read transaction.
///
/// Reads throw whatever GRDB throws in here; ``read(_:)`` says what it means to the caller.
final class SQLiteSnapshot: KnowledgeSnapshot {
  let db: Database
  let scope: Scope
  let path: String
  private let ownersCache: PassageOwnersCache
  private var fullPassages: PassageSet?
  private var hasCheckedFolds = false
  private let corrects: Bool
  private var knownCorrections: [Correction]?
  private var knownSplits: [SourceSplit]?
  private var knownHeads: HeadCorrections?
  private var knownFindings: FindingCorrections?

  /// - Parameter corrects: Whether heads and findings are given as people put them right.
  init(
    _ db: Database, scope: Scope, path: String, owners: PassageOwnersCache, corrects: Bool = true
  ) {
    self.corrects = corrects
    self.db = db
    self.scope = scope
    self.path = path
    ownersCache = owners
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try translating(path) { try body(db) }
  }

  /// Refuses to match terms against folds of another version: counts would be wrong unnoticed.
  func checkFolds() throws {
    if hasCheckedFolds { return }
    let stored = try BaseMeta.foldVersion.integer(db)
    if stored != Fold.version, try BaseMeta.passages.integer(db) > 0 {
      throw StoreError.otherAnalysis(stored: "fold \(stored)", current: "fold \(Fold.version)")
    }
    hasCheckedFolds = true
  }

  /// Passages whose full fold stands in an index of its own.
  func passagesWithFullFold() throws -> PassageSet {
    if let fullPassages { return fullPassages }
    let passages = try db.passageNumbers(
      db.cachedStatement(sql: "SELECT id FROM passage WHERE full_differs = 1"))
    fullPassages = passages
    return passages
  }

  func owners() throws -> PassageOwners {
    try ownersCache.owners(db)
  }

  var asRead: any KnowledgeSnapshot { corrects ? uncorrected : self }

  private var uncorrected: SQLiteSnapshot {
    SQLiteSnapshot(db, scope: scope, path: path, owners: ownersCache, corrects: false)
  }

  private func corrections() throws -> [Correction] {
    if let knownCorrections { return knownCorrections }
    let items = corrects ? try CurationTable.items(.correction, of: nil, db) : []
    let corrections = items.compactMap { item in
      if case .correction(let correction) = item.record { correction } else { nil }
    }
    knownCorrections = corrections
    return corrections
  }

  private func splits() throws -> [SourceSplit] {
    if let knownSplits { return knownSplits }
    let items = corrects ? try CurationTable.items(.sourceSplit, of: nil, db) : []
    let splits = items.compactMap { item in
      if case .sourceSplit(let split) = item.record { split } else { nil }
    }
    knownSplits = splits
    return splits
  }

  /// What people put right in heads; `nil` where that is nothing.
  func headCorrections() throws -> HeadCorrections? {
    let all = try corrections()
    guard !all.isEmpty else { return nil }
    if let knownHeads { return knownHeads }
    let corrections = HeadCorrections(all)
    knownHeads = corrections
    return corrections
  }

  /// What people put right in findings; `nil` where that is nothing.
  func findingCorrections() throws -> FindingCorrections? {
    if let knownFindings { return knownFindings }
    let all = try corrections()
    let splits = try splits()
    guard !splits.isEmpty || all.contains(where: { $0.anchor.kind == .finding }) else { return nil }
    let corrections = try FindingCorrections(all, splits: splits, in: uncorrected)
    knownFindings = corrections
    return corrections
  }

  func status() throws(StoreError) -> StoreStatus {
    try read { db in
      StoreStatus(
        schema: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        generation: try BaseMeta.generation.integer(db),
        documents: try Int.fetchOne(db, sql: "SELECT count(*) FROM document") ?? 0,
        passages: try BaseMeta.passages.integer(db),
        dictionary: try BaseMeta.dictionary.text(db),
        vocabulary: try BaseMeta.vocabulary.text(db),
        foldVersion: try BaseMeta.foldVersion.integer(db),
        reader: try BaseMeta.reader.integer(db))
    }
  }

  func statistics() throws(StoreError) -> CollectionStatistics {
    try read { db in
      let sums = try PassageSums.stored(db)
      let passages = Double(max(1, sums.passages))
      return CollectionStatistics(
        passages: sums.passages, meanTextWords: Double(sums.textWords) / passages,
        meanHeadWords: Double(sums.headWords) / passages, meanGrams: Double(sums.grams) / passages)
    }
  }
}
