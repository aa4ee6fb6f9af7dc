import Foundation
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Testing

struct SnapshotTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("knowledge.sqlite")
  }

  /// In round *n* every passage of every document holds the word 版*n*, and nothing else does.
  private static func round(_ number: Int) -> [StoreChange] {
    (0..<5).map { document in
      let text = "版\(number) 本文"
      return .put(sample("d\(document)", sections: [("", [text, text + " 二", text + " 三"])]))
    }
  }

  @Test func `readers see whole transactions while a writer writes`() async throws {
    let writer = try SQLiteKnowledgeWriter(at: path)
    try writer.apply(Self.round(0), at: noon)
    let rounds = 60
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for number in 1...rounds { try writer.apply(Self.round(number), at: noon) }
        try writer.finish()
      }
      for use in [SQLiteKnowledgeReader.Use.command, .server(readers: 2)] {
        group.addTask {
          let reader = try SQLiteKnowledgeReader(at: path, for: use)
          for _ in 0..<rounds {
            try reader.withSnapshot(scope: .everything) { snapshot throws in
              var words: Set<Substring> = []
              try snapshot.forEachPassage { passage in
                words.formUnion(passage.passage.text.split(separator: " ").prefix(1))
              }
              #expect(words.count == 1)
              #expect(try snapshot.passages(withWord: String(words.first ?? "")).count == 15)
              #expect(try snapshot.statistics().passages == 15)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(SQLiteMaintenance(at: path).diagnose(against: nil).isEmpty)
  }

  @Test func `a snapshot does not change while it is held`() throws {
    let writer = try SQLiteKnowledgeWriter(at: path)
    try writer.apply(Self.round(1), at: noon)
    let reader = try SQLiteKnowledgeReader(at: path)
    try reader.withSnapshot(scope: .everything) { snapshot throws in
      #expect(try snapshot.status().generation == 1)
      try writer.apply(Self.round(2), at: noon)
      try writer.finish()
      #expect(try snapshot.passages(withWord: "版1").count == 15)
      #expect(try snapshot.status().generation == 1)
    }
    let generation = try reader.withSnapshot(scope: .everything) { try $0.status().generation }
    #expect(generation == 2)
  }

  @Test func `the documents of a set of passages are known after every change`() throws {
    let writer = try SQLiteKnowledgeWriter(at: path)
    let reader = try SQLiteKnowledgeReader(at: path)
    for number in 0..<3 {
      try writer.apply([.put(sample("d\(number)", "本文"))], at: noon)
      let documents = try reader.withSnapshot(scope: .everything) { snapshot in
        try snapshot.documents(of: snapshot.allPassages())
      }
      #expect(documents.count == number + 1)
    }
  }

  @Test(arguments: [1, 400, 900])
  func `the documents of few and of many passages are told alike`(passages: Int) throws {
    let writer = try SQLiteKnowledgeWriter.temporary()
    let texts = (0..<passages).map { "\($0)" }
    try writer.apply(
      ["a", "b"].map { .put(sample($0, sections: [("", texts)])) } + [.put(sample("c", "別"))],
      at: noon)
    try writer.reader.withSnapshot(scope: .everything) { snapshot throws in
      let found = try snapshot.passages(of: [DocumentID("a"), DocumentID("b")])
      #expect(found.count == 2 * passages)
      #expect(try snapshot.documents(of: found) == [DocumentID("a"), DocumentID("b")])
    }
  }

  /// The files as they stand on the disk are what a process that is killed leaves.
  @Test func `a killed run leaves whole transactions, is noticed, and the next run ends it`() throws
  {
    let writer = try SQLiteKnowledgeWriter(at: path)
    try writer.apply(Self.round(1), at: noon)
    let left = folder.file("left.sqlite")
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: path + ending, toPath: left + ending)
    }
    #expect(SQLiteMaintenance(at: path).diagnose(against: nil).isEmpty)
    #expect(
      SQLiteMaintenance(at: left).diagnose(against: nil).map(\.code) == ["unfinished-run"])

    let next = try SQLiteKnowledgeWriter(at: left)
    #expect(try next.documentKeys().count == 5)
    try next.apply(Self.round(2), at: noon)
    try next.finish()
    #expect(SQLiteMaintenance(at: left).diagnose(against: nil).isEmpty)

    try writer.apply(Self.round(2), at: noon)
    try writer.finish()
    #expect(try dump(of: left) == dump(of: path))
  }
}

/// All lines of a base's canonical form.
func dump(of path: String) throws -> [String] {
  var lines: [String] = []
  try SQLiteMaintenance(at: path).dump { lines.append($0) }
  return lines
}
