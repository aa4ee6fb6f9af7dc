import Hummingbird
import KnowledgeModel
import KnowledgeStore
import Search

/// A list of what documents say: the same answer as the command of that name with `--json`.
struct ListRoute: Sendable {
  let kind: ListKind
  let lookups: Lookups
  let limits: RequestLimits

  func respond(to request: Request, context: QueryContext) async throws -> Response {
    let parameters = try ListParameters(
      request.uri.query, filters: kind.filters, limits: limits)
    let outcome = try await lookups.answer(unless: request.headers[.ifNoneMatch]) { knowledge in
      if let name = parameters.document { _ = try knowledge.documentKey(named: name) }
      return try kind.answer(knowledge, parameters)
    }
    switch outcome {
    case .unchanged(let tag): return Reply.unchanged(tag)
    case .answer(let list, let tag):
      var response = try Reply.json(FindingListResponse(list, named: kind.name), tag: tag)
      response.headers[named: "Link"] =
        parameters.page.links(path: kind.path, total: list.total).value
      return response
    }
  }
}

extension OpenKnowledge {
  /// Of a document by its key or one of its paths. A list of a document that is not there would look
  /// like one of a document that says nothing.
  func documentKey(named name: String) throws -> String {
    let document = try reader.withSnapshot(scope: .everything) { try $0.document(named: name) }
    guard let document else { throw Problem.documentNotFound }
    return document.id.value
  }
}
