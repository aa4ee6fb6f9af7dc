import JapaneseText
import KnowledgeModel
package import KnowledgeStore

/// What is known of a document as a whole, as the commands and the API give it in JSON. What is not
/// known is left out.
package struct DocumentHeadResponse: Sendable, Hashable, Codable {
  package let id: String
  package let title: String
  package let kind: String?
  package let field: String?
  package let publisher: String?
  package let municipality: String?
  /// YYYY, YYYY-MM or YYYY-MM-DD.
  package let date: String?
  package let fiscalYear: Int?
  package let trust: String
  package let tags: [String]
  /// The first of ``paths``.
  package let path: String?
  package let paths: [String]
  package let format: String
  package let encoding: String?
  package let sha256: String
  package let passages: Int
  /// The names of what people put right here.
  package let corrected: [String]?

  enum CodingKeys: String, CodingKey {
    case id, title, kind, field, publisher, municipality, date
    case fiscalYear = "fiscal_year"
    case trust, tags, path, paths, format, encoding, sha256, passages, corrected
  }

  package init(_ document: StoredDocument) {
    let head = document.head
    id = document.id.value
    title = head.title
    kind = head.kind?.rawValue
    field = head.field
    publisher = head.publisher
    municipality = head.municipality
    date = head.date?.iso8601
    fiscalYear = head.fiscalYear
    trust = head.trust.rawValue
    tags = head.tags
    path = document.paths.first
    paths = document.paths
    format = document.format.rawValue
    encoding = document.encoding
    sha256 = document.sha256
    passages = document.passages
    corrected = document.corrected.isEmpty ? nil : document.corrected
  }
}
