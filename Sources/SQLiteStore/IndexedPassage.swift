import GRDB
import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// A passage as the tables hold it, with the tokens that it must have in the index.
struct IndexedPassage {
  let number: Int
  let tokens: PassageTokens
  /// As the table says; ``PassageTokens/fullGrams`` should agree.
  let fullDiffers: Bool

  static let columns = """
    SELECT passage.id, document.title, section.headings, passage.text, passage.text_words,
      passage.head_words, passage.full_differs
    FROM passage JOIN document ON document.id = passage.document
      JOIN section ON section.id = passage.section
    """

  /// Of a row with ``columns``.
  init(_ row: Row) throws {
    number = try row.integer(0)
    tokens = PassageTokens(
      title: try row.text(1), headings: try StoredJSON.strings(try row.text(2)),
      text: try row.text(3), textWords: try row.text(4), headWords: try row.text(5))
    fullDiffers = try row.integer(6) != 0
  }

  init(_ number: Int, _ db: Database) throws {
    let statement = try db.cachedStatement(sql: "\(Self.columns) WHERE passage.id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else {
      throw UnreadableValue("passage without its document or section")
    }
    try self.init(row)
  }
}
