import Foundation
import Glibc
import TestSupport
import Testing

/// `chie watch` follows what people do to their folders.
@Suite struct WatchTests {
  private let office: Office

  init() throws {
    office = try Office()
    for number in 1...4 {
      try office.write("# 文書\(number)\n\n専門家の助言の\(number)番目です。\n", to: "室/文書\(number).md")
    }
  }

  /// One that has taken up the four documents.
  ///
  /// - Parameter quietTime: In seconds.
  private func watcher(quietTime: String = "0.2") throws -> Watcher {
    let watcher = try Watcher(office, "--quiet-time", quietTime)
    #expect(try watcher.nextCounts() == ["added": 4])
    return watcher
  }

  private func ids(_ query: String) throws -> [String] {
    try office.tool("search", query, "--ids").lines
  }

  @Test func `a new file and an edit are taken up`() throws {
    let watcher = try watcher()
    try office.write("新しい相談窓口です。\n", to: "案内.txt")
    #expect(try watcher.nextCounts() == ["added": 1])
    #expect(try ids("相談窓口").count == 1)
    try office.write("新しい受付場所です。\n", to: "案内.txt")
    #expect(try watcher.nextCounts() == ["changed": 1])
    #expect(try ids("相談窓口").isEmpty)
  }

  @Test func `a renamed file keeps its ID and its tag, also in another folder`() throws {
    let watcher = try watcher()
    let before = try office.tool("show", "室/文書1.md", "--json").json()["document"]?["id"]
    #expect(before != nil)
    #expect(try office.tool("tag", "add", "窓口", "室/文書1.md").status == 0)
    try office.move("室/文書1.md", to: "室/改名.md")
    #expect(try watcher.nextCounts() == ["moved": 1])
    try office.write("新しい課の文書です。\n", to: "別の課/一覧.txt")
    #expect(try watcher.nextCounts() == ["added": 1])
    try office.move("室/改名.md", to: "別の課/改名.md")
    #expect(try watcher.nextCounts() == ["moved": 1])
    let after = try office.tool("show", "別の課/改名.md", "--json").json()["document"]?["id"]
    #expect(after == before)
    #expect(try office.tool("search", "タグ:窓口", "--ids").lines.count == 1)
  }

  @Test func `a new folder with files in it, and what comes into it later, are seen`() throws {
    let watcher = try watcher()
    try office.write("一つ目の予算です。\n", to: "令和5年度/財政/一.txt")
    #expect(try watcher.nextCounts() == ["added": 1])
    try office.write("二つ目の予算です。\n", to: "令和5年度/財政/二.txt")
    #expect(try watcher.nextCounts() == ["added": 1])
    try office.move("令和5年度", to: "令和6年度")
    #expect(try watcher.nextCounts() == ["moved": 2])
    try office.write("三つ目の予算です。\n", to: "令和6年度/財政/三.txt")
    #expect(try watcher.nextCounts() == ["added": 1])
  }

  @Test func `a file that is gone is removed`() throws {
    let watcher = try watcher()
    try office.remove("室/文書4.md")
    #expect(try watcher.nextCounts() == ["removed": 1])
    #expect(try ids("4番目").isEmpty)
  }

  @Test func `with --keep-deleted, what is gone stays until a run without it`() throws {
    let watcher = try Watcher(office, "--quiet-time", "0.2", "--keep-deleted")
    #expect(try watcher.nextCounts() == ["added": 4])
    for number in 2...4 { try office.remove("室/文書\(number).md") }
    var kept = 0
    while kept < 3 { kept += try watcher.nextCounts()["kept"] ?? 0 }
    #expect(try ids("4番目").count == 1)
    try office.move("室/文書1.md", to: "室/改名.md")
    #expect(try watcher.nextCounts() == ["moved": 1])
    #expect(watcher.end() == 0)
    let again = try office.tool("index", "documents", "--keep-deleted", "--json").json()
    #expect(again["kept"]?.items.count == 3)
    let pruned = try office.tool("index", "documents", "--prune", "--json").json()
    #expect(pruned["removed"] == .number(3))
    #expect(try ids("4番目").isEmpty)
  }

