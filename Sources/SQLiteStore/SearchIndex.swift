import GRDB
import KnowledgeStore

/// The three indexes over the passages, of which no content is stored: they hold tokens only.
///
/// A row goes only by `'delete'` with exactly the tokens that it came with. Other tokens, or
/// `INSERT OR REPLACE`, leave hits of a passage that is gone, and SQLite's own check passes.
enum SearchIndex: String, CaseIterable {
  /// Words of title and headings, a mark, words of the text.
  case words = "passage_words"
  /// Grams of the plain fold.
  case plain = "passage_plain"
  /// Grams of the full fold, for passages where it differs from the plain fold.
  case full = "passage_full"

  /// What stands in this index for a passage; `nil` where nothing does.
  func tokens(of passage: PassageTokens) -> String? {
    switch self {
    case .words: passage.indexedWords
    case .plain: passage.plainGrams
    case .full: passage.fullGrams
    }
  }

  static func insert(_ tokens: PassageTokens, as number: Int, _ db: Database) throws {
    for index in allCases {
      guard let content = index.tokens(of: tokens) else { continue }
      try db.cachedStatement(
        sql: "INSERT INTO \(index.rawValue)(rowid, tokens) VALUES(?, ?)"
      ).execute(arguments: [number, content])
    }
  }

  /// `tokens` are those that the passage was inserted with.
  static func delete(_ tokens: PassageTokens, of number: Int, _ db: Database) throws {
    for index in allCases {
      guard let content = index.tokens(of: tokens) else { continue }
      let name = index.rawValue
      try db.cachedStatement(
        sql: "INSERT INTO \(name)(\(name), rowid, tokens) VALUES('delete', ?, ?)"
      ).execute(arguments: [number, content])
    }
  }

  /// Merges all of the index into one segment, and drops what deletions left behind.
  func optimize(_ db: Database) throws {
    try db.execute(sql: "INSERT INTO \(rawValue)(\(rawValue)) VALUES('optimize')")
  }

  /// Merges segments until about `pages` pages are written.
  func merge(pages: Int, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO \(rawValue)(\(rawValue), rank) VALUES('merge', ?)", arguments: [pages])
  }

  /// The numbers of the passages that the expression finds.
  func passages(matching expression: MatchExpression, _ db: Database) throws -> PassageSet {
    let statement = try db.cachedStatement(
      sql: "SELECT rowid FROM \(rawValue) WHERE \(rawValue) MATCH ?")
    return try db.passageNumbers(statement, [expression.text])
  }

  func count(matching expression: MatchExpression, _ db: Database) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT count(*) FROM \(rawValue) WHERE \(rawValue) MATCH ?")
    return try Int.fetchOne(statement, arguments: [expression.text]) ?? 0
  }

  /// In how many passages the term stands.
  func frequency(of term: String, _ db: Database) throws -> Int {
    guard !term.utf8.contains(0) else { return 0 }
    let statement = try db.cachedStatement(
      sql: "SELECT doc FROM \(rawValue)_terms WHERE term = ?")
    return try Int.fetchOne(statement, arguments: [term]) ?? 0
  }
}

extension Database {
  /// The first column of each row, as a set.
  func passageNumbers(
    _ statement: Statement, _ arguments: StatementArguments = []
  ) throws -> PassageSet {
    var passages = PassageSet()
    let numbers = try Int64.fetchCursor(statement, arguments: arguments)
    while let number = try numbers.next() {
      passages.insert(try PassageNumber(stored: number))
    }
    return passages
  }
}

extension PassageNumber {
  /// Refuses numbers that no base of ours has: a damaged one could ask for all memory.
  init(stored number: Int64) throws {
    guard (0...0x7FF_FFFF).contains(number) else { throw UnreadableValue("passage number") }
    self.init(Int(number))
  }
}
