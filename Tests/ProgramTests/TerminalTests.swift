import Testing

/// What a person at a terminal sees, through a pseudo-terminal of `script`.
@Suite struct TerminalTests {
  private let office: Office

  init() throws { office = try Office.withDocuments() }

  private func seen(_ command: String, columns: Int = 80, rows: Int = 200) throws -> String {
    let line = "stty cols \(columns) rows \(rows); \(command)"
    return try office.tool.shell("script -qec '\(line)' /dev/null < /dev/null").output
  }

  @Test func `colour is for terminals, and only where it is wanted`() throws {
    #expect(try seen("$chie search 補助金").contains("\u{1B}[1;33m補助"))
    #expect(!(try seen("NO_COLOR=1 $chie search 補助金").contains("\u{1B}")))
    #expect(try seen("NO_COLOR= $chie search 補助金").contains("\u{1B}[1;33m補助"))
    #expect(!(try office.tool("search", "補助金").output.contains("\u{1B}")))
  }

  @Test func `lines fit a narrow window`() throws {
    try office.write("# 長い文書\n\n" + String(repeating: "助成金の申請を進めます。", count: 30) + "\n", to: "長.md")
    #expect(try office.tool("index", "documents", "--quiet").status == 0)
    let text = try seen("NO_COLOR=1 $chie show 長.md", columns: 40)
    let widths = text.split(whereSeparator: \.isNewline).filter { $0.contains("助成金") }.map { line in
      line.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    }
    #expect(widths.count > 5)
    #expect(widths.allSatisfy { $0 <= 40 }, "\(widths)")
  }

  @Test func `long text goes through the pager of the reader`() throws {
    let paged = try seen("PAGER=\"sed s/^/頁:/\" $chie show 助言/人材育成.md", rows: 5)
    #expect(paged.contains("頁:"))
    #expect(!(try seen("PAGER= $chie show 助言/人材育成.md", rows: 5).contains("頁:")))
    #expect(try seen("PAGER=no-such-pager $chie show 助言/人材育成.md", rows: 5).contains("補助金"))
  }

  @Test func `progress is shown on a terminal and nowhere else`() throws {
    #expect(try seen("$chie index documents --verify").contains("ファイルを調べています…"))
    #expect(try office.tool("index", "documents", "--verify").talk.isEmpty)
  }

  @Test func `control characters of a document do not reach anybody`() throws {
    try office.write("# 題\u{1B}[31m赤\n\n本文\u{7}の\u{9B}2J\u{202E}\u{E0041}続き。\n", to: "罠.md")
    #expect(try office.tool("index", "documents", "--quiet").status == 0)
    for command in [
      ["search", "続き"], ["show", "罠.md"], ["show", "罠.md", "--raw"],
      ["search", "続き", "--plain"], ["search", "続き", "--json"], ["search", "続き", "--csv"],
      ["read", "documents/罠.md"], ["export", "passages"], ["cite", "罠.md"],
    ] {
      let outcome = try office.tool.run(Tool.executable, command)
      #expect(outcome.status == 0, "\(command)")
      let unsafe = outcome.output.unicodeScalars.filter {
        $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r"
          || (0x7F...0x9F).contains($0.value)
          || $0.value == 0x202E || $0.value == 0xE0041
      }
      #expect(unsafe.isEmpty, "\(command)")
    }
  }

  @Test func `a dump escapes on a terminal what it writes to a file as it is`() throws {
    try office.write("本文\u{7}の\u{9B}2J\u{202E}続き。\n", to: "罠.txt")
    #expect(try office.tool("index", "documents", "--quiet").status == 0)
    let shown = try seen("$chie dump --canonical")
    #expect(shown.contains("\\u009b2J\\u202e続き"))
    #expect(!shown.unicodeScalars.contains { (0x80...0x9F).contains($0.value) || $0 == "\u{202E}" })
    #expect(try office.tool("dump", "--canonical").output.contains("\u{9B}2J\u{202E}続き"))
  }

  @Test func `a reader that goes away is no failure worth a word`() throws {
    for number in 1...300 {
      try office.write(
        "長い本文です。" + String(repeating: "本文\(number)。", count: 80), to: "\(number).txt")
    }
    #expect(try office.tool("index", "documents", "--quiet").status == 0)
    let outcome = try office.tool.shell("$chie export passages --folded | head -n 1")
    #expect(outcome.lines.count == 1)
    #expect(outcome.talk.isEmpty)
    #expect(try office.tool.shell("$chie search 本文 --limit 300 > /dev/full").status == 2)
  }
}
