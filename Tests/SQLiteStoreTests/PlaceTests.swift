import Foundation
import KnowledgeStore
import SQLiteStore
import Testing

/// Places at which no knowledge base can be.
struct PlaceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("folder"), withIntermediateDirectories: false)
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("device"), withDestinationPath: "/dev/null")
  }

  @Test(arguments: ["folder", "pipe", "device"])
  func `what is no regular file is refused, and nothing is left beside it`(name: String) throws {
    let place = folder.file(name)
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let refusal = StoreError.notAFile(path: place)
    #expect(throws: refusal) { try SQLiteKnowledgeReader(at: place) }
    #expect(throws: refusal) { try SQLiteKnowledgeWriter(at: place) }
    #expect(throws: refusal) {
      try SQLiteMaintenance.restore(from: place, to: folder.file("new.sqlite"))
    }
    #expect(SQLiteMaintenance(at: place).diagnose(against: nil).map(\.code) == ["kb-not-a-file"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
  }

  @Test func `a file that is no database gets no lock beside it`() throws {
    let letter = folder.file("letter.txt")
    try "拝啓、時下ますますご清栄のことと存じます。".write(toFile: letter, atomically: true, encoding: .utf8)
    #expect { try SQLiteKnowledgeWriter(at: letter) } throws: {
      ($0 as? StoreError)?.code == "kb-damaged"
    }
    #expect(!FileManager.default.fileExists(atPath: letter + "-lock"))
  }

  @Test func `what the system says is said in Japanese`() throws {
    let place = folder.file("letter.txt")
    try Data().write(to: URL(fileURLWithPath: place))
    #expect {
      try SQLiteKnowledgeWriter(at: place + "/kb.sqlite")
    } throws: { error in
      guard case .notWritable(_, let detail) = error as? StoreError else { return false }
      return !detail.isEmpty && detail.unicodeScalars.allSatisfy { !$0.properties.isASCIIHexDigit }
    }
  }
}
