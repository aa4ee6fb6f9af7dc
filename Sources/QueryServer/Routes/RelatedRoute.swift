import Hummingbird
import KnowledgeModel
import KnowledgeStore
import Search

/// `GET /api/v1/documents/{id}/related`: what belongs with a document, and why.
struct RelatedRoute: Sendable {
  let lookups: Lookups

  static let maximumLimit = 50

  func respond(to request: Request, context: QueryContext) async throws -> Response {
    let values = try QueryString(request.uri.query, names: ["limit"])
    let limit = try values.number(
      "limit", in: 1...Self.maximumLimit, standard: RelatedRequest.standardLimit)
    let id = try context.identifier()
    let outcome = try await lookups.answer(unless: request.headers[.ifNoneMatch]) { knowledge in
      let (document, _) = try knowledge.document(DocumentID(id))
      let request = RelatedRequest(id: document.id.value, limit: limit)
      guard let list = try RelatedSearcher(reader: knowledge.reader).related(request) else {
        throw Problem.documentNotFound
      }
      return RelatedResponse(list)
    }
    switch outcome {
    case .unchanged(let tag): return Reply.unchanged(tag)
    case .answer(let list, let tag): return try Reply.json(list, tag: tag)
    }
  }
}
