import Hummingbird
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
      if let name = parameters.document { try Self.requireDocument(named: name, in: knowledge) }
      return try kind.answer(knowledge, parameters)
    }
    switch outcome {
    case .unchanged(let tag): return Reply.unchanged(tag)
    case .answer(let list, let tag):
      var response = try Reply.json(FindingListResponse(list, named: kind.name), tag: tag)
      response.headers[named: "Link"] =
        parameters.links(path: kind.path, total: list.total, maximumOffset: limits.offset).value
      return response
    }
  }

  /// A list of a document that is not there would look like one of a document that says nothing.
  private static func requireDocument(
    named name: String, in knowledge: OpenKnowledge
  ) throws {
    let isThere = try knowledge.reader.withSnapshot(scope: .everything) {
      try $0.document(named: name) != nil
    }
    guard isThere else { throw Problem.documentNotFound }
  }
}
