import GRDB
import KnowledgeModel
import KnowledgeStore

/// Takes a document out with all that was made of it and said about it.
///
/// So is what it took over by reattachment: all of a document that is not registered any more, of
/// another one the records that changed place. What remains of it: the paths of its files, by which they are kept out, its key, and in the log
/// who did what, and when. The old words leave the file when it is written anew (`purge()`).
struct Withdrawal {
  let document: DocumentID
  let act: Act

  func perform(_ db: Database) throws {
    let files = try Row.fetchAll(
      db, sql: "SELECT root, path FROM file WHERE document = ? ORDER BY root, path",
      arguments: [document.value]
    ).map { (root: try $0.integer(0), path: try $0.text(1)) }
    guard try Self.isRegistered(document, db) || isMentioned(db) else { return }
    try db.execute(sql: "DELETE FROM former_key WHERE key = ?", arguments: [document.value])
    for file in files {
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO withdrawn_file(root, path, document, author, time)
          VALUES(?, ?, ?, ?, ?)
          """,
        arguments: [
          file.root, file.path.storedText, document.value, act.author.storedText, act.time.seconds,
        ])
      try db.execute(
        sql: "DELETE FROM file WHERE root = ? AND path = ?",
        arguments: [file.root, file.path.storedText])
    }
    let cited = try Self.citedWords(of: document, db)
    let earlier = Reattachment(
      to: document, in: try CurationLogTable.changes(ChangeLogChoice(), db))
    var transaction = ChangeTransaction(db, at: act.time)
    try transaction.apply([.remove(document)])
    for former in earlier.documents where try !Self.isRegistered(former, db) {
      try forgetWork(of: former, db)
    }
    try forgetWork(of: document, db)
    try CurationLogTable.forget(earlier.records, db)
    try forgetSources(cited.subtracting(try Self.citedWords(of: nil, db)), db)
    try CurationLogTable.make(CurationChange(.withdraw, [], subject: document), act, db)
  }

  /// Whether what people made or changed still holds words of it: it may be gone for long.
  private func isMentioned(_ db: Database) throws -> Bool {
    let isMade = try CuratedKind.allCases.contains { kind in
      try CurationTable.items(kind, of: nil, db).contains { $0.record.documents.contains(document) }
    }
    return try isMade
      || CurationLogTable.changes(ChangeLogChoice(document: document), db)
        .contains { $0.change.edits.contains { $0.mentions(document) } }
  }

  private static func isRegistered(_ document: DocumentID, _ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT 1 FROM document WHERE key = ?", arguments: [document.value])
      != nil
  }

  private func forgetWork(of document: DocumentID, _ db: Database) throws {
    for kind in CuratedKind.allCases {
      for item in try CurationTable.items(kind, of: nil, db) {
        if item.record.documents.contains(document) {
          try CurationTable.remove(item.key, db)
        } else if case .ruling(let ruling) = item.record {
          let targets = ruling.targets.filter { !Self.names(document, $0) }
          guard targets.count < ruling.targets.count else { continue }
          let rest = Ruling(rule: ruling.rule, unit: ruling.unit, targets: targets)
          try CurationTable.put(
            CuratedItem(name: item.name, record: .ruling(rest), act: item.act), db)
        }
      }
    }
    try CurationLogTable.forget(document, db)
  }

  /// Keys and titles of the works that a document cites; of all documents where none is named.
  private static func citedWords(of document: DocumentID?, _ db: Database) throws -> Set<String> {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(FindingTable.columns) WHERE finding.kind = 'citation'
          AND (?1 IS NULL OR document.key = ?1)
        """, arguments: [document?.value])
    var words: Set<String> = []
    while let row = try rows.next() {
      if case .citation(let citation) = try FindingTable.finding(row).finding {
        words.formUnion([citation.work.key.value, citation.work.title])
      }
    }
    return words
  }

