import Foundation
import Glibc
import Indexing
import KnowledgeStore
import SQLiteStore
import Testing

/// What drives do that several computers and old programs write to.
@Suite struct NetworkDriveTests {
  private let office: Office

  init() throws { office = try Office() }

  /// In CP932, as a program of Windows may have written the name.
  private static let oldName: [UInt8] = [0x90, 0x5C, 0x90, 0xBF, 0x87, 0x40] + Array(".txt".utf8)
  private static let name = "申請①.txt"

  private func path(_ name: [UInt8]) -> [CChar] {
    (Array((office.folder.path + "/").utf8) + name + [0]).map { CChar(bitPattern: $0) }
  }

  private func write(_ text: String, under name: [UInt8]) {
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    let bytes = Array(text.utf8)
    #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    close(descriptor)
  }

  @Test func `names in CP932 are read as people wrote them`() async throws {
    defer { office.remove() }
    write("申請の手引きです。", under: Self.oldName)
    #expect(mkdir(path([0x97, 0x76, 0x8D, 0x6A]), 0o755) == 0)
    write("要綱の別紙です。", under: [0x97, 0x76, 0x8D, 0x6A] + Array("/別紙.txt".utf8))
    let report = try await office.index()
    #expect(report.added == 2 && report.skipped.isEmpty)
    let keys = try office.keys()
    #expect(keys.keys.sorted() == ["申請①.txt", "要綱/別紙.txt"])
    #expect(try await office.index().unchanged == 2)
    #expect(rename(path(Self.oldName), path(Array(Self.name.utf8))) == 0)
    #expect(try await office.index().unchanged == 2)
    #expect(try office.keys() == keys)
  }

  @Test func `of two names that read alike the one in UTF-8 is taken, and the other told`()
    async throws
  {
    defer { office.remove() }
    write("古い手引きです。", under: Self.oldName)
    try office.write("新しい手引きです。", to: Self.name)
    let report = try await office.index()
    #expect(report.added == 1)
    #expect(report.skipped.map(\.status) == [.unreadable])
    #expect(report.skipped.first?.reason.contains("「申請①.txt」") == true)
    #expect(try office.keys().keys.sorted() == [Self.name])
  }

  @Test(arguments: [
    "~$要綱.docx", "控え.tmp", "控え.TMP", "~WRL0003.tmp", ".~lock.要綱.odt#", "Thumbs.db", "desktop.ini",
    ".DS_Store", "要綱.txt~",
  ])
  func `what programs leave behind is passed over`(name: String) async throws {
    defer { office.remove() }
    try office.write("文書ではありません。", to: name)
    try office.write("要綱の本文です。", to: "要綱.txt")
    let report = try await office.index()
    #expect(report.added == 1 && report.skipped.isEmpty)
  }

  @Test(arguments: [(0, 1), (-1, 1), (60, 1), (-3, 0)])
  func `an edit that leaves the stamp as it was is seen where the file was young or of tomorrow`(
    age: Int, changes: Int
  ) async throws {
    defer { office.remove() }
    let now = 1_700_000_000
    let time = Date(timeIntervalSince1970: Double(now + age))
    let file = office.folder.appending(path: "要綱.txt")
    try office.write("要綱の本文、第一版です。", to: "要綱.txt")
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.path)
    try await office.index(at: now)
    write("要綱の本文、第二版です。", under: Array("要綱.txt".utf8))
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.path)
    #expect(try await office.index(at: now + 600).changed == changes)
  }
}
