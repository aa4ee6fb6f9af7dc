import Foundation
import GRDB
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Testing

/// What no index knows of is watched over by a checksum.
struct SealTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("knowledge.sqlite")
    let writer = try SQLiteKnowledgeWriter(at: path)
    try writer.apply(
      (1...3).map { number in
        .put(
          sample(
            "d\(number)", sections: [("見出し", ["本文\(number)は八文字より長いものです"])], boilerplate: ["共有ボタン"]))
      }, at: noon)
    try writer.finish()
  }

  private func faults() -> [String] {
    SQLiteMaintenance(at: path).diagnose(against: nil).map(\.code)
  }

  private func plant(_ sql: String) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
  }

  @Test(arguments: [
    "UPDATE document SET municipality = '別の市' WHERE id = 2",
    "UPDATE document SET date = '2023-04' WHERE id = 1",
    "UPDATE document SET publisher = '' WHERE id = 1",
    "UPDATE document SET tags = '[]' WHERE id = 3",
    "UPDATE document SET contacts = '[]' WHERE id = 1",
    "UPDATE document SET origins = '{}' WHERE id = 2",
    "UPDATE document SET added = added + 1 WHERE id = 3",
    "UPDATE document SET fiscal_year = 2023 WHERE id = 3",
    "UPDATE section SET place = '{\"line\":9}' WHERE id = 1",
    "UPDATE section SET level = 3 WHERE id = 1",
    "UPDATE passage SET place = '{\"line\":9}' WHERE id = 1",
    "UPDATE boilerplate SET text = '別' WHERE document = 2",
    "DELETE FROM boilerplate WHERE document = 2",
    "UPDATE sketch SET runs = runs + 1 WHERE document = 2",
    "DELETE FROM sketch_key WHERE document = 2",
    "DELETE FROM seal WHERE document = 2",
    "UPDATE seal SET value = value + 1 WHERE document = 2",
  ])
  func `a value that was changed behind the product's back is found`(sql: String) throws {
    #expect(faults() == [])
    try plant(sql)
    #expect(faults() == ["altered-documents"])
  }

  @Test func `a document that changes or goes takes its seal with it`() throws {
    let writer = try SQLiteKnowledgeWriter(at: path)
    try writer.apply([.put(sample("d1", "新しい本文")), .remove(DocumentID("d2"))], at: noon)
    try writer.finish()
    #expect(faults() == [])
  }

  @Test func `neither a backup nor a restore takes a base whose parts do not agree`() throws {
    let copy = folder.file("copy.sqlite")
    let maintenance = SQLiteMaintenance(at: path)
    try maintenance.backup(to: copy)
    let kept = try Data(contentsOf: URL(fileURLWithPath: copy))
    try plant(
      "INSERT INTO passage_plain(passage_plain, rowid, tokens) VALUES('delete', 1, '本文')")
    #expect {
      try maintenance.backup(to: copy)
    } throws: { error in
      guard case .unsound(let place, let fault) = error as? StoreError else { return false }
      return place == path && fault.contains("索引に欠けがあり")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == kept)
    #expect {
      try SQLiteMaintenance.restore(from: path, to: folder.file("other.sqlite"))
    } throws: {
      ($0 as? StoreError)?.code == "kb-unsound"
    }
    #expect(!FileManager.default.fileExists(atPath: folder.file("other.sqlite")))
  }
}
