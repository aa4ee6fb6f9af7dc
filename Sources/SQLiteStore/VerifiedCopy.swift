import Foundation
import GRDB
import KnowledgeStore

/// A copy of a knowledge base that takes its name when it has been found sound.
enum VerifiedCopy {
  /// Refuses a target that is the base itself or one of its companions, or a file that is no
  /// knowledge base.
  static func check(target: String, of path: String) throws(StoreError) {
    guard let existing = FileSystem.identity(of: target) else { return }
    for file in [path, path + "-lock"] + KnowledgeFile.companions(of: path) {
      if let own = FileSystem.identity(of: file), own.isSameFile(as: existing) {
        throw .wouldOverwrite(path: target)
      }
    }
    do {
      _ = try KnowledgeFile.openForReading(target, connections: 1)
    } catch {
      throw .wouldOverwrite(path: target)
    }
  }

  /// Copies the state of one moment by SQLite's online backup, verifies the copy, and gives it the
  /// name `target` at once.
  static func make(
    of path: String, as target: String, beforeReplacing: () throws(StoreError) -> Void = {}
  ) throws(StoreError) {
    let source = try KnowledgeFile.openForReading(path, connections: 1)
    let copy = "\(target).\(UUID().uuidString).partial"
    do throws(StoreError) {
      let generation = try translating(target) { try transfer(source, to: copy) }
      guard try verify(copy) == generation else {
        throw StoreError.damaged(path: copy, detail: "the copy is of another generation")
      }
      try FileSystem.synchronize(copy)
      try beforeReplacing()
      try FileSystem.replace(target, with: copy)
      try FileSystem.synchronize(target)
    } catch {
      // The failure that led here is the one to report.
      _ = Result { () throws(StoreError) in
        try FileSystem.remove([copy] + KnowledgeFile.companions(of: copy))
      }
      throw error.naming(path, for: copy)
    }
  }

  /// Checks that the file is a whole knowledge base of a version known here, and that what stands in
  /// it agrees (``ContentCheck``). Gives its generation.
  @discardableResult
  static func verify(_ path: String) throws(StoreError) -> Int {
    let database = try KnowledgeFile.openForReading(path, connections: 1)
    return try translating(path) {
      try database.read { db in
        try checkPages(db, path: path)
        if let fault = try ContentCheck.firstFault(db) {
          throw StoreError.unsound(path: path, fault: fault.message)
        }
        return try BaseMeta.generation.integer(db)
      }
    }
  }

  /// Checks every page of the file, and how the pages hang together.
  static func checkPages(_ db: Database, path: String) throws {
    let problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)")
    guard problems == ["ok"] else {
      throw StoreError.damaged(path: path, detail: problems.joined(separator: "; "))
    }
  }

  /// Gives the generation of the state that was copied.
  private static func transfer(_ source: any DatabaseReader, to copy: String) throws -> Int {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    let target = try DatabaseQueue(path: copy, configuration: configuration)
    let generation = try source.read { from in
      let generation = try BaseMeta.generation.integer(from)
      try target.writeWithoutTransaction { try from.backup(to: $0) }
      return generation
    }
    try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try target.close()
    return generation
  }
}

extension StoreError {
  /// What is wrong with a copy is wrong with what it was made of, and the copy is gone.
  fileprivate func naming(_ source: String, for copy: String) -> StoreError {
    switch self {
    case .unsound(copy, let fault): .unsound(path: source, fault: fault)
    case .damaged(copy, let detail): .damaged(path: source, detail: detail)
    default: self
    }
  }
}
