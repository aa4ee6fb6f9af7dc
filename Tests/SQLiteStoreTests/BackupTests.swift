import Foundation
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Testing

struct BackupTests {
  private let folder: TemporaryFolder
  private let path: String
  private let copy: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("knowledge.sqlite")
    copy = folder.file("copy.sqlite")
  }

  @Test func `a backup taken while a writer writes is whole and sound`() async throws {
    let writer = try SQLiteKnowledgeWriter(at: path)
    try writer.apply(changes(0), at: noon)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for number in 1...30 { try writer.apply(changes(number), at: noon) }
      }
      group.addTask {
        for _ in 0..<5 {
          try SQLiteMaintenance(at: path).backup(to: copy)
          let faults = SQLiteMaintenance(at: copy).diagnose(against: nil)
          #expect(faults.allSatisfy { $0.code == "unfinished-run" })
          let versions = try versions(in: copy)
          #expect(versions.count == 1)
        }
      }
      try await group.waitForAll()
    }
    #expect(try names() == ["copy.sqlite", "knowledge.sqlite"])
  }

  @Test func `a restored base equals the one that was backed up`() throws {
    do {
      let writer = try SQLiteKnowledgeWriter(at: path)
      try writer.apply(changes(1), at: noon)
      try writer.finish()
      try SQLiteMaintenance(at: path).backup(to: copy)
      try writer.apply(changes(2), at: noon)
    }
    try SQLiteMaintenance.restore(from: copy, to: path)
    #expect(try dump(of: path) == dump(of: copy))
    #expect(try versions(in: path) == ["版1"])
    #expect(try versions(in: path + ".before-restore") == ["版2"])

    let writer = try SQLiteKnowledgeWriter(at: path)
    try writer.apply(changes(3), at: noon)
    try writer.finish()
    #expect(SQLiteMaintenance(at: path).diagnose(against: nil).isEmpty)
  }

  @Test func `a base that was killed with its log unread is kept whole by a restore`() throws {
    let writer = try SQLiteKnowledgeWriter(at: path)
    try writer.apply(changes(1), at: noon)
    try SQLiteMaintenance(at: path).backup(to: copy)
    try writer.apply(changes(2), at: noon)
    let killed = folder.file("killed.sqlite")
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: path + ending, toPath: killed + ending)
    }
    try SQLiteMaintenance.restore(from: copy, to: killed)
    #expect(try versions(in: killed) == ["版1"])
    #expect(try versions(in: killed + ".before-restore") == ["版2"])
  }

  @Test func `a base is restored where there is none, or garbage`() throws {
    let writer = try SQLiteKnowledgeWriter(at: path)
    try writer.apply(changes(1), at: noon)
    try SQLiteMaintenance(at: path).backup(to: copy)
    let fresh = folder.file("fresh/knowledge.sqlite")
    try SQLiteMaintenance.restore(from: copy, to: fresh)
    #expect(try versions(in: fresh) == ["版1"])
    try Data(repeating: 7, count: 5_000).write(to: URL(fileURLWithPath: fresh))
    try SQLiteMaintenance.restore(from: copy, to: fresh)
    #expect(try versions(in: fresh) == ["版1"])
  }

  @Test func `garbage and damaged copies are not restored`() throws {
    do {
      let writer = try SQLiteKnowledgeWriter(at: path)
      try writer.apply(changes(1), at: noon)
    }
    let before = try dump(of: path)
    let garbage = folder.file("garbage")
    #expect(throws: StoreError.missing(path: garbage)) { try restore(garbage) }
    try Data(repeating: 1, count: 20_000).write(to: URL(fileURLWithPath: garbage))
    #expect { try restore(garbage) } throws: { ($0 as? StoreError)?.code == "kb-damaged" }
    try SQLiteMaintenance(at: path).backup(to: copy)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    for place in 8_192..<16_384 { bytes[place] ^= 0xFF }
    try bytes.write(to: URL(fileURLWithPath: copy))
    #expect { try restore(copy) } throws: { ($0 as? StoreError)?.code == "kb-damaged" }
    #expect { try restore(path) } throws: { ($0 as? StoreError)?.code == "kb-would-overwrite" }
    #expect(try dump(of: path) == before)
    #expect(try names() == ["copy.sqlite", "garbage", "knowledge.sqlite"])
  }

  @Test func `a restore waits for no writer and disturbs none`() throws {
    let writer = try SQLiteKnowledgeWriter(at: path)
    try writer.apply(changes(1), at: noon)
    try SQLiteMaintenance(at: path).backup(to: copy)
    #expect(throws: StoreError.locked(path: path)) { try restore(copy) }
    try writer.apply(changes(2), at: noon)
    #expect(try versions(in: path) == ["版2"])
  }

  @Test func `a backup replaces an older one, but not the base and not a foreign file`() throws {
    let writer = try SQLiteKnowledgeWriter(at: path)
    try writer.apply(changes(1), at: noon)
    let maintenance = SQLiteMaintenance(at: path)
    try maintenance.backup(to: copy)
    try writer.apply(changes(2), at: noon)
    try maintenance.backup(to: copy)
    #expect(try versions(in: copy) == ["版2"])
    let letter = folder.file("letter.txt")
    try "拝啓".write(toFile: letter, atomically: true, encoding: .utf8)
    let link = folder.file("link.sqlite")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    for target in [path, path + "-wal", letter, link, folder.path] {
      #expect(throws: StoreError.wouldOverwrite(path: target)) {
        try maintenance.backup(to: target)
      }
    }
    #expect(try String(contentsOfFile: letter, encoding: .utf8) == "拝啓")
  }

  private func restore(_ backup: String) throws {
    try SQLiteMaintenance.restore(from: backup, to: path)
  }

  /// Every passage holds the number of its version as its first word.
  private func changes(_ version: Int) -> [StoreChange] {
    (0..<8).map { .put(sample("d\($0)", "版\(version) 本文 \($0)")) }
  }

  private func versions(in base: String) throws -> Set<String> {
    try SQLiteKnowledgeReader(at: base).withSnapshot(scope: .everything) { snapshot in
      var versions: Set<String> = []
      try snapshot.forEachPassage { versions.insert(String($0.passage.text.prefix { $0 != " " })) }
      return versions
    }
  }

  /// What stands in the folder, without what SQLite and the lock keep beside a base.
  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") && !$0.hasSuffix("-lock") }.sorted()
  }
}
