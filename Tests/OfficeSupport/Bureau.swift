package import Curation
package import Foundation
package import Indexing
import KnowledgeModel
import KnowledgeStore
package import SQLiteStore
package import Search
import TestSupport
import Vocabulary

/// A folder of documents, a knowledge base made from it, and people who work with it. It goes with
/// its folder.
package final class Bureau {
  package let folder: URL
  package let base: String
  private let vocabulary: VocabularyFolder?

  /// - Parameter finds: Whether documents are read with the vocabulary of the product, which findings
  ///   need.
  package init(finds: Bool = false) throws {
    vocabulary =
      finds ? VocabularyFolder(path: Checkout.root.appending(path: "index/vocabulary").path) : nil
    let place = FileManager.default.temporaryDirectory
      .appending(path: "chie-curation-\(UUID().uuidString)")
    folder = place.appending(path: "文書")
    base = place.appending(path: "knowledge.sqlite").path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder.deletingLastPathComponent())
  }

  package func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  package func delete(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  package func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(
      at: folder.appending(path: path), to: folder.appending(path: other))
  }

  @discardableResult package func index(rebuilding: Bool = false) async throws -> IndexReport {
    let store = try SQLiteKnowledgeWriter(at: base)
    if rebuilding { try store.dropDerivedContent(at: Self.time) }
    return try await Indexer(
      store: store, vocabulary: try vocabulary?.load() ?? .empty,
      municipalities: try vocabulary?.municipalities() ?? .empty, words: nil, width: 2
    ).run(
      IndexRequest(paths: [folder.path], verifies: true, prunes: true, isDryRun: false),
      at: Self.time)
  }

  private static let time = ChangeTime(seconds: 1_700_000_000)

  // MARK: - People

  @discardableResult package func perform(
    _ step: some CurationStep, by author: String = "佐藤"
  ) throws -> CurationReport {
    let act = Act(author: author, time: Self.time)
    return try Curator(writer: try SQLiteKnowledgeWriter(at: base), act: act).perform(step)
  }

  package func tag(_ tag: String, _ ids: String..., by author: String = "佐藤") throws {
    try perform(try AddTag(tag: tag, ids: ids), by: author)
  }

  package func forgetting(by author: String = "佐藤") throws -> Forgetting {
    Forgetting(
      writer: try SQLiteKnowledgeWriter(at: base), reader: try reader(),
      act: Act(author: author, time: Self.time))
  }

  package func reader() throws -> SQLiteKnowledgeReader { try SQLiteKnowledgeReader(at: base) }

  package func lists() throws -> CurationLists {
    CurationLists(reader: try reader(), time: { "\($0.seconds)" })
  }

  package func dump() throws -> [String] {
    var lines: [String] = []
    try SQLiteMaintenance(at: base).dump { lines.append($0) }
    return lines
  }

  package func faults() -> [String] {
    SQLiteMaintenance(at: base).diagnose(against: nil).map(\.code)
  }

  // MARK: - What is there

  /// The key of the document at a path.
  package func document(_ path: String) throws -> String {
    let found = try reader().withSnapshot(scope: .everything) { try $0.document(atPath: path) }
    guard let found else { throw Missing(what: path) }
    return found.id.value
  }

  /// The key of the one passage that holds a text.
  package func passage(_ text: String) throws -> String {
    try stored(text).passage.id.value
  }

  package func section(_ heading: String, of path: String) throws -> String {
    let id = DocumentID(try document(path))
    let content = try reader().withSnapshot(scope: .everything) { try $0.content(of: id) }
    guard let index = content?.sections.firstIndex(where: { $0.headings.last == heading }) else {
      throw Missing(what: heading)
    }
    return "\(id)#\(index + 1)"
  }

  /// The texts of the passages that satisfy a query, sorted.
  package func answers(_ query: String) throws -> [String] {
    try Searcher(reader: try reader(), analyzer: nil).search(
      SearchRequest(text: query, limit: 1_000, unit: .passage, allowsNear: false)
    ).hits.map(\.passage.passage.text).sorted()
  }

  /// Where a tag is: the words there, by hand and by rule, each with how it was attached.
  package func places(_ tag: String) throws -> [String] {
    try lists().places(taggedWith: tag).map { "\($0["id"]) \($0["how"]) \($0["attached"])" }
  }

  private func stored(_ text: String) throws -> StoredPassage {
    var found: [StoredPassage] = []
    try reader().withSnapshot(scope: .everything) { snapshot in
      try snapshot.forEachPassage { if $0.passage.text.contains(text) { found.append($0) } }
    }
    guard found.count == 1 else { throw Missing(what: "\(found.count) × \(text)") }
    return found[0]
  }

  package struct Missing: Error {
    private let what: String

    package init(what: String) { self.what = what }
  }
}

extension ListItem {
  /// A field as programs name it.
  package subscript(name: String) -> String {
    fields.first { $0.name == name }?.value.code ?? "–"
  }
}
