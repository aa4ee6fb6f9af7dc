import Foundation
import Indexing
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Testing

/// Roots that lie within each other, and roots of single files.
@Suite struct RootTests {
  private let office: Office

  init() throws {
    office = try Office()
    try office.write("上の文書", to: "上.txt")
    for number in 1...3 { try office.write("下の文書\(number)", to: "下/\(number).txt") }
  }

  private func records() throws -> [String] {
    try SQLiteKnowledgeReader(at: office.base.path)
      .withSnapshot(scope: .everything) { try $0.documents().flatMap(\.paths).sorted() }
  }

  private func places() throws -> [String] {
    try SQLiteKnowledgeReader(at: office.base.path).withSnapshot(scope: .everything) {
      try $0.places()
    }
  }

  @Test func `a folder within a root is a part of it`() async throws {
    defer { office.remove() }
    try await office.index()
    try office.write("下の文書1の改訂", to: "下/1.txt")
    try office.write("見ない改訂", to: "上.txt")
    let report = try await office.index(only: "下")
    #expect(report.changed == 1 && report.unchanged == 2 && report.added == 0)
    #expect(try records() == ["上.txt", "下/1.txt", "下/2.txt", "下/3.txt"])
    #expect(try places() == [office.folder.path])
  }

  @Test func `a folder takes in the roots below it, and their documents keep their keys`()
    async throws
  {
    defer { office.remove() }
    try await office.index(only: "下")
    let before = try office.keys()
    try await office.index()
    let after = try office.keys()
    #expect(after.count == 4)
    for number in 1...3 { #expect(after["下/\(number).txt"] == before["\(number).txt"]) }
    #expect(try places() == [office.folder.path])
    let again = try await office.index()
    #expect(again.unchanged == 4 && again.removed == 0 && again.added == 0)
  }

  @Test func `a part removes only what is gone below it`() async throws {
    defer { office.remove() }
    for number in 4...9 { try office.write("下の文書\(number)", to: "下/\(number).txt") }
    try await office.index()
    try office.delete("上.txt")
    try office.delete("下/1.txt")
    #expect(try await office.index(only: "下").removed == 1)
    #expect(try office.keys()["上.txt"] != nil)
    try FileManager.default.removeItem(at: office.folder.appending(path: "下"))
    try office.write("残り", to: "下/残り.txt")
    #expect(try await office.index(only: "下").heldBack.map(\.cause) == [.manyGone])
  }

  @Test func `a dry run over the outer folder counts as the run does, and changes no root`()
    async throws
  {
    defer { office.remove() }
    try await office.index(only: "下")
    let foreseen = try await office.index(isDryRun: true)
    #expect(foreseen.added == 1 && foreseen.unchanged == 3)
    #expect(try places() == [office.folder.appending(path: "下").path])
  }

  @Test func `a base in which roots lie within each other is mended, stale documents go`()
    async throws
  {
    defer { office.remove() }
    try await office.index()
    let inner = office.folder.appending(path: "下").path
    do {
      let writer = try SQLiteKnowledgeWriter(at: office.base.path)
      let root = try writer.root(at: inner)
      let document = Document(
        id: DocumentID("d0stale"), head: DocumentHead(title: "古い版"), sections: [], boilerplate: [])
      let time = ChangeTime(seconds: 1_700_000_000)
      try writer.apply(
        [
          .put(
            AnalyzedDocument(
              document: document, keyPath: "1.txt", format: .text, encoding: nil, sha256: "0",
              tokens: [])),
          .record(
            FileRecord(
              root: root, path: "1.txt", stamp: FileStamp(size: 1, modified: 1, inode: 1),
              sha256: "0", document: document.id, status: .ok, reason: nil)),
        ], at: time)
    }
    try await office.index()
    #expect(try await office.dump() == office.cleanDump())
    #expect(try places() == [office.folder.path])
  }

  @Test func `a file given by itself is all that is registered of its folder`() async throws {
    defer { office.remove() }
    #expect(try await office.index(only: "下/2.txt").added == 1)
    let file = office.folder.appending(path: "下/2.txt").path
    #expect(try places() == [file])
    #expect(try await office.index(only: "下/2.txt").unchanged == 1)
    #expect(try await office.index(only: "下").added == 2)
    #expect(try places() == [office.folder.appending(path: "下").path])
  }

  @Test func `a file given by itself that is gone is removed only with prune`() async throws {
    defer { office.remove() }
    try await office.index(only: "上.txt")
    try office.delete("上.txt")
    #expect(try await office.index(only: "上.txt").heldBack.map(\.cause) == [.missingRoot])
    #expect(try office.keys().count == 1)
    #expect(try await office.index(prunes: true, only: "上.txt").removed == 1)
    #expect(try places() == [])
  }

  @Test func `links in the place of many documents at once remove nothing without prune`()
    async throws
  {
    defer { office.remove() }
    try await office.index()
    let before = try office.dump()
    for number in 1...3 {
      try office.delete("下/\(number).txt")
      try FileManager.default.createSymbolicLink(
        at: office.folder.appending(path: "下/\(number).txt"),
        withDestinationURL: office.folder.appending(path: "上.txt"))
    }
    let report = try await office.index()
    #expect(report.heldBack.map(\.cause) == [.manyGone] && report.removed == 0)
    #expect(try await office.index().skipped.count == 3)
    #expect(try office.dump() == before)
  }

  @Test func `a link in the place of a document is no document`() async throws {
    defer { office.remove() }
    for number in 4...9 { try office.write("下の文書\(number)", to: "下/\(number).txt") }
    try await office.index()
    try office.delete("下/1.txt")
    try FileManager.default.createSymbolicLink(
      at: office.folder.appending(path: "下/1.txt"),
      withDestinationURL: office.folder.appending(path: "下/2.txt"))
    let report = try await office.index()
    #expect(report.removed == 1)
    #expect(report.skipped.map(\.path) == ["下/1.txt"])
    #expect(try await office.dump() == office.cleanDump())
  }
}
