import Hummingbird

/// Refuses what no route takes: other methods than reading, bodies, overlong targets.
struct RequestCheck: RouterMiddleware {
  typealias Context = QueryContext

  let limits: RequestLimits

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard (request.head.path ?? "").utf8.count <= limits.targetBytes else {
      throw Problem.targetTooLong(limit: limits.targetBytes)
    }
    guard request.method == .get || request.method == .head else {
      throw Problem.methodNotAllowed
    }
    let length = request.headers[.contentLength]
    guard request.headers[.transferEncoding] == nil, length == nil || length == "0" else {
      throw Problem.bodyNotAllowed
    }
    return try await next(request, context)
  }
}
