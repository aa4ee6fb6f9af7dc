package import BookFormats
package import KnowledgeStore

/// Everything that a request can be refused with: what a client reads, and nothing of the inside.
package enum Problem: Error, Sendable, Hashable {
  case unknownParameter(name: String)
  case repeatedParameter(name: String)
  /// `advice` says what is allowed, as a whole Japanese sentence.
  case invalidParameter(name: String, advice: String)
  case malformedQuery
  case malformedTarget
  case notFound
  case documentNotFound
  case passageNotFound
  case tagNotFound
  case savedSearchNotFound
  case collectionNotFound
  /// What is asked for cannot be made of a collection as it is; `message` is for staff.
  case refused(code: String, message: String)
  case methodNotAllowed
  case bodyNotAllowed
  case targetTooLong(limit: Int)
  case fieldsTooLarge(limit: Int)
  case wrongHost
  case busy
  case timeLimit
  case knowledgeUnavailable(StoreError)
  /// The templates of books cannot be used.
  case bookUnavailable(BookError)
  case unexpected

  /// The status code of HTTP.
  package var status: Int {
    switch self {
    case .unknownParameter, .repeatedParameter, .invalidParameter, .malformedQuery,
      .malformedTarget:
      400
    case .notFound, .documentNotFound, .passageNotFound, .tagNotFound, .savedSearchNotFound,
      .collectionNotFound:
      404
    case .methodNotAllowed: 405
    case .refused: 409
    case .bodyNotAllowed: 413
    case .targetTooLong: 414
    case .wrongHost: 421
    case .fieldsTooLarge: 431
    case .unexpected: 500
    case .busy, .timeLimit, .knowledgeUnavailable, .bookUnavailable: 503
    }
  }

  /// Stable, kebab-case, for programs.
  package var code: String {
    switch self {
    case .unknownParameter: "unknown-parameter"
    case .repeatedParameter: "repeated-parameter"
    case .invalidParameter: "invalid-parameter"
    case .malformedQuery: "malformed-query"
    case .malformedTarget: "malformed-target"
    case .notFound: "not-found"
    case .documentNotFound: "document-not-found"
    case .passageNotFound: "passage-not-found"
    case .tagNotFound: "tag-not-found"
    case .savedSearchNotFound: "saved-search-not-found"
    case .collectionNotFound: "collection-not-found"
    case .refused(let code, _): code
    case .methodNotAllowed: "method-not-allowed"
    case .bodyNotAllowed: "body-not-allowed"
    case .targetTooLong: "target-too-long"
    case .fieldsTooLarge: "fields-too-large"
    case .wrongHost: "wrong-host"
    case .busy: "busy"
    case .timeLimit: "time-limit"
    case .knowledgeUnavailable(let error): error.code
    case .bookUnavailable(let error): error.code
    case .unexpected: "unexpected"
    }
  }

  /// The parameter that has to change.
  package var parameter: String? {
    switch self {
    case .unknownParameter(let name), .repeatedParameter(let name), .invalidParameter(let name, _):
      name
    default: nil
    }
  }

  /// In seconds: when it is worth asking again.
  package var retryAfter: Int? {
    switch self {
    case .busy, .timeLimit: 5
    case .knowledgeUnavailable: 30
    default: nil
    }
  }
}
