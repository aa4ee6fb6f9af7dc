import Hummingbird
import Search

/// `GET /api/v1/search`: the same answer as `chie search --json`.
struct SearchRoute: Sendable {
  let lookups: Lookups
  let limits: RequestLimits

  static let path = "/api/v1/search"

  func respond(to request: Request, context: QueryContext) async throws -> Response {
    let parameters = try SearchParameters(request.uri.query, limits: limits)
    guard parameters.isAsked else {
      throw Problem.invalidParameter(name: "q", advice: "探したい言葉を q に指定してください。")
    }
    let outcome = try await lookups.search(parameters, unless: request.headers[.ifNoneMatch])
    return try Self.response(outcome, to: parameters, limits: limits, path: Self.path)
  }

  static func response(
    _ outcome: Lookups.Outcome<Lookups.SearchAnswer>, to parameters: SearchParameters,
    limits: RequestLimits, path: String
  ) throws -> Response {
    switch outcome {
    case .unchanged(let tag):
      return Reply.unchanged(tag)
    case .answer(let answer, let tag):
      var response = try Reply.json(
        SearchResponse(
          result: answer.result, milliseconds: answer.time / .milliseconds(1),
          explains: parameters.explain, expands: parameters.expand),
        tag: tag)
      response.headers[named: "Link"] =
        parameters.links(
          path: path, hasMore: answer.result.hasMore, maximumOffset: limits.offset
        ).value
      return response
    }
  }
}
