import GRDB
import JapaneseText
package import KnowledgeModel
package import KnowledgeStore
import Synchronization

/// Writes a knowledge base in a file. As long as one lives, a second one is refused.
package final class SQLiteKnowledgeWriter: KnowledgeWriter {
  let database: DatabaseQueue
  let path: String
  private let lock: WriterLock?
  /// Passages that this writer has put in or taken out since it last tidied up.
  private let churn = Mutex(0)

  /// Opens the base at `path`, creates it with the directories above it where there is none, and
  /// brings an older one to the newest schema.
  ///
  /// - Parameters:
  ///   - patience: How long somebody else who writes is waited for.
  ///   - onWait: Called once, before the wait.
  package init(
    at path: String, patience: Duration = .zero, onWait: () -> Void = {}
  ) throws(StoreError) {
    try FileSystem.prepareForWriting(path)
    try KnowledgeFile.checkHeader(path)
    lock = try WriterLock(for: path, patience: patience, onWait: onWait)
    database = try KnowledgeFile.openForWriting(path)
    self.path = path
  }

  /// Of a database that nobody else can open.
  ///
  /// - Parameter path: What its failures name; empty for one in no folder of the user's.
  init(unnamed database: DatabaseQueue, path: String = "") {
    self.database = database
    self.path = path
    lock = nil
  }

  /// A base of its own that ends with the writer: in memory, or in a temporary file that the
  /// system removes.
  package static func temporary(
    inMemory: Bool = true
  ) throws(StoreError) -> SQLiteKnowledgeWriter {
    SQLiteKnowledgeWriter(unnamed: try KnowledgeFile.openTemporary(inMemory: inMemory))
  }

  /// Reads what this writer has written, through its own connection: one of both at a time.
  package var reader: SQLiteKnowledgeReader {
    SQLiteKnowledgeReader(database: database, path: path)
  }

  package func files() throws(StoreError) -> [FileRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT root, path, size, modified, inode, sha256, document, status, reason, reader
          FROM file ORDER BY root, path
          """
      ).map(FileRecord.init(row:))
    }
  }

  package func roots() throws(StoreError) -> [IndexedRoot] {
    try read(RootTable.roots)
  }

  package func root(at path: String, file: String?) throws(StoreError) -> RootNumber {
    try write { try RootTable.register(path, file: file, $0) }
  }

  package func absorb(
    _ inner: RootNumber, into outer: RootNumber, prefix: String
  ) throws(StoreError) {
    try write { try RootTable.absorb(inner, into: outer, prefix: prefix, $0) }
  }

  package func documentKeys() throws(StoreError) -> [DocumentID: String] {
    try read { db in
      var keys: [DocumentID: String] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT key, key_path FROM document")
      while let row = try rows.next() { keys[DocumentID(try row.text(0))] = try row.text(1) }
      return keys
    }
  }

  package func sketches(
    of documents: Set<DocumentID>
  ) throws(StoreError) -> [DocumentID: Sketch] {
    try read { try SketchTable.sketches(of: documents, $0) }
  }

  package func formerKeys() throws(StoreError) -> [FormerKey] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT root, path, key, key_path FROM former_key ORDER BY root, path")
      return try rows.map { row in
        FormerKey(
          root: RootNumber(try row.integer(0)), path: try row.text(1),
          document: DocumentID(try row.text(2)), keyPath: try row.text(3))
      }
    }
  }

  package func apply(_ changes: [StoreChange], at time: ChangeTime) throws(StoreError) {
    guard !changes.isEmpty else { return }
    let touched = try write { db in
      try Self.checkFolds(db)
      if try BaseMeta.run.value(db) == nil { try BaseMeta.run.set(time.seconds, db) }
      var transaction = ChangeTransaction(db, at: time)
      try transaction.apply(changes)
      return transaction.touchedPassages
    }
    churn.withLock { $0 += touched }
  }

  package func adopt(_ fingerprint: AnalysisFingerprint) throws(StoreError) {
    try write { try AnalysisStamp(fingerprint).adopt($0) }
  }

  package func begin(
    _ fingerprint: AnalysisFingerprint, at time: ChangeTime
  ) throws(StoreError) {
    try write { db in
      try AnalysisStamp(fingerprint).adopt(db)
      if try BaseMeta.run.value(db) == nil { try BaseMeta.run.set(time.seconds, db) }
    }
  }

  /// Merges all of the index after a load, and a bounded part of it after small changes.
  package func finish() throws(StoreError) {
    let churned = churn.withLock { churn in
      defer { churn = 0 }
      return churn
    }
    let passages = try read { try BaseMeta.passages.integer($0) }
    for index in SearchIndex.allCases where churned > 0 {
      try write { db in
        if churned * 4 > passages {
          try index.optimize(db)
        } else {
          try index.merge(pages: 512, db)
        }
      }
    }
    try write { try BaseMeta.run.set(nil, $0) }
    try checkpoint()
  }

  /// Drops everything that indexing makes, and keeps what people made and the roots: the first
  /// half of a rebuild.
  package func dropDerivedContent(at time: ChangeTime) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO former_key(root, path, key, key_path, sha256, added, changed)
          SELECT file.root, file.path, document.key, document.key_path, document.sha256,
            document.added, document.changed
          FROM file JOIN document ON document.key = file.document
          """)
      try Schema.recreateDerived(db)
      for value in BaseMeta.allCases where value != .generation { try value.set(nil, db) }
      try BaseMeta.generation.add(1, db)
      try BaseMeta.run.set(time.seconds, db)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try translating(path) { try database.read(body) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try translating(path) {
      try database.writeWithoutTransaction { db in
        var result: Value?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw UnreadableValue("transaction without a result") }
        return result
      }
    }
  }

  /// Removing a passage takes the grams that it came with: those of another fold version would
  /// leave hits of passages that are gone.
  static func checkFolds(_ db: Database) throws {
    let stored = try BaseMeta.foldVersion.integer(db)
    if stored == Fold.version { return }
    guard try BaseMeta.passages.integer(db) == 0 else {
      throw StoreError.otherAnalysis(stored: "fold \(stored)", current: "fold \(Fold.version)")
    }
    try BaseMeta.foldVersion.set(Fold.version, db)
  }

  /// Brings the log into the file. Readers of an older state hold it back, which is no failure: the
  /// next writer does it.
  func checkpoint() throws(StoreError) {
    guard !path.isEmpty else { return }
    try translating(path) {
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA busy_timeout = 0")
        _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        try db.execute(sql: "PRAGMA busy_timeout = 5000")
      }
    }
  }
}
