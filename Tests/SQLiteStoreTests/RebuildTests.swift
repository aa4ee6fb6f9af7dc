import Foundation
import GRDB
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Testing

/// What a rebuild keeps, and what a base of the first version becomes.
struct RebuildTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("knowledge.sqlite")
  }

  private let later = ChangeTime(seconds: noon.seconds + 60)
  private let muchLater = ChangeTime(seconds: noon.seconds + 3_600)

  private func changes(_ reader: SQLiteKnowledgeReader) throws -> [String: [ChangeTime]] {
    let changes = try reader.withSnapshot(scope: .everything) {
      try $0.changes(since: ChangeTime(seconds: 0))
    }
    return Dictionary(
      uniqueKeysWithValues: changes.map { ($0.document.id.value, [$0.added, $0.changed]) })
  }

  @Test func `documents keep the times at which they came and changed`() throws {
    let writer = try SQLiteKnowledgeWriter(at: path)
    let root = try writer.root(at: "/a")
    func put(_ key: String, _ text: String, sha256: String) -> [StoreChange] {
      let made = sample(key, text)
      return [
        .put(
          AnalyzedDocument(
            document: made.document, keyPath: made.keyPath, format: made.format,
            encoding: made.encoding, sha256: sha256, tokens: made.tokens)),
        .record(record("\(key).txt", of: key, root: root)),
      ]
    }
    try writer.apply(put("a", "一", sha256: "1") + put("b", "二", sha256: "2"), at: noon)
    try writer.apply(put("a", "三", sha256: "3"), at: later)
    let before = try changes(writer.reader)
    #expect(before == ["a": [noon, later], "b": [noon, noon]])
    try writer.dropDerivedContent(at: muchLater)
    try writer.apply(
      put("a", "三", sha256: "3") + put("b", "二の改訂", sha256: "4") + put("c", "新", sha256: "5"),
      at: muchLater)
    #expect(
      try changes(writer.reader) == [
        "a": [noon, later], "b": [noon, muchLater], "c": [muchLater, muchLater],
      ])
  }

  @Test(.enabled(if: SmallDisk.isPossible, SmallDisk.reason))
  func `a rebuild without room for a copy is refused and changes nothing`() throws {
    try SmallDisk.using(folder, size: "1m") { disk in
      let place = disk + "/kb.sqlite"
      do {
        let writer = try SQLiteKnowledgeWriter(at: place)
        try writer.apply([.put(sample("a", "助言"))], at: noon)
        try writer.finish()
      }
      let before = try dump(of: place)
      // What is left holds the base once, and a rebuild asks for room for two.
      let free = try FileManager.default.attributesOfFileSystem(forPath: disk)[.systemFreeSize]
      let base = try FileManager.default.attributesOfItem(atPath: place)[.size]
      let filler = (free as? Int ?? 0) - (base as? Int ?? 0)
      try Data(count: max(0, filler)).write(to: URL(fileURLWithPath: disk + "/filler"))
      #expect {
        _ = try Rebuild(of: place, at: later)
      } throws: {
        ($0 as? StoreError)?.code == "kb-no-room-to-rebuild"
      }
      #expect(try dump(of: place) == before)
      #expect(SQLiteMaintenance(at: place).diagnose(against: nil) == [])
    }
  }

  @Test func `a rebuild is seen when it is published, and not before`() throws {
    do {
      let writer = try SQLiteKnowledgeWriter(at: path)
      try writer.apply([.put(sample("a", "一"))], at: noon)
    }
    let reader = try SQLiteKnowledgeReader(at: path, for: .server(readers: 2))
    func seen() throws -> [String] {
      try reader.withSnapshot(scope: .everything) { try $0.documents().map(\.id.value) }
    }
    do {
      let rebuild = try Rebuild(of: path, at: later)
      #expect(throws: StoreError.locked(path: path)) { try SQLiteKnowledgeWriter(at: path) }
      try rebuild.copy.apply([.put(sample("b", "二"))], at: later)
      try rebuild.copy.finish()
      #expect(try seen() == ["a"])
      try reader.withSnapshot(scope: .everything) { snapshot throws in
        #expect(try snapshot.status().documents == 1)
        try rebuild.publish()
        #expect(try snapshot.documents().map(\.id.value) == ["a"])
      }
    }
    #expect(try seen() == ["b"])
    _ = try Rebuild(of: path, at: later)
    #expect(try seen() == ["b"])
    #expect(SQLiteMaintenance(at: path).diagnose(against: nil) == [])
  }

  @Test func `a copy that was left is told and goes with the next rebuild`() throws {
    do {
      let writer = try SQLiteKnowledgeWriter(at: path)
      try writer.apply([.put(sample("a", "一"))], at: noon)
      try writer.finish()
    }
    try Data("x".utf8).write(to: URL(fileURLWithPath: path + ".rebuild"))
    #expect(SQLiteMaintenance(at: path).diagnose(against: nil).map(\.code) == ["left-copy"])
    _ = try Rebuild(of: path, at: later)
    #expect(SQLiteMaintenance(at: path).diagnose(against: nil) == [])
  }

  @Test func `a base of the first version is read as it is, and brought on by the next writer`()
    throws
  {
    do {
      let writer = try SQLiteKnowledgeWriter(at: path)
      let root = try writer.root(at: "/a")
      try writer.apply(
        [.put(sample("a", "一")), .record(record("a.txt", of: "a", root: root))], at: noon)
      try writer.finish()
    }
    // What no column of the first version holds.
    try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: """
          UPDATE document
          SET field_number = NULL, author = NULL, contacts = '[]', origins = '{}'
          """)
    }
    let before = try dump(of: path)
    try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: """
          ALTER TABLE file DROP COLUMN reader;
          DROP TABLE sketch_key;
          DROP TABLE sketch;
          ALTER TABLE document DROP COLUMN field_number;
          ALTER TABLE document DROP COLUMN author;
          ALTER TABLE document DROP COLUMN contacts;
          ALTER TABLE document DROP COLUMN origins;
          DROP TABLE seal;
          DROP TABLE IF EXISTS finding;
          DROP TABLE root_file;
          DROP TABLE withdrawn_file;
          DROP TABLE change_document;
          DROP TABLE change_edit;
          DROP TABLE change_log;
          DROP TABLE curated;
          ALTER TABLE root DROP COLUMN is_whole;
          DROP INDEX former_key_by_key;
          ALTER TABLE former_key DROP COLUMN sha256;
          ALTER TABLE former_key DROP COLUMN added;
          ALTER TABLE former_key DROP COLUMN changed;
          PRAGMA user_version = 1;
          """)
    }
    try SQLiteKnowledgeReader(at: path).withSnapshot(scope: .everything) { snapshot throws in
      #expect(try snapshot.passages(matching: TermMatch(term: "一")).count == 1)
      #expect(try snapshot.places() == ["/a"])
      #expect(try snapshot.files().map(\.path) == ["a.txt"])
      #expect(try snapshot.documents().map(\.head.contacts) == [[]])
      #expect(try snapshot.content(of: DocumentID("a"))?.origins == [:])
    }
    #expect(SQLiteMaintenance(at: path).diagnose(against: nil) == [])
    try SQLiteMaintenance(at: path).backup(to: folder.file("old.sqlite"))
    let restored = folder.file("restored.sqlite")
    try SQLiteMaintenance.restore(from: folder.file("old.sqlite"), to: restored)
    #expect(
      try SQLiteKnowledgeWriter(at: restored).roots().map(\.places) == [["/a"]])
    #expect(SQLiteMaintenance(at: restored).diagnose(against: nil) == [])
    #expect(try dump(of: restored) == before)
    try DatabaseQueue(path: restored).write { try $0.execute(sql: "DELETE FROM seal") }
    #expect(
      SQLiteMaintenance(at: restored).diagnose(against: nil).map(\.code) == ["altered-documents"])
  }
}
