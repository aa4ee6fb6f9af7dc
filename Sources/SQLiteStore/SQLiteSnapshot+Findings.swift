import GRDB
import KnowledgeModel
import KnowledgeStore

extension SQLiteSnapshot {
  func findings(_ choice: FindingChoice) throws(StoreError) -> [StoredFinding] {
    try read { db in
      guard try db.tableExists("finding") else { return [] }
      let documents = try Self.documentRows(of: choice.documents, db)
      var scan = try FindingScan(choice, of: documents, findingCorrections(), db)
      var found: [StoredFinding] = []
      for kind in Finding.Kind.allCases where choice.kinds.contains(kind) {
        found += try scan.findings(of: kind)
      }
      return found
    }
  }

  func finding(_ id: FindingID) throws(StoreError) -> StoredFinding? {
    try read { db in
      guard try db.tableExists("finding"),
        let row = try Row.fetchOne(
          db.cachedStatement(sql: "SELECT \(FindingTable.columns) WHERE finding.key = ?"),
          arguments: [id.value])
      else { return nil }
      let stored = try FindingTable.finding(row)
      guard let corrections = try findingCorrections() else { return stored }
      return corrections.finding(stored)
    }
  }

  /// In the order of their keys; all documents where none are named.
  private static func documentRows(
    of documents: Set<DocumentID>?, _ db: Database
  ) throws -> [(row: Int, id: DocumentID)] {
    guard let documents, documents.count < 1_000 else {
      return try Row.fetchAll(db, sql: "SELECT id, key FROM document ORDER BY key")
        .map { (row: try $0.integer(0), id: DocumentID(try $0.text(1))) }
        .filter { documents?.contains($0.id) ?? true }
    }
    let statement = try db.cachedStatement(sql: "SELECT id FROM document WHERE key = ?")
    return try documents.sorted().compactMap { id in
      try Int.fetchOne(statement, arguments: [id.value]).map { (row: $0, id: id) }
    }
  }
}

/// One reading of findings: headings are looked up once for all that share them, and what was not
/// chosen is never decoded.
private struct FindingScan {
  private let choice: FindingChoice
  private let corrections: FindingCorrections?
  private let bounds: StatementArguments
  private let documents: [(row: Int, id: DocumentID)]
  private let db: Database
  /// By the row of the section.
  private var headings: [Int: [String]] = [:]

  /// Of so many documents each is looked up; of more all findings of the kind are walked through.
  private static let lookedUp = 200

  init(
    _ choice: FindingChoice, of documents: [(row: Int, id: DocumentID)],
    _ corrections: FindingCorrections?, _ db: Database
  ) throws {
    self.choice = choice
    self.corrections = corrections
    let (low, high) = (choice.values?.lowerBound, choice.values?.upperBound)
    // Bounds of what was put right are looked at afterwards.
    let wanted = choice.values == nil ? [] : corrections?.ids.map(\.value) ?? []
    bounds = [low, low, high, high, try StoredJSON.text(of: wanted)]
    self.documents = documents
    self.db = db
  }

  /// By document key and in reading order.
  mutating func findings(of kind: Finding.Kind) throws -> [StoredFinding] {
    guard choice.documents != nil, documents.count <= Self.lookedUp else {
      return try walked(kind)
    }
    let statement = try db.cachedStatement(
      sql: "\(Self.columns) AND finding.document = ? ORDER BY finding.ordinal")
    var found: [StoredFinding] = []
    for (row, id) in documents {
      let rows = try Row.fetchCursor(statement, arguments: [kind.rawValue] + bounds + [row])
      while let row = try rows.next() {
        if let finding = try finding(row, of: id) { found.append(finding) }
      }
    }
    return found
  }

  /// In the order of the index, and then of the keys: sorting in the database would carry the bodies.
  private mutating func walked(_ kind: Finding.Kind) throws -> [StoredFinding] {
    let places = Dictionary(
      documents.enumerated().map { ($0.element.row, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var found: [[StoredFinding]] = Array(repeating: [], count: documents.count)
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "\(Self.columns) ORDER BY finding.document, finding.ordinal"),
      arguments: [kind.rawValue] + bounds)
    while let row = try rows.next() {
      guard let place = places[try row.integer(2)],
        let finding = try finding(row, of: documents[place].id)
      else { continue }
      found[place].append(finding)
    }
    return found.flatMap(\.self)
  }

  private static let columns = """
    SELECT finding.key, finding.body, finding.document, finding.passage, passage.section
    FROM finding INDEXED BY finding_by_kind
      CROSS JOIN passage ON passage.id = finding.passage
    WHERE finding.kind = ?
      AND ((? IS NULL OR finding.high >= ?) AND (? IS NULL OR finding.low <= ?)
        OR finding.key IN (SELECT value FROM json_each(?)))
    """

  /// `nil` for one that is not chosen.
  private mutating func finding(_ row: Row, of document: DocumentID) throws -> StoredFinding? {
    let passage = try PassageNumber(stored: Int64(try row.integer(3)))
    guard choice.passages?.contains(passage) ?? true else { return nil }
    let read = StoredFinding(
      id: FindingID(try row.text(0)), finding: try StoredJSON.finding(try row.text(1)),
      document: document, passage: passage, headings: try headings(of: try row.integer(4)))
    guard let corrections else { return read }
    return corrections.finding(read).flatMap { choice.accepts($0.finding) ? $0 : nil }
  }

  private mutating func headings(of section: Int) throws -> [String] {
    if let known = headings[section] { return known }
    let text = try String.fetchOne(
      db.cachedStatement(sql: "SELECT headings FROM section WHERE id = ?"), arguments: [section])
    let strings = try text.map(StoredJSON.strings) ?? []
    headings[section] = strings
    return strings
  }
}

extension FindingChoice {
  /// Whether the bounds of a figure are within those asked for.
  fileprivate func accepts(_ finding: Finding) -> Bool {
    guard let values else { return true }
    guard let bounds = FigureBounds(finding) else { return false }
    return (bounds.high.map { $0 >= values.lowerBound } ?? false)
      && (bounds.low.map { $0 <= values.upperBound } ?? false)
  }
}
