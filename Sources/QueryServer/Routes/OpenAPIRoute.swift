import Hummingbird

/// `GET /api/v1/openapi.json`: the description of the interface.
struct OpenAPIRoute: Sendable {
  let settings: ServerSettings

  func respond(to request: Request, context: QueryContext) throws -> Response {
    _ = try QueryString(request.uri.query, names: [])
    return Reply.text(
      OpenAPIDescription(settings: settings).json,
      type: "application/vnd.oai.openapi+json;version=3.1")
  }
}
