import Hummingbird

/// Refuses what no route takes: other methods than reading, bodies, overlong targets and fields.
struct RequestCheck: RouterMiddleware {
  typealias Context = QueryContext

  let limits: RequestLimits

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard (request.head.path ?? "").utf8.count <= limits.targetBytes else {
      throw Problem.targetTooLong(limit: limits.targetBytes)
    }
    guard request.headers.byteCount <= limits.fieldBytes else {
      throw Problem.fieldsTooLarge(limit: limits.fieldBytes)
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

extension HTTPFields {
  /// Names and values together, in UTF-8 bytes.
  fileprivate var byteCount: Int {
    reduce(0) { $0 + $1.name.canonicalName.utf8.count + $1.value.utf8.count }
  }
}
