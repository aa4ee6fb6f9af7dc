import BookFormats
import Hummingbird
import KnowledgeStore
import Logging
import Search

/// Turns every error into a problem document. What is not for clients goes to the log.
struct ProblemBoundary: RouterMiddleware {
  typealias Context = QueryContext

  let pages: Pages

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let problem = problem(for: error, logger: context.logger)
      let answer = try Reply.problem(
        problem, page: wantsPage(request) ? pages.problem(problem) : nil)
      return request.method == .head ? answer.createHeadResponse() : answer
    }
  }

  private func problem(for error: any Error, logger: Logger) -> Problem {
    switch error {
    case let problem as Problem:
      return problem
    case let error as StoreError:
      return unavailable(error, logger: logger)
    case SearchError.store(let error):
      return unavailable(error, logger: logger)
    case let error as BookError:
      logger.error("book templates unusable", metadata: ["error": "\(error)"])
      return .bookUnavailable(error)
    case let error as any HTTPResponseError where error.status == .notFound:
      return .notFound
    default:
      logger.error("unexpected error", metadata: ["error": "\(error)"])
      return .unexpected
    }
  }

  private func unavailable(_ error: StoreError, logger: Logger) -> Problem {
    logger.error("knowledge base unavailable", metadata: ["error": "\(error)"])
    return .knowledgeUnavailable(error)
  }

  private func wantsPage(_ request: Request) -> Bool {
    !request.uri.path.hasPrefix("/api/")
      && (request.headers[.accept] ?? "").contains("text/html")
  }
}
