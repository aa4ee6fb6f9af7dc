import Foundation
import GRDB
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Testing

struct OpeningTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("知識 base?#%.sqlite")
  }

  @Test func `reading where there is nothing says so and leaves nothing`() throws {
    #expect(throws: StoreError.missing(path: path)) { try SQLiteKnowledgeReader(at: path) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test(arguments: ["not a database", String(repeating: "助言", count: 5_000)])
  func `a file that is no knowledge base is neither read nor changed`(content: String) throws {
    try content.write(toFile: path, atomically: false, encoding: .utf8)
    #expect { try SQLiteKnowledgeReader(at: path) } throws: { code($0) == "kb-damaged" }
    #expect { try SQLiteKnowledgeWriter(at: path) } throws: { code($0) == "kb-damaged" }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
  }

  @Test func `somebody else's database is left alone`() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE theirs(x)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect { try SQLiteKnowledgeReader(at: path) } throws: { code($0) == "kb-damaged" }
    #expect { try SQLiteKnowledgeWriter(at: path) } throws: { code($0) == "kb-damaged" }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `a newer schema is refused`() throws {
    try build()
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let refusal = StoreError.newerSchema(found: 99, known: 5)
    #expect(throws: refusal) { try SQLiteKnowledgeReader(at: path) }
    #expect(throws: refusal) { try SQLiteKnowledgeWriter(at: path) }
  }

  @Test func `a base with folds of another version is not matched or changed, but shown`() throws {
    try build()
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "UPDATE meta SET value = 99 WHERE key = 'fold_version'")
    }
    try SQLiteKnowledgeReader(at: path).withSnapshot(scope: .everything) { snapshot throws in
      #expect(try snapshot.status().foldVersion == 99)
      #expect(try snapshot.documents().count == 1)
      #expect {
        try snapshot.passages(matching: TermMatch(term: "助言"))
      } throws: {
        code($0) == "kb-other-analysis"
      }
    }
    let writer = try SQLiteKnowledgeWriter(at: path)
    #expect {
      try writer.apply([.remove(DocumentID("a"))], at: noon)
    } throws: {
      code($0) == "kb-other-analysis"
    }
    try writer.dropDerivedContent(at: noon)
    try writer.apply([.put(sample("a", "助言記録"))], at: noon)
    try writer.finish()
    #expect(SQLiteMaintenance(at: path).diagnose(against: nil).isEmpty)
  }

  @Test func `who has patience writes as soon as the other one has ended`() throws {
    var holder: SQLiteKnowledgeWriter? = try SQLiteKnowledgeWriter(at: path)
    var waits = 0
    let writer = try SQLiteKnowledgeWriter(at: path, patience: .seconds(60)) {
      waits += 1
      holder = nil
    }
    #expect(waits == 1 && holder == nil)
    #expect(throws: StoreError.locked(path: path)) {
      try SQLiteKnowledgeWriter(at: path, patience: .milliseconds(1))
    }
    withExtendedLifetime(writer) {}
  }

  @Test func `a second writer is refused at once, and welcome after the first`() throws {
    do {
      let first = try SQLiteKnowledgeWriter(at: path)
      #expect(throws: StoreError.locked(path: path)) { try SQLiteKnowledgeWriter(at: path) }
      try first.apply([.put(sample("a", "一"))], at: noon)
    }
    #expect(try SQLiteKnowledgeWriter(at: path).documentKeys().count == 1)
  }

  @Test func `a place that is no directory cannot be written`() throws {
    try Data().write(to: URL(fileURLWithPath: path))
    for place in [path + "/kb.sqlite", "/proc/kb.sqlite"] {
      #expect { try SQLiteKnowledgeWriter(at: place) } throws: { code($0) == "kb-not-writable" }
    }
  }

  @Test func `missing directories are made for a new base`() throws {
    let deep = folder.file("a/b/knowledge.sqlite")
    try SQLiteKnowledgeWriter(at: deep).finish()
    #expect(FileManager.default.fileExists(atPath: deep))
  }

  @Test(
    .enabled(if: ReadOnlyView.isPossible, ReadOnlyView.reason),
    arguments: [SQLiteKnowledgeReader.Use.command, .server(readers: 4)])
  func `a base in a directory without write permission is read`(
    use: SQLiteKnowledgeReader.Use
  ) throws {
    try build()
    try ReadOnlyView.using(folder) { view in
      let place = view + "/" + (path as NSString).lastPathComponent
      let reader = try SQLiteKnowledgeReader(at: place, for: use)
      let found = try reader.withSnapshot(scope: .everything) {
        try $0.passages(matching: TermMatch(term: "助言")).count
      }
      #expect(found == 1)
      #expect { try SQLiteKnowledgeWriter(at: place) } throws: { code($0) == "kb-not-writable" }
      let faults = SQLiteMaintenance(at: place).diagnose(against: nil)
      #expect(faults.map(\.code) == ["kb-not-writable"])
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible, SmallDisk.reason))
  func `a full disk fails the transaction and spares what was there`() throws {
    try SmallDisk.using(folder) { disk in
      let place = disk + "/kb.sqlite"
      let writer = try SQLiteKnowledgeWriter(at: place)
      try writer.apply([.put(sample("first", "助言"))], at: noon)
      let large = (0..<40).map { number in
        StoreChange.put(sample("d\(number)", String(repeating: "財源\(number)", count: 1_000)))
      }
      #expect(throws: StoreError.full(path: place)) { try writer.apply(large, at: noon) }
      let keys = try SQLiteKnowledgeReader(at: place).withSnapshot(scope: .everything) {
        try $0.documents().map(\.id.value)
      }
      #expect(keys == ["first"])
    }
  }

  private func build() throws {
    let writer = try SQLiteKnowledgeWriter(at: path)
    try writer.apply([.put(sample("a", "助言記録"))], at: noon)
    try writer.finish()
  }

  private func code(_ error: any Error) -> String? { (error as? StoreError)?.code }
}
