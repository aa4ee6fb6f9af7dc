import DocumentReading
import Foundation
import Indexing
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Vocabulary

/// A folder of documents and a knowledge base made from it.
struct Office {
  let folder: URL
  let base: URL

  init() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "chie-\(UUID().uuidString)")
    folder = place.appending(path: "文書")
    base = place.appending(path: "knowledge.sqlite")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func delete(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(
      at: folder.appending(path: path), to: folder.appending(path: other))
  }

  @discardableResult func index(
    verifies: Bool = false, prunes: Bool = false, isDryRun: Bool = false, width: Int = 2,
    only path: String? = nil, into other: URL? = nil, reader: any FileReader = Readers(),
    at time: Int = 1_700_000_000
  ) async throws -> IndexReport {
    let store = try SQLiteKnowledgeWriter(at: (other ?? base).path)
    let indexer = Indexer(
      store: store, vocabulary: .empty, words: nil, width: width, reader: reader)
    return try await indexer.run(
      IndexRequest(
        paths: [path.map { folder.appending(path: $0).path } ?? folder.path], verifies: verifies,
        prunes: prunes, isDryRun: isDryRun),
      at: ChangeTime(seconds: time))
  }

  /// Key by path, as a reader sees it.
  func keys() throws -> [String: String] {
    let documents = try SQLiteKnowledgeReader(at: base.path)
      .withSnapshot(scope: .everything) { try $0.documents() }
    return Dictionary(
      uniqueKeysWithValues: documents.flatMap { item in item.paths.map { ($0, item.id.value) } })
  }

  func roots() throws -> [String] {
    try SQLiteKnowledgeReader(at: base.path).withSnapshot(scope: .everything) { try $0.roots() }
  }

  func dump(_ url: URL? = nil) throws -> [String] {
    var lines: [String] = []
    try SQLiteMaintenance(at: (url ?? base).path).dump { lines.append($0) }
    return lines
  }

  /// The canonical form of a base built from the folder at once.
  func cleanDump() async throws -> [String] {
    let other = base.deletingLastPathComponent().appending(path: "clean-\(UUID().uuidString)")
    try await index(into: other)
    return try dump(other)
  }
}
