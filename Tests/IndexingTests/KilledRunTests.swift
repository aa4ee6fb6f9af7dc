import Foundation
import Indexing
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Testing
import Vocabulary

/// A run that ends before it wrote its first document.
@Suite struct KilledRunTests {
  @Test func `it leaves a mark that the doctor finds, and the next run takes it away`() async throws
  {
    let office = try Office()
    defer { office.remove() }
    try office.write("本文です。", to: "a.txt")
    func faults() -> [String] {
      SQLiteMaintenance(at: office.base.path).diagnose(against: nil).map(\.code)
    }
    await #expect(throws: StoreError.self) {
      let indexer = Indexer(
        store: DyingStore(store: try SQLiteKnowledgeWriter(at: office.base.path)),
        vocabulary: .empty, words: nil, width: 1)
      _ = try await indexer.run(
        IndexRequest(
          paths: [office.folder.path], verifies: false, prunes: false, isDryRun: false),
        at: ChangeTime(seconds: 1_700_000_000))
    }
    #expect(faults() == ["unfinished-run"])
    try await office.index()
    #expect(faults() == [])
  }

  @Test func `a dry run leaves no mark`() async throws {
    let office = try Office()
    defer { office.remove() }
    try office.write("本文です。", to: "a.txt")
    try await office.index(isDryRun: true)
    #expect(SQLiteMaintenance(at: office.base.path).diagnose(against: nil) == [])
  }
}

/// A store that goes away when the first change is to be written.
private struct DyingStore: KnowledgeWriter {
  let store: SQLiteKnowledgeWriter

  func apply(_ changes: [StoreChange], at time: ChangeTime) throws(StoreError) {
    throw .full(path: "")
  }

  func files() throws(StoreError) -> [FileRecord] { try store.files() }
  func roots() throws(StoreError) -> [IndexedRoot] { try store.roots() }
  func root(at path: String, file: String?) throws(StoreError) -> RootNumber {
    try store.root(at: path, file: file)
  }
  func absorb(
    _ inner: RootNumber, into outer: RootNumber, prefix: String
  ) throws(StoreError) { try store.absorb(inner, into: outer, prefix: prefix) }
  func documentKeys() throws(StoreError) -> [DocumentID: String] { try store.documentKeys() }
  func sketches(of documents: Set<DocumentID>) throws(StoreError) -> [DocumentID: Sketch] {
    try store.sketches(of: documents)
  }
  func formerKeys() throws(StoreError) -> [FormerKey] { try store.formerKeys() }
  func withdrawnFiles() throws(StoreError) -> [WithdrawnFile] { try store.withdrawnFiles() }
  func adopt(_ fingerprint: AnalysisFingerprint) throws(StoreError) {
    try store.adopt(fingerprint)
  }
  func begin(_ fingerprint: AnalysisFingerprint, at time: ChangeTime) throws(StoreError) {
    try store.begin(fingerprint, at: time)
  }
  func finish() throws(StoreError) { try store.finish() }
}
