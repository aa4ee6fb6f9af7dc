import Foundation
import GRDB
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Testing

struct DiagnosisTests {
  private let folder: TemporaryFolder
  private let path: String
  private let current = AnalysisFingerprint(dictionary: "ipadic 1", vocabulary: "v1")

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("knowledge.sqlite")
    let writer = try SQLiteKnowledgeWriter(at: path)
    try writer.adopt(current)
    try writer.apply(
      (0..<30).map { number in
        .put(sample("d\(number)", "取り組み \(number)", String(repeating: "本文 ", count: 90)))
      }, at: noon)
    try writer.finish()
  }

  @Test func `a sound base has no faults`() {
    #expect(faults() == [])
  }

  @Test(arguments: [
    (
      "INSERT INTO passage_plain(passage_plain, rowid, tokens) VALUES('delete', 1, '取り り組')",
      ["missing-postings"]
    ),
    ("INSERT INTO passage_words(rowid, tokens) VALUES(99, '幽霊')", ["ghost-postings"]),
    ("INSERT INTO passage_plain(rowid, tokens) VALUES(3, '幽霊')", ["ghost-postings"]),
    (
      "UPDATE passage SET text = '別の本文' WHERE id = 2",
      ["ghost-postings", "altered-documents"]
    ),
    (
      "UPDATE passage SET full_differs = 0 WHERE id = 1",
      ["missing-postings", "altered-documents"]
    ),
    (
      "UPDATE document SET title = '別' WHERE id = 1", ["missing-postings", "altered-documents"]
    ),
    (
      "DELETE FROM passage WHERE id = 4",
      ["wrong-statistics", "ghost-postings", "altered-documents"]
    ),
    ("DELETE FROM passage_full_docsize; DELETE FROM passage_full_data", ["kb-damaged"]),
    ("UPDATE meta SET value = value + 1 WHERE key = 'grams'", ["wrong-statistics"]),
    (
      "UPDATE document SET passages = 7 WHERE id = 3", ["wrong-statistics", "altered-documents"]
    ),
    ("UPDATE meta SET value = 99 WHERE key = 'fold_version'", ["other-fold-version"]),
    ("UPDATE meta SET value = 99 WHERE key = 'reader'", ["other-reader"]),
    ("UPDATE meta SET value = 'other' WHERE key = 'dictionary'", ["other-dictionary"]),
    ("DELETE FROM meta WHERE key = 'vocabulary'", ["other-vocabulary"]),
    ("INSERT INTO meta VALUES('run', 1)", ["unfinished-run"]),
    ("PRAGMA user_version = 99", ["kb-newer-schema"]),
    ("PRAGMA application_id = 1", ["kb-damaged"]),
    ("UPDATE section SET headings = '[1' WHERE id = 1", ["kb-damaged"]),
    ("UPDATE passage SET gram_count = 'x' WHERE id = 1", ["kb-damaged"]),
  ])
  func `each planted fault is found`(statements: String, codes: [String]) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction {
      try $0.execute(sql: statements)
    }
    #expect(faults() == codes)
  }

  @Test func `rows without what they belong to are found`() throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).write {
      try $0.execute(sql: "INSERT INTO file VALUES(9, 'x', 1, 1, 1, NULL, NULL, 'ok', NULL, NULL)")
    }
    #expect(faults() == ["dangling-rows"])
  }

  @Test func `whichever page in use is overwritten, it is found`() throws {
    let sound = try Data(contentsOf: URL(fileURLWithPath: path))
    let size = 4_096
    let free = try freePages()
    for page in 1...sound.count / size where !free.contains(page) {
      var bytes = sound
      for place in (page - 1) * size..<page * size { bytes[place] ^= 0xA5 }
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(!faults().isEmpty, "page \(page)")
      // Reading may fail, and says so; it does not crash.
      do {
        try SQLiteKnowledgeReader(at: path).withSnapshot(scope: .everything) { snapshot in
          _ = try snapshot.passages(matching: TermMatch(term: "取り組み"))
          _ = try snapshot.rankingInputs(for: Array(snapshot.allPassages()))
          _ = try snapshot.documents()
        }
      } catch {
        #expect(error is StoreError)
      }
    }
  }

  @Test func `a base that is cut short is found`() throws {
    let sound = try Data(contentsOf: URL(fileURLWithPath: path))
    for part in [50, 1_000, sound.count / 2, sound.count - 4_096] {
      try sound.prefix(part).write(to: URL(fileURLWithPath: path))
      #expect(faults() == ["kb-damaged"])
    }
  }

  @Test func `a base that is not there is told`() {
    let faults = SQLiteMaintenance(at: folder.file("none")).diagnose(against: nil)
    #expect(faults.map(\.code) == ["kb-missing"])
  }

  private func faults() -> [String] {
    SQLiteMaintenance(at: path).diagnose(against: current).map(\.code)
  }

  /// Pages that no table or index uses.
  private func freePages() throws -> Set<Int> {
    try DatabaseQueue(path: path).read { db in
      let used = try Set(Int.fetchAll(db, sql: "SELECT pageno FROM dbstat"))
      let count = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      return Set(1...count).subtracting(used)
    }
  }
}
