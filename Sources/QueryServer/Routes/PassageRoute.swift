import Hummingbird
import KnowledgeModel
import KnowledgeStore

/// `GET /api/v1/passages/{id}`: one passage with its surroundings.
struct PassageRoute: Sendable {
  let lookups: Lookups

  func respond(to request: Request, context: QueryContext) async throws -> Response {
    _ = try QueryString(request.uri.query, names: [])
    let id = try context.identifier()
    let outcome = try await lookups.answer(unless: request.headers[.ifNoneMatch]) { knowledge in
      try knowledge.passage(PassageID(id))
    }
    switch outcome {
    case .unchanged(let tag): return Reply.unchanged(tag)
    case .answer(let answer, let tag): return try Reply.json(answer, tag: tag)
    }
  }
}

extension OpenKnowledge {
  fileprivate func passage(_ id: PassageID) throws -> PassageResponse {
    try reader.withSnapshot(scope: .everything) { snapshot in
      guard let passage = try snapshot.passage(id),
        let document = try snapshot.document(passage.document),
        let content = try snapshot.content(of: passage.document)
      else { throw Problem.passageNotFound }
      return PassageResponse(passage: passage, document: document, content: content)
    }
  }
}
