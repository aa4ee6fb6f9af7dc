package import KnowledgeStore
package import Search

/// What can go wrong in an evaluation.
package enum EvaluationError: Error, Sendable, Hashable {
  case unreadable(path: String)
  /// `line` is 1-based.
  case malformed(path: String, line: Int)
  case store(StoreError)
  case search(SearchError)

  /// Stable, kebab-case, for programs.
  package var code: String {
    switch self {
    case .unreadable: "evaluation-unreadable"
    case .malformed: "evaluation-malformed"
    case .store(let error): error.code
    case .search(let error): error.code
    }
  }

  /// For staff: what happened, and what to do.
  package var message: String {
    switch self {
    case .unreadable(let path):
      "評価用のファイル \(path) を読めません。場所と読み取りの権限を確かめてください。"
    case .malformed(let path, let line):
      "\(path) の \(line) 行目の形式が違います。見本の行と比べて直してください。"
    case .store(let error): error.message
    case .search(let error): error.message
    }
  }
}
