import Foundation
import TestSupport
import Testing

/// What became of every file, as staff ask for it.
@Suite struct FileStatusTests {
  private let office: Office

  init() throws {
    office = try Office()
    try office.write(Office.advice, to: "助言/人材育成.md")
    try office.write("", to: "空.txt")
    try office.write(String(repeating: "長い文書の本文です。\n", count: 40_000), to: "長い.txt")
  }

  private func index(_ options: String...) throws -> [String: JSON] {
    try office.tool.run(Tool.executable, ["index", "documents", "--json"] + options).json()
  }

  private func files(_ options: String...) throws -> [[String?]] {
    let answer = try office.tool.run(Tool.executable, ["status", "--files", "--json"] + options)
    return try #require(try answer.json()["files"]).items.map {
      [$0["path"]?.string, $0["status"]?.string]
    }
  }

  @Test func `every file is listed with its status, and a raised limit lets a file in`() throws {
    for _ in 1...2 {
      #expect(try index("--reading-size", "1")["skipped"]?.items.count == 2)
      #expect(
        try files() == [["助言/人材育成.md", "ok"], ["空.txt", "no-text"], ["長い.txt", "too-large"]])
    }
    #expect(try files("--status", "too-large", "--status", "damaged") == [["長い.txt", "too-large"]])
    #expect(try files("ジンザイ") == [])
    #expect(try files("人材") == [["助言/人材育成.md", "ok"]])
    #expect(try files("--limit", "1", "--offset", "1") == [["空.txt", "no-text"]])
    #expect(try index()["added"] == .number(1))
    #expect(try files("--status", "ok") == [["助言/人材育成.md", "ok"], ["長い.txt", "ok"]])
  }

  @Test func `what was left out of a file stands with it for good, and with its copies`() throws {
    try office.write("---\ndate: 2023-02-30\n---\n# 会議の記録\n\n予算を話し合いました。\n", to: "会議.md")
    _ = try index()
    _ = try office.tool.shell("cp documents/会議.md documents/写し.md")
    _ = try index()
    let files = try office.tool("status", "--files", "予算は無い", "--json").status
    #expect(files == 1)
    let listed = try office.tool("status", "--files", "2023-02-30", "--json").json()["files"]
    #expect(listed?.items.compactMap { $0["path"]?.string } == ["会議.md", "写し.md"])
    #expect(try office.tool("status", "--files", "会議").output.contains("登録済み（注意あり）　会議.md"))
  }

  @Test func `the list is for people, for programs and for tables`() throws {
    _ = try index("--reading-size", "1")
    let text = try office.tool("status", "--files").output
    #expect(text.contains("登録済み　助言/人材育成.md　ID "))
    #expect(text.contains("大きすぎる　長い.txt　読み取り "))
    #expect(text.contains("文字なし（画像だけ）　空.txt"))
    #expect(text.contains("分割してください。"))
    #expect(!text.contains("場所 "))
    let table = try office.tool("status", "--files", "--csv").output
      .split(whereSeparator: \.isNewline)
    #expect(table.count == 4)
    #expect(table.first?.contains("ファイル,登録した場所,状態,理由,読み取り,文書の ID,大きさ") == true)
    let refused = try office.tool("status", "--files", "--status", "too-large", "--json").json()
    let file = try #require(refused["files"]?.items.first)
    #expect(file["root"]?.string == office.folder + "/documents")
    #expect(file["document"] == .null)
    #expect(file["reader"]?.string?.hasPrefix("3-") == true)
  }

  @Test func `the status counts files by what became of them`() throws {
    _ = try index("--reading-size", "1")
    let status = try office.tool("status", "--json").json()
    #expect(status["skipped"] == .number(2))
    #expect(status["files"]?["ok"] == .number(1))
    #expect(status["files"]?["too-large"] == .number(1))
    #expect(status["files"]?["timeout"] == .number(0))
    #expect(status["reader"] == .number(3))
    let text = try office.tool("status").output
    #expect(text.contains("大きすぎる 1 件") && text.contains("読み取りの版    3"))
  }

  @Test func `conditions on files are for the list of files`() throws {
    _ = try index()
    for arguments in [["--status", "ok"], ["--csv"], ["--plain"], ["人材"], ["--limit", "1"]] {
      let outcome = try office.tool.run(Tool.executable, ["status"] + arguments)
      #expect(outcome.status == 64 && outcome.talk.contains("--files"))
    }
    #expect(try office.tool("status", "--files", "--status", "damaged").status == 1)
    #expect(try office.tool("status", "--files", "--status", "broken").status == 64)
  }

  @Test func `the doctor tells which converters are missing, which is no fault`() throws {
    _ = try index()
    office.tool.environment["CHIE_CONVERTERS"] = office.folder + "/empty"
    let outcome = try office.tool("doctor", "--json")
    #expect(outcome.status == 0)
    let notes = try #require(try outcome.json()["notes"]).items.compactMap { $0["message"]?.string }
    #expect(notes.contains { $0.contains("pdf を読めません") && $0.contains("poppler-utils") })
    #expect(notes.contains { $0.contains("antiword") && $0.contains("doc") })
    #expect(try outcome.json()["network_closed"] != nil)
    #expect(try office.tool("doctor").output.contains("注意 converter-missing"))
  }

  @Test func `a file is tried again when a converter was installed`() throws {
    try office.write("%PDF-1.4", to: "要綱.pdf")
    office.tool.environment["CHIE_CONVERTERS"] = office.folder + "/programs"
    func reader() throws -> String? {
      _ = try index()
      let list = try office.tool("status", "--files", "要綱.pdf", "--json").json()["files"]
      return list?.items.first?["reader"]?.string
    }
    let before = try reader()
    #expect(try reader() == before)
    try FileManager.default.createDirectory(
      atPath: office.folder + "/programs", withIntermediateDirectories: true)
    #expect(try office.tool.shell("install -m 755 /bin/false programs/pdftotext").status == 0)
    #expect(try reader() != before)
  }

  @Test func `the program that reads says how it is confined`() throws {
    let outcome = try office.tool.shell("${chie}-reader check")
    #expect(outcome.output == "3 limits network\n" && outcome.status == 0 || outcome.status == 72)
  }
}
