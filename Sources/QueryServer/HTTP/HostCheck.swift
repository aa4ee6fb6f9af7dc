import Hummingbird

/// Refuses requests that call the server by a name it does not know.
///
/// A page of another site can make a browser send requests here under the other site's name (DNS
/// rebinding); the `Host` field then gives it away.
struct HostCheck: RouterMiddleware {
  typealias Context = QueryContext

  let names: [String]

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.head.path?.hasPrefix("/") == true else { throw Problem.malformedTarget }
    // The first Host field becomes the authority; a second one stays among the fields.
    guard let authority = request.head.authority, request.headers[named: "Host"] == nil,
      accepts(authority, port: context.port)
    else { throw Problem.wrongHost }
    return try await next(request, context)
  }

  /// Without a port the name means port 80.
  func accepts(_ authority: String, port: Int?) -> Bool {
    let authority = authority.lowercased()
    return names.contains { name in
      guard let port else { return authority == name || authority.hasPrefix("\(name):") }
      return authority == "\(name):\(port)" || (port == 80 && authority == name)
    }
  }
}
