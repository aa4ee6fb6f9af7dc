import DocumentReading
import KnowledgeModel
import Testing

@Suite struct DelimitedTests {
  @Test(arguments: [
    ("番号,名前\n1,本町\n2,港町\n", "a.csv"), ("番号\t名前\r\n1\t本町\r\n2\t港町\r\n", "a.tsv"),
    ("番号;名前\n1;本町\n2;港町", "a.csv"), ("\u{FEFF}番号,名前\n1,本町\n2,港町\n", "a.csv"),
    ("\"番号\",\"名前\"\n\"1\" , \"本町\"\n2,港町,,\n", "a.csv"), ("番号\t名前\n1\t本町\n2\t港町", "a.csv"),
  ])
  func `a table is read whatever stands between its cells`(_ text: String, _ name: String) throws {
    #expect(try Read.lines(text, name: name) == ["番号 | 名前", "1 | 本町", "2 | 港町"])
    #expect(try Read.reading(text, name: name).format == .csv)
  }

  @Test func `a table in CP932 is read`() throws {
    let bytes: [UInt8] = [0x95, 0x5C, 0x2C, 0x92, 0x6C, 0x0D, 0x0A, 0x88, 0xEA, 0x2C, 0x31]
    let reading = try Read.reading(bytes, name: "a.csv")
    #expect(reading.blocks.map(\.content) == [.table(rows: [["表", "値"], ["一", "1"]])])
  }

  @Test func `titles above a table and remarks below it are paragraphs`() throws {
    let text = "施設の一覧,,\n（四月一日現在）,,\n番号,名前,所在\n1,本町,\n小計,,\n2,港町,三丁目\n※概数である。,,\n"
    #expect(
      try Read.lines(text, name: "a.csv") == [
        "施設の一覧", "（四月一日現在）", "番号 | 名前 | 所在", "1 | 本町", "小計", "2 | 港町 | 三丁目", "※概数である。",
      ])
  }

  @Test func `the header is the first row as wide as the table, and pairs above it are labels`()
    throws
  {
    let text = "作成日,2026-05-20\n\n条件,全件\n番号,名前,所在,備考\n1,本町,一丁目,\n2,港町,,有\n"
    #expect(
      try Read.lines(text, name: "a.csv") == [
        "作成日：2026-05-20", "条件：全件", "番号 | 名前 | 所在 | 備考", "1 | 本町 | 一丁目", "2 | 港町 |  | 有",
      ])
  }

  @Test func `quoted cells keep delimiters, line ends and quotes`() throws {
    let reading = try Read.reading("名,備考\n館,\"講堂、\n\"\"和室\"\",庭\"\n寺,\"\"\n堂,有\n", name: "a.csv")
    #expect(
      reading.blocks.map(\.content) == [
        .table(rows: [["名", "備考"], ["館", "講堂、\n\"和室\",庭"], ["寺"], ["堂", "有"]])
      ])
  }

  @Test func `a quote that nothing closes is a sign like others`() throws {
    let text = String(repeating: "\"閉じない引用符の文書,1,2\n", count: 2_000)
    let reading = try Read.reading(text, name: "a.csv")
    let rows = reading.blocks.flatMap { block -> [[String]] in
      if case .table(let rows) = block.content { rows } else { [] }
    }
    #expect(rows.count == 2_000)
    #expect(rows.allSatisfy { $0 == ["\"閉じない引用符の文書", "1", "2"] })
  }

  @Test func `a long table comes in pieces, each with the header and its own place`() throws {
    let text = "番号,名前\n" + (1...100).map { "\($0),名\($0)\n" }.joined()
    let blocks = try Read.reading(text, name: "a.csv").blocks
    #expect(blocks.map(\.place.line) == [1, 41, 81])
    for block in blocks {
      guard case .table(let rows) = block.content else { continue }
      #expect(rows.first == ["番号", "名前"])
    }
  }

  @Test func `a table beyond the limit is cut and says so`() throws {
    let text = String(repeating: "一,二,三\n", count: 100)
    let reading = try Readers(limits: ReadingLimits(tableCells: 10)).read(
      Array(text.utf8), name: "a.csv")
    #expect(reading.problems.map(\.code) == ["table-cut"])
    #expect(try Read.lines(String(repeating: "列,", count: 30_000) + "\n", name: "b.csv").count == 1)
  }

  @Test func `text is a table only where all its lines are rows`() throws {
    let row = "一,二,三\n"
    #expect(
      try FormatDetector.detect(Array(String(repeating: row, count: 5).utf8), name: "a.txt") == .csv
    )
    #expect(try FormatDetector.detect(Array((row + row + "文である。\n").utf8), name: "a.txt") == .text)
    #expect(try FormatDetector.detect(Array("期日\t五月\n所\t役場\n".utf8), name: "a.txt") == .text)
  }
}
