import GRDB
import JapaneseText
import KnowledgeStore

/// Single values that a knowledge base keeps of itself.
enum BaseMeta: String, CaseIterable {
  case generation
  /// Sums over all passages, kept in the transaction that changes them.
  case passages, grams
  case textWords = "text_words"
  case headWords = "head_words"
  case foldVersion = "fold_version"
  case dictionary, vocabulary, reader
  /// When the run began that has not finished yet, in seconds since 1970.
  case run

  func integer(_ db: Database) throws -> Int {
    try value(db)?.integer(0) ?? 0
  }

  func text(_ db: Database) throws -> String? {
    try value(db)?.text(0)
  }

  func set(_ value: (any DatabaseValueConvertible)?, _ db: Database) throws {
    guard let value else {
      return try db.cachedStatement(sql: "DELETE FROM meta WHERE key = ?")
        .execute(arguments: [rawValue])
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO meta(key, value) VALUES(?, ?)
        ON CONFLICT(key) DO UPDATE SET value = excluded.value
        """
    ).execute(arguments: [rawValue, value])
  }

  func add(_ difference: Int, _ db: Database) throws {
    if difference != 0 { try set(try integer(db) + difference, db) }
  }

  func value(_ db: Database) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?"), arguments: [rawValue])
  }
}

/// The sums that ranking divides by.
struct PassageSums: Sendable, Hashable {
  var passages = 0
  var textWords = 0
  var headWords = 0
  var grams = 0

  mutating func add(_ tokens: PassageTokens) {
    count(textWords: tokens.textWords, headWords: tokens.headWords, grams: tokens.gramCount, by: 1)
  }

  mutating func subtract(_ tokens: PassageTokens) {
    count(textWords: tokens.textWords, headWords: tokens.headWords, grams: tokens.gramCount, by: -1)
  }

  mutating func count(textWords: String, headWords: String, grams: Int, by sign: Int) {
    passages += sign
    self.textWords += sign * Self.words(in: textWords)
    self.headWords += sign * Self.words(in: headWords)
    self.grams += sign * grams
  }

  /// Adds these sums to those of the base.
  func store(_ db: Database) throws {
    try BaseMeta.passages.add(passages, db)
    try BaseMeta.textWords.add(textWords, db)
    try BaseMeta.headWords.add(headWords, db)
    try BaseMeta.grams.add(grams, db)
  }

  static func stored(_ db: Database) throws -> PassageSums {
    PassageSums(
      passages: try BaseMeta.passages.integer(db), textWords: try BaseMeta.textWords.integer(db),
      headWords: try BaseMeta.headWords.integer(db), grams: try BaseMeta.grams.integer(db))
  }

  private static func words(in text: String) -> Int {
    text.isEmpty ? 0 : text.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: " ") ? 1 : 0) }
  }
}
