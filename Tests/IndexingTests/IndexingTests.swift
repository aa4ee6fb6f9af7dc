import Foundation
import Indexing
import JapaneseText
import KnowledgeModel
import KnowledgeStore
import SQLiteStore
import Testing
import Vocabulary

@Suite struct IndexingTests {
  @Test func `new, changed, moved, copied and removed files are told apart`() async throws {
    let office = try Office()
    defer { office.remove() }
    for name in ["一", "二", "三", "四", "五"] { try office.write("内容\(name)", to: "\(name).txt") }
    #expect(try await office.index().added == 5)
    let before = try office.keys()

    try office.write("内容一の改訂", to: "一.txt")
    try office.move("二.txt", to: "移動先.txt")
    try office.write("内容三", to: "写し.txt")
    try office.delete("四.txt")
    let report = try await office.index()
    #expect(report.changed == 1)
    #expect(report.moved == 1)
    #expect(report.added == 1)
    #expect(report.removed == 1)
    #expect(report.unchanged == 2)
    let after = try office.keys()
    #expect(after["一.txt"] == before["一.txt"])
    #expect(after["移動先.txt"] == before["二.txt"])
    #expect(after["写し.txt"] == before["三.txt"])
    #expect(after["四.txt"] == nil)
  }

  @Test func `a run without changes does nothing`() async throws {
    let office = try Office()
    defer { office.remove() }
    try office.write("内容", to: "一.txt")
    try await office.index()
    let before = try office.dump()
    let report = try await office.index()
    #expect(report.unchanged == 1 && report.added == 0 && report.changed == 0)
    #expect(try office.dump() == before)
  }

  @Test func `verify sees a change that size and time hide`() async throws {
    let office = try Office()
    defer { office.remove() }
    try office.write("甲案", to: "一.txt")
    try await office.index()
    let path = office.folder.appending(path: "一.txt").path
    let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try handle.write(contentsOf: Data("乙案".utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: time as Any], ofItemAtPath: path)
    #expect(try await office.index(verifies: true).changed == 1)
  }

  @Test func `built in steps it equals what is built at once, with any number of threads`()
    async throws
  {
    let office = try Office()
    defer { office.remove() }
    for number in 1...40 {
      try office.write("# 題\(number)\n\n本文\(number % 7)です。", to: "\(number % 3)/\(number).md")
      if number % 10 == 0 { try await office.index(width: number / 10) }
    }
    try office.write("書き換えました。", to: "1/1.md")
    try office.delete("2/2.md")
    try await office.index()
    #expect(try await office.dump() == office.cleanDump())
  }

  @Test func `where copies come to differ, the first path keeps the document`() async throws {
    let office = try Office()
    defer { office.remove() }
    try office.write("同じ", to: "あ.txt")
    try office.write("同じ", to: "い.txt")
    try await office.index()
    let before = try office.keys()
    #expect(before["あ.txt"] == before["い.txt"])
    try office.write("別になった", to: "あ.txt")
    try await office.index()
    let after = try office.keys()
    #expect(after["あ.txt"] == before["あ.txt"])
    #expect(after["い.txt"] != before["い.txt"])
    #expect(try await office.dump() == office.cleanDump())
  }

  @Test func `much gone at once removes nothing without prune`() async throws {
    let office = try Office()
    defer { office.remove() }
    for number in 1...10 { try office.write("内容\(number)", to: "\(number).txt") }
    try await office.index()
    for number in 1...4 { try office.delete("\(number).txt") }
    let held = try await office.index()
    #expect(held.removed == 0)
    #expect(held.heldBack.map(\.cause) == [.manyGone])
    #expect(try office.keys().count == 10)
    #expect(try await office.index(prunes: true).removed == 4)
    #expect(try office.keys().count == 6)
  }

  @Test func `a missing or empty root removes nothing without prune`() async throws {
    let office = try Office()
    defer { office.remove() }
    try office.write("内容", to: "一.txt")
    try await office.index()
    try office.delete("一.txt")
    #expect(try await office.index().heldBack.map(\.cause) == [.emptyRoot])
    try FileManager.default.removeItem(at: office.folder)
    #expect(try await office.index().heldBack.map(\.cause) == [.missingRoot])
    #expect(try office.keys().count == 1)
  }

  @Test func `renaming a whole folder is a move of its documents`() async throws {
    let office = try Office()
    defer { office.remove() }
    for number in 1...6 { try office.write("内容\(number)", to: "旧/\(number).txt") }
    try await office.index()
    let before = Set(try office.keys().values)
    try office.move("旧", to: "新")
    let report = try await office.index()
    #expect(report.moved == 6 && report.heldBack == [])
    #expect(Set(try office.keys().values) == before)
    #expect(try office.keys().keys.allSatisfy { $0.hasPrefix("新/") })
  }

