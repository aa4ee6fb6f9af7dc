import KnowledgeModel
import KnowledgeStore
import Search

/// The JSON of `chie show ID --json` for a passage.
struct ShownPassageWire: Encodable {
  let id: String
  let document: DocumentHeadResponse
  let headings: [String]
  let text: String
  let place: Place

  init(
    _ stored: StoredPassage, of document: StoredDocument,
    evidence: [DeclaredHead.Key: HeadOrigin]
  ) {
    id = stored.passage.id.value
    self.document = DocumentHeadResponse(document, evidence: evidence)
    headings = stored.headings
    text = stored.passage.text
    place = stored.passage.place
  }
}
