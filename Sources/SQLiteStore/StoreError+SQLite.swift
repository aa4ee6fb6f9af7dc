import Foundation
import GRDB
import KnowledgeStore

extension StoreError {
  /// What an error of the database at `path` means to the caller.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self = Self.meaning(of: error, path: path)
    case let error as CocoaError: self = .notWritable(path: path, detail: "\(error.code.rawValue)")
    default: self = .damaged(path: path, detail: "\(error)")
    }
  }

  private static func meaning(of error: DatabaseError, path: String) -> StoreError {
    let detail = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN:
      return .notWritable(path: path, detail: detail)
    case .SQLITE_FULL: return .full(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT:
      return .damaged(path: path, detail: detail)
    // The log's shared memory reports a full disk as a failure of input and output.
    case .SQLITE_IOERR where FileSystem.isFull(at: path): return .full(path: path)
    default: return .database(code: Int(error.extendedResultCode.rawValue), detail: detail)
    }
  }
}

/// Runs `body` and says what its failure means to the caller.
func translating<Value>(
  _ path: String, _ body: () throws -> Value
) throws(StoreError) -> Value {
  do {
    return try body()
  } catch {
    throw StoreError(error, path: path)
  }
}
