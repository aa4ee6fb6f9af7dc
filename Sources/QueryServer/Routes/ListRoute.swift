import Hummingbird
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
      try kind.answer(knowledge, parameters)
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
}
