import Foundation
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Testing

struct DumpTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `equal content gives equal lines, however the base came about`() throws {
    let documents = (0..<30).map { number in
      sample(
        "d\(number)", title: "題 \(number)",
        sections: [("章 \(number % 3)", ["取り組み \(number)", "DX サーバー"]), ("", ["本文\u{0}末"])],
        boilerplate: ["フッター"])
    }
    let atOnce = try base("at-once.sqlite") { writer in
      let root = try writer.root(at: "/here")
      try writer.apply(documents.map(StoreChange.put), at: noon)
      try writer.apply([.record(record("d1.txt", of: "d1", root: root))], at: noon)
    }
    let bySteps = try base("by-steps.sqlite") { writer in
      _ = try writer.root(at: "/elsewhere")
      let root = try writer.root(at: "/there")
      try writer.apply(
        [
          .record(record("d1.txt", of: "d1", root: root, status: .timeout)),
          .record(record("gone.txt", of: "d9", root: root)),
        ], at: ChangeTime(seconds: 1))
      for (number, document) in documents.reversed().enumerated() {
        let id = document.document.id.value
        try writer.apply(
          [.put(sample(id, "古い内容 \(number)")), .put(sample("x\(number)", "消えるもの"))],
          at: ChangeTime(seconds: number))
        try writer.apply(
          [.put(document), .remove(DocumentID("x\(number)"))], at: ChangeTime(seconds: number + 1))
      }
      try writer.apply(
        [
          .record(record("d1.txt", of: "d1", root: root)),
          .forget(root: root, path: "gone.txt"),
        ], at: noon)
    }
    #expect(try dump(of: atOnce) == dump(of: bySteps))
  }

  @Test(arguments: ["本文 一つ", "本文 二つ目"])
  func `another content gives other lines`(text: String) throws {
    let first = try base("first.sqlite") { try $0.apply([.put(sample("a", "本文 一"))], at: noon) }
    let other = try base("other.sqlite") { try $0.apply([.put(sample("a", text))], at: noon) }
    #expect(try dump(of: first) != dump(of: other))
  }

  @Test func `a line is one JSON object without a path of this computer`() throws {
    let place = try base("base.sqlite") { writer in
      let root = try writer.root(at: "/secret/place")
      try writer.apply(
        [.put(sample("a", "本文\n続き")), .record(record("a.txt", of: "a", root: root))], at: noon)
    }
    for line in try dump(of: place) {
      #expect(!line.contains("\n"))
      #expect(!line.contains("secret"))
      #expect(!line.contains("1700000000"))
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: any Sendable])
    }
  }

  @Test func `the reader of a dump can stop it`() throws {
    struct Enough: Error {}
    let place = try base("base.sqlite") { try $0.apply([.put(sample("a", "本文"))], at: noon) }
    #expect(throws: Enough.self) { try SQLiteMaintenance(at: place).dump { _ in throw Enough() } }
  }

  private func base(
    _ name: String, _ fill: (SQLiteKnowledgeWriter) throws -> Void
  ) throws -> String {
    let place = folder.file(name)
    let writer = try SQLiteKnowledgeWriter(at: place)
    try fill(writer)
    try writer.finish()
    return place
  }
}
