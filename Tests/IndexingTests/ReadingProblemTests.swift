import Foundation
import Indexing
import Testing

/// What staff wrote and the product cannot use is listed, never dropped silently.
@Suite struct ReadingProblemTests {
  private func problems(_ files: [String: String]) async throws -> [String] {
    let office = try Office()
    defer { office.remove() }
    for (path, text) in files { try office.write(text, to: path) }
    return try await office.index().problems.map { "\($0.path)：\($0.message)" }
  }

  @Test(arguments: [
    ("kind: 議事録", "種別（kind）の値「議事録」は使えない"),
    ("date: 2023-02-30", "日付（date）の値「2023-02-30」は使えない"),
    ("date: 令和5年13月1日", "実在する日付を書いてください。"),
    ("fiscal_year: 来年度", "年度（fiscal_year）の値「来年度」は使えない"),
    ("trust: 多分", "信頼（trust）の値「多分」は使えない"),
    ("auther: 山田", "項目「auther」はない"),
    ("title: {a: b}", "題名（title）の値が文字ではない"),
    ("title: [甲, 乙]", "題名（title）に値が2個ある"),
  ])
  func `a value that means nothing is told, in front matter and in a manifest`(
    line: String, fact: String
  ) async throws {
    let own = try await problems(["a.md": "---\ntitle2: x\n\(line)\n---\n# 題\n\n本文です。\n"])
    #expect(own.count == 2)
    #expect(own.last?.contains(fact) == true, "\(own)")
    #expect(own.last?.hasPrefix("a.md：3 行目：") == true, "\(own)")
    let listed = try await problems([
      "a.txt": "本文です。", "manifest.yml": "- path: a.txt\n  \(line)\n",
    ])
    #expect(listed.count == 1)
    #expect(listed.first?.hasPrefix("manifest.yml：「a.txt」2 行目：") == true, "\(listed)")
    #expect(listed.first?.contains(fact) == true, "\(listed)")
  }

  @Test func `a manifest that speaks of files that are not there, or twice of one, is told`()
    async throws
  {
    let found = try await problems([
      "資料/a.txt": "本文です。", "資料/b.txt": "別の本文です。", "資料/.chieignore": "b.txt\n",
      "資料/manifest.yml": "- path: a.txt\n- path: ./a.txt\n- path: c.txt\n- path: b.txt\n",
    ])
    #expect(
      found.map { $0.prefix { $0 != "」" } } == [
        "資料/manifest.yml：2 行目：「./a.txt", "資料/manifest.yml：3 行目：「c.txt",
        "資料/manifest.yml：4 行目：「b.txt",
      ])
  }

  @Test func `good values are no problem`() async throws {
    let found = try await problems([
      "a.md": "---\nkind: 助言\ndate: 令和5年3月10日\nfiscal_year: 令和4年度\ntrust: 確認済\n"
        + "tags: [移住]\ntitle: ~\n---\n本文です。\n",
      "b.txt": "本文です。", "manifest.yml": "- path: b.txt\n  kind: case\n  date: 2023-03\n",
    ])
    #expect(found == [])
  }

  @Test func `what a reader found doubtful comes with the file's name`() async throws {
    let office = try Office()
    defer { office.remove() }
    try office.write("本文です。", to: "良い.txt")
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("途中で壊れた本文です。".utf8) + [0xFF, 0x41]
    try Data(marked).write(to: office.folder.appending(path: "壊れ.txt"))
    let found = try await office.index().problems
    #expect(found.map(\.path) == ["壊れ.txt"])
    #expect(found.allSatisfy { $0.message.hasSuffix("。") })
  }

  @Test func `documents are told of by the run that reads them, manifests by every run`()
    async throws
  {
    let office = try Office()
    defer { office.remove() }
    try office.write("---\nkind: 不明な種別\n---\n本文です。\n", to: "a.md")
    try office.write("- path: 無い.txt\n", to: "manifest.yml")
    #expect(try await office.index(isDryRun: true).problems.map(\.path) == ["manifest.yml"])
    #expect(try await office.index().problems.map(\.path) == ["a.md", "manifest.yml"])
    #expect(try await office.index().problems.map(\.path) == ["manifest.yml"])
    #expect(try await office.index(only: "a.md").problems == [])
  }
}
