import Hummingbird
import Logging

/// One line for each request. What people search for is their own affair: queries are not logged.
struct AccessLog: RouterMiddleware {
  typealias Context = QueryContext

  let clock: any Clock<Duration>

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var answer: Response?
    let time = try await clock.measure { answer = try await next(request, context) }
    guard let answer else { preconditionFailure("measure runs its body") }
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)",
        "path": "\(LogText(request.uri.path))",
        "status": "\(answer.status.code)",
        "ms": "\(Int(time / .milliseconds(1)))",
      ])
    return answer
  }
}

/// Text of a client in a log: short, and one line whatever it holds.
private struct LogText: CustomStringConvertible {
  let description: String

  init(_ text: String) {
    let scalars = text.unicodeScalars.prefix(200).map { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar
    }
    description = String(String.UnicodeScalarView(scalars))
  }
}