  @Test func `a file that is held open after half of it was written waits for its end`() throws {
    let watcher = try watcher(quietTime: "1")
    let path = office.folder + "/documents/報告.txt"
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o644)
    let halves = ["前半には受付を、", "後半には会計を記します。\n"].map { Array($0.utf8) }
    #expect(write(descriptor, halves[0], halves[0].count) == halves[0].count)
    try office.write("別の文書です。\n", to: "別.txt")
    #expect(try watcher.nextCounts() == ["added": 1])
    #expect(try ids("前半").isEmpty)
    #expect(write(descriptor, halves[1], halves[1].count) == halves[1].count)
    close(descriptor)
    #expect(try watcher.nextCounts() == ["added": 1])
    #expect(try ids("前半 会計").count == 1)
  }

  @Test func `a file that is copied slowly while the old one goes is moved`() throws {
    let watcher = try watcher(quietTime: "1")
    let text = try office.bytes(of: "documents/室/文書4.md")
    let descriptor = open(office.folder + "/documents/写し.md", O_WRONLY | O_CREAT, 0o644)
    #expect(write(descriptor, text, 10) == 10)
    try office.remove("室/文書4.md")
    try office.write("別の文書です。\n", to: "別.txt")
    #expect(try watcher.nextCounts() == ["added": 1])
    #expect(write(descriptor, Array(text[10...]), text.count - 10) == text.count - 10)
    close(descriptor)
    #expect(try watcher.nextCounts() == ["moved": 1])
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `a signal ends it with success, and the base is whole`(signal: Int32) throws {
    let watcher = try watcher()
    #expect(watcher.end(with: signal) == 0)
    #expect(try office.tool("doctor").status == 0)
  }

  @Test func `folders that vanish lose nothing, and are watched again when they are back`() throws {
    let watcher = try watcher()
    #expect(try watcher.nextTalk().contains("見守っています"))
    try office.move("", to: "../elsewhere")
    #expect(try watcher.nextTalk().contains("登録済みの文書は残しました"))
    let move = "echo 留守の間の文書です。 > elsewhere/留守.txt && mv elsewhere documents"
    #expect(try office.tool.shell(move).status == 0)
    #expect(try watcher.nextCounts() == ["added": 1])
    try office.write("戻ってからの文書です。\n", to: "室/戻り.txt")
    #expect(try watcher.nextCounts() == ["added": 1])
  }

  @Test func `places that tell of no change are looked at again and again`() throws {
    let watcher = try Watcher(office, "--every", "1")
    #expect(try watcher.nextCounts() == ["added": 4])
    try office.write("新しい文書です。\n", to: "室/新.txt")
    #expect(try watcher.nextCounts() == ["added": 1])
  }

  @Test func `others can write to the base in between, and are waited for`() throws {
    let lock = open(office.folder + "/base.sqlite-lock", O_RDWR | O_CREAT, 0o644)
    #expect(flock(lock, LOCK_EX) == 0)
    let watcher = try Watcher(office)
    #expect(try watcher.nextTalk().contains("見守っています"))
    #expect(try watcher.nextTalk().contains("書き込んでいます"))
    close(lock)
    #expect(try watcher.nextCounts() == ["added": 4])
    #expect(try office.tool("tag", "add", "窓口", "室/文書1.md").status == 0)
  }

  @Test func `a place that never was there is not watched`() throws {
    let outcome = try office.tool("watch", "documants")
    #expect(outcome.status == 2)
    #expect(outcome.talk.contains("documants がありません"))
    #expect(try office.tool("watch", "documents", "--quiet-time", "0").status == 64)
    #expect(try office.tool("index", "documents", "--prune", "--keep-deleted").status == 64)
  }
}
