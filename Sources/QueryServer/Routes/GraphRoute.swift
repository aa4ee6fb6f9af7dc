import Hummingbird
import KnowledgeModel
import KnowledgeStore
import Search

/// `GET /api/v1/documents/{id}/graph`: what a document hangs together with, as nodes and edges.
struct GraphRoute: Sendable {
  let lookups: Lookups

  func respond(to request: Request, context: QueryContext) async throws -> Response {
    let values = try QueryString(request.uri.query, names: ["depth"])
    let depth = try values.number(
      "depth", in: RelationGraph.depths, standard: RelationGraph.standardDepth)
    let id = try context.identifier()
    let outcome = try await lookups.answer(unless: request.headers[.ifNoneMatch]) { knowledge in
      let (document, _) = try knowledge.document(DocumentID(id))
      guard
        let graph = try GraphSearcher(reader: knowledge.reader)
          .graph(around: document.id.value, depth: depth)
      else { throw Problem.documentNotFound }
      return GraphResponse(graph)
    }
    switch outcome {
    case .unchanged(let tag): return Reply.unchanged(tag)
    case .answer(let graph, let tag): return try Reply.json(graph, tag: tag)
    }
  }
}
