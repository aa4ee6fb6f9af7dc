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
    faults += leftCopy(beside: path)
    collect(&faults) { () throws(StoreError) in
      try translating(path) { try database.read { try VerifiedCopy.checkPages($0, path: path) } }
      return []
    }
    guard !faults.contains(where: { $0.code == Fault.damagedCode }) else { return faults }
    // A flipped bit can leave every page whole and a value unreadable: read every value once.
    collect(&faults) { () throws(StoreError) in
      try translating(path) { try SQLiteMaintenance(at: path).dump { _ in } }
      return []
    }
    guard !faults.contains(where: { $0.code == Fault.damagedCode }) else { return faults }
    for check in [unfinishedRun(at: path), analysis(current)] + ContentCheck.all {
      collect(&faults) { () throws(StoreError) in
        try translating(path) { try database.read(check) }
      }
    }
    return faults
  }

  private static func collect(
    _ faults: inout [Fault], _ check: () throws(StoreError) -> [Fault]
  ) {
    do {
      faults += try check()
    } catch {
      faults.append(Fault(error))
    }
  }

  private static func leftCopy(beside path: String) -> [Fault] {
    let left = KnowledgeFile.filesOfCopy(beside: path).first { FileSystem.identity(of: $0) != nil }
    guard let left, !WriterLock.isHeld(for: path) else { return [] }
    return [.leftCopy(left)]
  }

  /// A run that is still going on has not been killed.
  static func unfinishedRun(at path: String) -> ContentCheck.Check {
    { db in
      try BaseMeta.run.value(db) != nil && !WriterLock.isHeld(for: path) ? [.unfinishedRun] : []
    }
  }

  private static func analysis(_ current: AnalysisFingerprint?) -> ContentCheck.Check {
    { db in
      guard try Int.fetchOne(db, sql: "SELECT 1 FROM document LIMIT 1") != nil else { return [] }
      let stored = try AnalysisStamp(db)
      var faults: [Fault] = stored.foldVersion == Fold.version ? [] : [.otherFolds]
      if let current {
        if stored.dictionary != current.dictionary { faults.append(.otherDictionary) }
        if stored.vocabulary != current.vocabulary { faults.append(.otherVocabulary) }
        if stored.reader != current.reader { faults.append(.otherReader) }
      }
      return faults
    }
  }
}