  /// Takes out of the decisions about works, and out of the sources given by hand, those that no other
  /// document cites.
  private func forgetSources(_ words: Set<String>, _ db: Database) throws {
    guard !words.isEmpty else { return }
    for kind in [CuratedKind.sourceMerge, .sourceSplit, .correction] {
      for item in try CurationTable.items(kind, of: nil, db) where item.record.cites(words) {
        if let rest = item.record.withoutSources(words) {
          try CurationTable.put(
            CuratedItem(name: item.name, record: rest, act: item.act), db)
        } else {
          try CurationTable.remove(item.key, db)
        }
      }
    }
    try CurationLogTable.forget({ $0.cites(words) }, db)
  }

  /// Whether the target is the key of the document or of a passage of it.
  private static func names(_ document: DocumentID, _ target: String) -> Bool {
    target == document.value || target.hasPrefix(document.value + "-")
  }

  static func files(_ db: Database) throws -> [WithdrawnFile] {
    guard try db.tableExists("withdrawn_file") else { return [] }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT withdrawn_file.root, withdrawn_file.path, document, author, time,
          rtrim(root.path, '/') || '/' || withdrawn_file.path
        FROM withdrawn_file JOIN root ON root.id = withdrawn_file.root
        ORDER BY withdrawn_file.root, withdrawn_file.path
        """
    ).map { row in
      WithdrawnFile(
        root: RootNumber(try row.integer(0)), path: try row.text(1), location: try row.text(5),
        document: DocumentID(try row.text(2)),
        act: Act(author: try row.text(3), time: ChangeTime(seconds: try row.integer(4))))
    }
  }

  /// Forgets the record of the file too, so that the next run of indexing looks at it.
  static func readmit(_ files: [WithdrawnFile], _ act: Act, _ db: Database) throws {
    for file in files {
      for table in ["withdrawn_file", "file"] {
        try db.execute(
          sql: "DELETE FROM \(table) WHERE root = ? AND path = ?",
          arguments: [file.root.value, file.path.storedText])
      }
    }
    for document in Set(files.map(\.document)).sorted() {
      try CurationLogTable.make(CurationChange(.readmit, [], subject: document), act, db)
    }
  }
}

extension CuratedRecord {
  /// Whether it holds one of these keys or titles of works.
  fileprivate func cites(_ words: Set<String>) -> Bool {
    switch self {
    case .sourceMerge(let merge): merge.keys.contains { $0.isNamed(in: words) }
    case .sourceSplit(let split):
      words.contains(split.spelling) || split.works.contains { $0.isNamed(in: words) }
    case .correction(let correction): correction.changes.contains { $0.cites(words) }
    case .tag, .tagging, .rule, .ruling, .link, .search, .collection, .entry: false
    }
  }

  /// `nil` where nothing is left.
  fileprivate func withoutSources(_ words: Set<String>) -> CuratedRecord? {
    switch self {
    case .sourceMerge(let merge):
      let keys = merge.keys.filter { !$0.isNamed(in: words) }
      return keys.count > 1 ? .sourceMerge(SourceMerge(keys: keys)) : nil
    case .correction(var correction):
      correction.changes.removeAll { $0.cites(words) }
      return correction.changes.isEmpty && !correction.isRejected ? nil : .correction(correction)
    case .sourceSplit, .tag, .tagging, .rule, .ruling, .link, .search, .collection, .entry:
      return nil
    }
  }
}

extension Correction.Change {
  fileprivate func cites(_ words: Set<String>) -> Bool {
    property == "source" && (before + after).contains { SourceKey($0).isNamed(in: words) }
  }
}

extension SourceKey {
  /// By itself, or by the spelling that was split off.
  fileprivate func isNamed(in words: Set<String>) -> Bool {
    if words.contains(value) { return true }
    guard isSplit else { return false }
    return words.contains { parts.title.hasSuffix("#" + $0) }
  }
}