  @Test func `what cannot be read is listed with its reason and stops nothing`() async throws {
    let office = try Office()
    defer { office.remove() }
    try office.write("内容", to: "良い.txt")
    try office.write("%PDF-1.7\n", to: "資料.pdf")
    try office.write("", to: "空.txt")
    #expect(mkfifo(office.folder.appending(path: "管").path, 0o600) == 0)
    let report = try await office.index()
    #expect(report.added == 1)
    #expect(report.skipped.map(\.path) == ["空.txt", "管", "資料.pdf"].sorted())
    #expect(report.skipped.allSatisfy { $0.reason.hasSuffix("。") })
    #expect(try await office.index().skipped.count == 3)
  }

  @Test func `a rebuild gives moved documents the keys they had`() async throws {
    let office = try Office()
    defer { office.remove() }
    for number in 1...4 { try office.write("内容\(number)", to: "\(number).txt") }
    try await office.index()
    try office.move("1.txt", to: "改名.txt")
    try await office.index()
    let before = (try office.keys(), try office.dump())
    try SQLiteKnowledgeWriter(at: office.base.path)
      .dropDerivedContent(at: ChangeTime(seconds: 1_700_000_001))
    #expect(try office.keys() == [:])
    try await office.index(prunes: true)
    #expect(try office.keys() == before.0)
    #expect(try office.dump() == before.1)
  }

  @Test func `the order of roots does not decide keys`() async throws {
    func dump(_ order: [String]) async throws -> [String] {
      let office = try Office()
      defer { office.remove() }
      try office.write("甲の内容", to: "東/資料.txt")
      try office.write("乙の内容", to: "西/資料.txt")
      let indexer = Indexer(
        store: try SQLiteKnowledgeWriter(at: office.base.path), vocabulary: .empty, words: nil,
        width: 1)
      _ = try await indexer.run(
        IndexRequest(
          paths: order.map { office.folder.appending(path: $0).path }, verifies: false,
          prunes: false, isDryRun: false), at: ChangeTime(seconds: 1))
      return try office.dump()
    }
    let forth = try await dump(["東", "西"])
    #expect(try await dump(["西", "東"]) == forth)
  }

  @Test func `two spellings of one name are two files`() async throws {
    let office = try Office()
    defer { office.remove() }
    try office.write("合成済み", to: "が.txt")
    try office.write("分解済み", to: "か\u{3099}.txt")
    #expect(try await office.index().added == 2)
    #expect(try await office.index().unchanged == 2)
  }

  @Test func `a run over one file leaves the news of a manifest to the next whole run`()
    async throws
  {
    let office = try Office()
    defer { office.remove() }
    for name in ["一", "二"] { try office.write("本文\(name)", to: "\(name).txt") }
    try await office.index()
    try office.write("- path: 二.txt\n  title: 正しい題名\n", to: "manifest.yml")
    try await office.index(only: "一.txt")
    try await office.index()
    #expect(try await office.dump() == office.cleanDump())
  }

  @Test func `a dry run over a new folder registers nothing`() async throws {
    let office = try Office()
    defer { office.remove() }
    try office.write("内容", to: "部屋/一.txt")
    try await office.index(only: "部屋")
    let before = try office.roots()
    try await office.index(isDryRun: true)
    #expect(try office.roots() == before)
  }

  @Test func `a dry run reports and writes nothing`() async throws {
    let office = try Office()
    defer { office.remove() }
    try office.write("内容", to: "一.txt")
    let report = try await office.index(isDryRun: true)
    #expect(report.added == 1)
    #expect(try office.keys() == [:])
  }

  @Test func `chieignore names what is passed over`() async throws {
    let office = try Office()
    defer { office.remove() }
    try office.write("下書き/\n*.bak.txt\n!残す.bak.txt\n", to: ".chieignore")
    for path in ["本.txt", "下書き/案.txt", "古.bak.txt", "残す.bak.txt"] {
      try office.write(path, to: path)
    }
    try await office.index()
    #expect(try office.keys().keys.sorted() == ["本.txt", "残す.bak.txt"].sorted())
  }

  @Test func `a manifest gives head data, and its change is seen`() async throws {
    let office = try Office()
    defer { office.remove() }
    func kind() throws -> DocumentKind? {
      try SQLiteKnowledgeReader(at: office.base.path)
        .withSnapshot(scope: .everything) { try $0.document(atPath: "資料/一.txt")?.head.kind }
    }
    try office.write("本文です。", to: "資料/一.txt")
    try office.write("- path: 一.txt\n  kind: 調査\n", to: "資料/manifest.yml")
    try await office.index()
    #expect(try kind() == .report)
    try office.write("- path: 一.txt\n  kind: 事例\n", to: "資料/manifest.yml")
    #expect(try await office.index().changed == 1)
    #expect(try kind() == .case)
    try office.delete("資料/manifest.yml")
    try await office.index()
    #expect(try kind() == nil)
    #expect(try await office.dump() == office.cleanDump())
  }

  @Test func `a broken manifest is listed and the documents are indexed`() async throws {
    let office = try Office()
    defer { office.remove() }
    try office.write("本文です。", to: "一.txt")
    try office.write("path: [", to: "manifest.yml")
    let report = try await office.index()
    #expect(report.added == 1)
    #expect(report.skipped.map(\.path) == ["manifest.yml"])
  }
}
