import BookFormats
import Curation
import DocumentReading
import Evaluation
import JapaneseText
import KnowledgeStore
import Search
import Vocabulary

/// Turns any error into text for staff, in this one place.
enum FailureText {
  static func sentence(for error: any Error) -> String {
    switch error {
    case let error as StoreError: error.message
    case let error as EvaluationError: error.message
    case let error as SearchError: error.message
    case let error as CurationError: error.message
    case let error as BookError: error.message
    case let error as CommandFailure: error.message
    case let error as VocabularyError: error.message
    case let error as AnalysisError: error.message
    case let error as ReadingError: error.reason
    default: "予期しない失敗が起きました。chie doctor で状態を確かめ、続くときは管理者に知らせてください。"
    }
  }
}
