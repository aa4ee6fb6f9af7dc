import KnowledgeModel
import KnowledgeStore

// What the canonical dump writes: one type a kind of line.

struct BaseLine: Encodable {
  let schema: Int
  let dictionary: String?
  let vocabulary: String?
  let foldVersion: Int
  let reader: Int
  let passages: Int
  let textWords: Int
  let headWords: Int
  let grams: Int
}

struct DocumentLine: Encodable {
  let id: String
  let head: DocumentHead
  let origins: [DeclaredHead.Key: HeadOrigin]
  let format: String
  let encoding: String?
  let sha256: String
  let paths: [String]
  let passages: Int

  init(_ document: StoredDocument, _ origins: [DeclaredHead.Key: HeadOrigin]) {
    id = document.id.value
    head = document.head
    self.origins = origins
    format = document.format.rawValue
    encoding = document.encoding
    sha256 = document.sha256
    paths = document.paths
    passages = document.passages
  }
}

struct SectionLine: Encodable {
  let document: String
  let headings: [String]
  let level: Int
  /// Keys, in reading order.
  let passages: [String]
  let place: Place
}

struct PassageLine: Encodable {
  let id: String
  let ordinal: Int
  let fullDiffers: Bool
  let grams: Int
  let place: Place
  let text: String
  let textWords: String
  let headWords: String
}

struct BoilerplateLine: Encodable {
  let document: String
  let passagesBefore: Int
  let place: Place
  let text: String
}

struct FindingLine: Encodable {
  let id: String
  let kind: String
  let passage: String
  let body: Finding
}

struct SketchLine: Encodable {
  let document: String
  let runs: Int
  let hashes: [UInt32]
}

struct FileLine: Encodable {
  let path: String
  let status: String
  let reason: String?
  let sha256: String?
  let document: String?
}

/// A term of an index, in how many passages it stands, and at how many places.
struct TermLine: Encodable {
  let term: String
  let passages: Int
  let places: Int
}
