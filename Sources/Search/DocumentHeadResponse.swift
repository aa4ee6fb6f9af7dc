import JapaneseText
package import KnowledgeModel
package import KnowledgeStore

/// What is known of a document as a whole, as the commands and the API give it in JSON. What is not
/// known is left out.
package struct DocumentHeadResponse: Sendable, Hashable, Codable {
  package let id: String
  package let title: String
  package let kind: String?
  package let field: String?
  package let fieldNumber: String?
  package let publisher: String?
  package let municipality: String?
  package let author: String?
  /// Line by line; absent where there are none.
  package let contacts: [String]?
  /// YYYY, YYYY-MM or YYYY-MM-DD.
  package let date: String?
  package let fiscalYear: Int?
  package let trust: String
  package let tags: [String]
  /// The first of ``paths``.
  package let path: String?
  package let paths: [String]
  /// That of ``path``; only where the base has several.
  package let root: String?
  package let format: String
  package let encoding: String?
  package let sha256: String
  package let passages: Int
  /// The names of what people put right here.
  package let corrected: [String]?
  /// Where each value comes from; only where the document is shown as a whole.
  package let evidence: [DeclaredHead.Key: HeadOrigin]?

  enum CodingKeys: String, CodingKey {
    case id, title, kind, field
    case fieldNumber = "field_number"
    case publisher, municipality, author, contacts, date
    case fiscalYear = "fiscal_year"
    case trust, tags, path, paths, root, format, encoding, sha256, passages, corrected, evidence
  }

  package init(
    _ document: StoredDocument, evidence: [DeclaredHead.Key: HeadOrigin]? = nil
  ) {
    let head = document.head
    id = document.id.value
    title = head.title
    kind = head.kind?.rawValue
    field = head.field
    fieldNumber = head.fieldNumber
    publisher = head.publisher
    municipality = head.municipality
    author = head.author
    contacts = head.contacts.isEmpty ? nil : head.contacts
    date = head.date?.iso8601
    fiscalYear = head.fiscalYear
    trust = head.trust.rawValue
    tags = head.tags
    path = document.paths.first
    paths = document.paths
    root = document.root
    format = document.format.rawValue
    encoding = document.encoding
    sha256 = document.sha256
    passages = document.passages
    corrected = document.corrected.isEmpty ? nil : document.corrected
    self.evidence = evidence
  }
}
