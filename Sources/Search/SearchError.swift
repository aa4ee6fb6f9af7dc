package import KnowledgeStore

/// Why a search gives no answer. Nothing that a query says is a reason.
package enum SearchError: Error, Sendable, Hashable {
  case store(StoreError)

  /// Stable, kebab-case, for programs.
  package var code: String {
    switch self {
    case .store(let error): error.code
    }
  }

  /// For staff: what happened, and what to do.
  package var message: String {
    switch self {
    case .store(let error): error.message
    }
  }
}
