import CaseCollections
import Curation
import Hummingbird
import KnowledgeModel
import KnowledgeStore
import Search

/// A list of what people made by hand: the same answer as its command with `--json`, by pages.
struct HandListRoute: Sendable {
  let kind: HandListKind
  let lookups: Lookups
  let limits: RequestLimits

  func respond(to request: Request, context: QueryContext) async throws -> Response {
    let values = try QueryString(request.uri.query, names: ListPage.names + kind.filters)
    for name in kind.filters {
      guard QueryLimits.hold(values[name] ?? "") else {
        throw Problem.invalidParameter(name: name, advice: QueryLimits.lengthAdvice)
      }
    }
    let page = try ListPage(values, keeping: kind.filters, limits: limits)
    _ = try HandListParameters(values, subject: nil)
    let id = kind.subject == .nothing ? nil : try context.identifier()
    let outcome = try await lookups.answer(unless: request.headers[.ifNoneMatch]) { knowledge in
      let subject = try subject(named: id ?? values.text("document"), in: knowledge)
      let parameters = try HandListParameters(values, subject: subject)
      return try Problem.translating(isPassage: kind.subject == .passage) {
        try kind.answer(knowledge.lists, parameters)
      }
    }
    switch outcome {
    case .unchanged(let tag): return Reply.unchanged(tag)
    case .answer(let items, let tag):
      let path = id.map { kind.path.replacing("{id}", with: $0.percentEncoded) } ?? kind.path
      return try Reply.list(items, named: kind.name, page: page, path: path, tag: tag)
    }
  }

  /// The key of what is named; `nil` where nothing is.
  private func subject(named name: String?, in knowledge: OpenKnowledge) throws -> String? {
    guard let name else { return nil }
    guard kind.subject == .passage else { return try knowledge.documentKey(named: name) }
    let passage = try knowledge.reader.withSnapshot(scope: .everything) {
      try $0.passage(PassageID(name))
    }
    guard passage != nil else { throw Problem.passageNotFound }
    return name
  }
}

extension Problem {
  /// What is wrong with work by hand, as a problem of the request.
  static func translating<Success>(
    isPassage: Bool = false, _ body: () throws -> Success
  ) throws -> Success {
    do {
      return try body()
    } catch CurationError.store(let error) {
      throw error
    } catch CurationError.unknownTag {
      throw tagNotFound
    } catch CurationError.tagName {
      throw invalidParameter(name: "tag", advice: "空でない言葉を / でつないで指定してください。")
    } catch CurationError.unknownSearch {
      throw savedSearchNotFound
    } catch CurationError.unknownPlace {
      throw isPassage ? passageNotFound : documentNotFound
    } catch CurationError.refused(let code, let message) {
      let isUnknown = code == CollectionError.unknown("").code
      throw isUnknown ? collectionNotFound : refused(code: code, message: message)
    }
  }
}
