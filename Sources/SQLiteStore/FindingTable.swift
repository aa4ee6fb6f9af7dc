import Foundation
import GRDB
import KnowledgeModel
import KnowledgeStore

/// Rows of findings, written with their document and read by kind.
enum FindingTable {
  /// - Parameters:
  ///   - document: The row of the document.
  ///   - passages: Rows of its passages by key.
  static func store(
    _ findings: [IdentifiedFinding], of document: Int, passages: [PassageID: Int], _ db: Database
  ) throws {
    for (ordinal, item) in findings.enumerated() {
      guard let passage = item.finding.witness.flatMap({ passages[$0.passage] }) else { continue }
      let figure = FigureBounds(item.finding)
      try db.cachedStatement(
        sql: """
          INSERT INTO finding(key, document, passage, kind, ordinal, low, high, body)
          VALUES(?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        item.id.value, document, passage, item.finding.kind.rawValue, ordinal,
        figure?.low, figure?.high,
        try StoredJSON.encoded(item.finding).storedText,
      ])
    }
  }

  /// Of a single finding.
  static let columns = """
    finding.key, finding.body, document.key, finding.passage, section.headings
    FROM finding JOIN document ON document.id = finding.document
    JOIN passage ON passage.id = finding.passage JOIN section ON section.id = passage.section
    """

  static func finding(_ row: Row) throws -> StoredFinding {
    StoredFinding(
      id: FindingID(try row.text(0)), finding: try StoredJSON.finding(try row.text(1)),
      document: DocumentID(try row.text(2)),
      passage: try PassageNumber(stored: Int64(try row.integer(3))),
      headings: try StoredJSON.strings(try row.text(4)))
  }
}

/// What a figure is looked up by.
struct FigureBounds {
  let low: Double?
  let high: Double?

  init?(_ finding: Finding) {
    guard case .figure(let figure) = finding else { return nil }
    low = figure.quantity.low ?? figure.quantity.value
    high = figure.quantity.high ?? figure.quantity.value
  }
}
