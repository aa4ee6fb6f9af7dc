import Hummingbird
import KnowledgeModel
import KnowledgeStore
import Search

/// `GET /api/v1/documents/{id}`: a whole document.
struct DocumentRoute: Sendable {
  let lookups: Lookups

  func respond(to request: Request, context: QueryContext) async throws -> Response {
    _ = try QueryString(request.uri.query, names: [])
    let id = try context.identifier()
    let outcome = try await lookups.answer(unless: request.headers[.ifNoneMatch]) { knowledge in
      let (document, content) = try knowledge.document(DocumentID(id))
      return DocumentResponse(document: document, content: content)
    }
    switch outcome {
    case .unchanged(let tag): return Reply.unchanged(tag)
    case .answer(let answer, let tag): return try Reply.json(answer, tag: tag)
    }
  }
}

extension OpenKnowledge {
  func document(_ id: DocumentID) throws -> (StoredDocument, Document) {
    try reader.withSnapshot(scope: .everything) { snapshot in
      guard let document = try snapshot.document(id), let content = try snapshot.content(of: id)
      else { throw Problem.documentNotFound }
      return (document, content)
    }
  }
}

extension QueryContext {
  /// The component of the path that names what is asked for, decoded.
  ///
  /// - Parameter limit: In UTF-8 bytes, as it is written.
  func identifier(upTo limit: Int = 600) throws(Problem) -> String {
    guard let written = parameters.get("id"), written.utf8.count <= limit,
      let id = String(percentEncoded: written.utf8), !id.isEmpty
    else { throw .notFound }
    return id
  }
}
