import Hummingbird
import KnowledgeModel
import Search

/// The pages for people: `/` and `/documents/{id}`.
struct PageRoutes: Sendable {
  let lookups: Lookups
  let limits: RequestLimits
  let pages: Pages

  func search(_ request: Request, context: QueryContext) async throws -> Response {
    let parameters = try SearchParameters(request.uri.query, limits: limits)
    let known = request.headers[.ifNoneMatch]
    guard !parameters.isEmpty else { return try await start(unless: known) }
    switch try await lookups.search(parameters, unless: known) {
    case .unchanged(let tag):
      return Reply.unchanged(tag)
    case .answer(let answer, let tag):
      let links = parameters.links(
        path: "/", hasMore: answer.result.hasMore, maximumOffset: limits.offset)
      return Reply.page(
        pages.search(SearchPage(parameters, answer.result, links: links)), tag: tag)
    }
  }

  func document(_ request: Request, context: QueryContext) async throws -> Response {
    _ = try QueryString(request.uri.query, names: [])
    let id = try context.identifier()
    let outcome = try await lookups.answer(unless: request.headers[.ifNoneMatch]) { knowledge in
      let (document, content) = try knowledge.document(DocumentID(id))
      return DocumentPage(document: document, content: content)
    }
    switch outcome {
    case .unchanged(let tag): return Reply.unchanged(tag)
    case .answer(let page, let tag): return Reply.page(pages.document(page), tag: tag)
    }
  }

  private func start(unless known: String?) async throws -> Response {
    switch try await lookups.answer(unless: known, { _ in SearchPage() }) {
    case .unchanged(let tag): Reply.unchanged(tag)
    case .answer(let page, let tag): Reply.page(pages.search(page), tag: tag)
    }
  }
}
