import Hummingbird

/// `GET /healthz` and `GET /readyz`: for whoever watches over the server.
struct ProbeRoutes: Sendable {
  let lookups: Lookups

  private struct Status: Codable {
    let status: String
  }

  /// The process answers.
  func health(_ request: Request, context: QueryContext) throws -> Response {
    try Reply.unkeptJSON(Status(status: "ok"))
  }

  /// The knowledge base can be opened and read.
  func readiness(_ request: Request, context: QueryContext) async throws -> Response {
    try await lookups.probe()
    return try Reply.unkeptJSON(Status(status: "ready"))
  }
}
