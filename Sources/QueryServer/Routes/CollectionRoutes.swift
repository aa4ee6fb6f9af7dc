import CaseCollections
import Hummingbird
import Search

/// `GET /api/v1/collections/{id}`: the same answer as `chie collection show --json`.
struct CollectionRoute: Sendable {
  let lookups: Lookups

  static let path = "/api/v1/collections/{id}"

  func respond(to request: Request, context: QueryContext) async throws -> Response {
    _ = try QueryString(request.uri.query, names: [])
    let name = try context.collection()
    let outcome = try await lookups.answer(unless: request.headers[.ifNoneMatch]) { knowledge in
      try Problem.translating { CollectionResponse(try knowledge.collections.open(name)) }
    }
    switch outcome {
    case .unchanged(let tag): return Reply.unchanged(tag)
    case .answer(let collection, let tag): return try Reply.json(collection, tag: tag)
    }
  }
}

/// A list of collections, or of what is said of one: the same answer as its command with `--json`,
/// by pages.
struct CollectionListRoute: Sendable {
  let kind: CollectionListKind
  let lookups: Lookups
  let limits: RequestLimits

  func respond(to request: Request, context: QueryContext) async throws -> Response {
    let values = try QueryString(request.uri.query, names: ListPage.names)
    let page = try ListPage(values, keeping: [], limits: limits)
    let name = kind.isOfOne ? try context.collection() : ""
    let outcome = try await lookups.answer(unless: request.headers[.ifNoneMatch]) { knowledge in
      try Problem.translating { try kind.answer(knowledge.collections, name) }
    }
    switch outcome {
    case .unchanged(let tag): return Reply.unchanged(tag)
    case .answer(let items, let tag):
      let path = kind.path.replacing("{id}", with: name.percentEncoded)
      return try Reply.list(items, named: kind.name, page: page, path: path, tag: tag)
    }
  }
}
