import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// The head of a document as JSON.
struct DocumentHeadWire: Encodable {
  let id: String
  let title: String
  let kind: String?
  let field: String?
  let publisher: String?
  let municipality: String?
  let date: String?
  let fiscalYear: Int?
  let trust: String
  let tags: [String]
  let path: String?
  let paths: [String]
  let format: String
  let encoding: String?
  let sha256: String
  let passages: Int

  enum CodingKeys: String, CodingKey {
    case id, title, kind, field, publisher, municipality, date
    case fiscalYear = "fiscal_year"
    case trust, tags, path, paths, format, encoding, sha256, passages
  }

  init(_ document: StoredDocument) {
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
  }
}

/// The JSON of `chie show ID --json` for a document or one of its sections.
struct DocumentWire: Encodable {
  let document: DocumentHeadWire
  let sections: [SectionWire]
  /// Only where it was asked for.
  let boilerplate: [BoilerplateWire]?
}

struct SectionWire: Encodable {
  let id: String
  let headings: [String]
  let level: Int
  let place: Place
  let passages: [PassageWire]

  init(_ section: Section, id: SectionID) {
    self.id = id.description
    headings = section.headings
    level = section.level
    place = section.place
    passages = section.passages.map(PassageWire.init)
  }
}

struct PassageWire: Encodable {
  let id: String
  let text: String
  let place: Place

  init(_ passage: Passage) {
    id = passage.id.value
    text = passage.text
    place = passage.place
  }
}

struct BoilerplateWire: Encodable {
  let text: String
  let place: Place

  init(_ boilerplate: Boilerplate) {
    text = boilerplate.text
    place = boilerplate.place
  }
}

/// The JSON of `chie show ID --json` for a passage.
struct ShownPassageWire: Encodable {
  let id: String
  let document: DocumentHeadWire
  let headings: [String]
  let text: String
  let place: Place

  init(_ stored: StoredPassage, of document: StoredDocument) {
    id = stored.passage.id.value
    self.document = DocumentHeadWire(document)
    headings = stored.headings
    text = stored.passage.text
    place = stored.passage.place
  }
}

extension PartialDate {
  /// `2022`, `2022-04` or `2022-04-22`.
  var iso8601: String {
    [month, day].compactMap(\.self).reduce("\(year)") { $0 + ($1 < 10 ? "-0\($1)" : "-\($1)") }
  }
}
