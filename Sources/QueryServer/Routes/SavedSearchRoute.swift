import Hummingbird
import Search

/// `GET /api/v1/searches/{id}`: what a saved search finds, as `chie saved run --json` does.
struct SavedSearchRoute: Sendable {
  let lookups: Lookups
  let limits: RequestLimits

  static let path = "/api/v1/searches/{id}"
  /// Those of a search, without what is searched for.
  static let names = SearchParameters.names.filter { $0 != "q" }

  func respond(to request: Request, context: QueryContext) async throws -> Response {
    let parameters = try SearchParameters(request.uri.query, names: Self.names, limits: limits)
    let name = try context.identifier()
    let outcome = try await lookups.search(
      parameters, savedAs: name, unless: request.headers[.ifNoneMatch])
    return try SearchRoute.response(
      outcome, to: parameters, limits: limits,
      path: Self.path.replacing("{id}", with: name.percentEncoded))
  }
}
