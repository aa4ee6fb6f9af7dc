import DocumentReading
import KnowledgeModel
import Testing

/// Workbooks of Excel.
@Suite struct WorkbookTests {
  @Test func `sheets are read in order, values as the cells show them`() throws {
    #expect(
      try ReadOffice.lines(ReadOffice.sample("facilities.xlsx"), name: "a.xlsx") == [
        "1 公共施設の利用状況（令和5年度）", "2 利用状況", "（単位：人、千円）",
        "施設の名 | 利用者 人数 | 利用者 前年比 | 費用 金額 | 郵便番号",
        "青葉図書館 | 12,345 | 12.3% | ▲ 2,500 | 980-0001", "港町ホール | 8,000 | -5.0% | 43,000 | 000-0031",
        "※費用は人件費を含まない。", "開館日 | 始まり", "令和6年4月1日 | 9:00", "令和1年5月1日 | 12:00",
        "2023/3/15 | 18:00", "改修中は閉館した", "コメント（高橋）：速報の値です", "2 担当（非表示のシート）", "担当 | 電話",
        "企画課 | 000-0000",
      ])
  }

  @Test func `a place names the sheet and the cell, and a hidden sheet is told`() throws {
    let reading = try Read.reading(ReadOffice.sample("facilities.xlsx"), name: "a.xlsx")
    #expect(
      reading.blocks.filter { $0.text.contains("開館日") }.map(\.place) == [
        Place(sheet: "利用状況", cell: "A12")
      ])
    #expect(reading.problems.map(\.code) == ["hidden-sheet"])
    #expect(
      reading.blocks.first { !$0.links.isEmpty }?.links == [
        Hyperlink(text: "青葉図書館", target: "https://www.example.jp/library")
      ])
  }

  @Test(arguments: [
    ("General", "0.1", "0.1"), ("General", "0.30000000000000004", "0.3"),
    ("General", "1234567890123", "1234567890123"), ("General", "-0.5", "-0.5"),
    ("0.00", "1.005", "1.01"),
    ("#,##0", "1234567", "1,234,567"), ("#,##0", "0", "0"), ("#,###", "0", ""),
    ("0.0#", "2.5", "2.5"),
    ("#,##0,\"千円\"", "1234567", "1,235千円"), ("0%", "0.256", "26%"), ("\"約\"0\"人\"", "12", "約12人"),
    ("0;\"▲\"0;\"－\"", "0", "－"), ("0;\"▲\"0;\"－\"", "-3", "▲3"), ("[>=10]\"多\";\"少\"", "12", "多"),
    ("[Red]-#,##0", "5", "-5"), ("000", "7", "007"), ("[$¥-411]#,##0", "980", "¥980"),
    ("@", "42", "42"),
    ("yyyy/m/d", "45383", "2024/4/1"), ("yyyy\"年\"m\"月\"d\"日\"(aaa)", "45383", "2024年4月1日(月)"),
    ("[$-411]ggge\"年\"m\"月\"d\"日\"", "43585", "平成31年4月30日"), ("[$-411]ge.m.d", "43586", "R1.5.1"),
    ("[$-411]gge", "1", "明33"), ("h:mm", "0.5", "12:00"), ("h:mm AM/PM", "0.75", "6:00 PM"),
    ("[h]:mm", "1.5", "36:00"), ("mm:ss", "0.00069444", "01:00"),
    ("yyyy-mm-dd hh:mm:ss", "45383.5", "2024-04-01 12:00:00"),
    ("[DBNum1][$-411]General", "1234", "千二百三十四"), ("[DBNum2]General", "20510", "弐萬伍百壱拾"),
    ("[DBNum3]0", "12", "１２"), ("[DBNum1]yyyy\"年\"m\"月\"d\"日\"", "45575", "二〇二四年十月十日"),
    ("[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\"", "43586", "令和元年5月1日"),
    ("[$-ja-JP-x-gannen]ggge\"年\"", "45383", "令和6年"),
    ("d-mmm-yy", "45383", "1-Apr-24"), ("dddd", "45383", "Monday"), ("0.00E+00", "1500", "1500"),
  ])
  func `numbers are written by their formats`(
    _ format: String, _ value: String, _ text: String
  ) throws {
    let rows =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>値</t></is></c><c r=\"B1\" s=\"1\"><v>\(value)</v></c></row>"
    let reading = try Read.reading(ReadOffice.workbook(rows, formats: [format]), name: "a.xlsx")
    let expected = text.isEmpty ? "値" : "値\t\(text)"
    #expect(reading.blocks.map(\.text).joined() == expected)
  }

  @Test func `empty rows and columns divide tables`() throws {
    let rows =
      ReadOffice.row(1, "名", "数", "", "区", "人") + ReadOffice.row(2, "甲", "1", "", "東", "5")
      + ReadOffice.row(5, "年", "額", "率") + ReadOffice.row(6, "六", "10", "2")
    let reading = try Read.reading(ReadOffice.workbook(rows), name: "a.xlsx")
    #expect(
      reading.blocks.map(\.text) == ["名\t数\n甲\t1", "区\t人\n東\t5", "年\t額\t率\n六\t10\t2"])
    #expect(reading.blocks.map(\.place.cell) == ["A1", "D1", "A5"])
  }

  @Test func `a long table is given in blocks that each have its head and their own cell`() throws {
    let word = String(repeating: "字", count: 60)
    let rows =
      ReadOffice.row(1, "番号", "内容")
      + (2...40).map { ReadOffice.row($0, "\($0)", word) }.joined()
    let reading = try Read.reading(ReadOffice.workbook(rows), name: "a.xlsx")
    #expect(reading.blocks.count > 2)
    #expect(reading.blocks.allSatisfy { $0.text.hasPrefix("番号\t内容\n") })
    #expect(reading.blocks[1].place.cell == "A13")
  }

  @Test func `merged cells reach down, and form rows lose their empty columns`() throws {
    let rows =
      ReadOffice.row(1, "地区", "", "年", "数") + ReadOffice.row(2, "北", "", "五", "1")
      + ReadOffice.row(3, "", "", "六", "2")
    let bytes = ReadOffice.workbook(
      rows, more: "<mergeCells><mergeCell ref=\"A2:B3\"/></mergeCells>")
    #expect(
      try ReadOffice.lines(bytes, name: "a.xlsx") == ["地区 | 年 | 数", "北 | 五 | 1", "北 | 六 | 2"])
  }

  @Test func `a formula without a saved result is told`() throws {
    let rows = ReadOffice.row(1, "名") + "<row r=\"2\"><c r=\"A2\"><f>1+1</f></c></row>"
    let reading = try Read.reading(ReadOffice.workbook(rows), name: "a.xlsx")
    #expect(reading.problems.map(\.code) == ["formula-without-result"])
  }

  @Test func `a sheet beyond what is read is read down to a row that is told`() throws {
    let word = String(repeating: "字", count: 20)
    let rows =
      ReadOffice.row(1, "番号", "内容")
      + (2...400).map { ReadOffice.row($0, "\($0)", word) }.joined()
    let bytes = ReadOffice.workbook(rows)
    for limits in [
      ReadingLimits(tableCells: 20), ReadingLimits(memberSize: 20_000), ReadingLimits(text: 8_000),
    ] {
      let reading = try Readers(limits: limits).read(bytes, name: "a.xlsx")
      let problem = try #require(reading.problems.first)
      let row = try #require(problem.place?.cell.flatMap { Int($0.dropFirst()) })
      #expect(problem.message.contains("シート「Sheet1」の\(row)行目から後を読みませんでした"))
      let text = reading.blocks.map(\.text).joined(separator: "\n")
      #expect(text.contains("\n\(row - 1)\t\(word)") && !text.contains("\n\(row)\t"))
    }
  }

  @Test func `a sheet that is written like a text has an outline`() throws {
    let lines = [
      "空き家対策の進め方", "", "１．｜目的", "｜空き家を減らし、住む人を増やすことを目的とする。", "２．｜進め方",
      "｜所有者に手紙を送り、意向を尋ねる。", "｜返事のあった家から順に見学の日を決める。", "３．｜担当", "｜企画課と建築課が受け持ち、年に二度、会議を開く。",
      "※別表を見る。",
    ]
    let rows = lines.enumerated().map { number, line in
      let cells = line.split(separator: "｜", omittingEmptySubsequences: false).map(String.init)
      return ReadOffice.row(number + 1, cells[0], cells.count > 1 ? cells[1] : "")
    }
    #expect(
      try ReadOffice.lines(ReadOffice.workbook(rows.joined()), name: "a.xlsx") == [
        "1 空き家対策の進め方", "3 １．　目的", "空き家を減らし、住む人を増やすことを目的とする。", "3 ２．　進め方",
        "所有者に手紙を送り、意向を尋ねる。", "返事のあった家から順に見学の日を決める。", "3 ３．　担当",
        "企画課と建築課が受け持ち、年に二度、会議を開く。", "※別表を見る。",
      ])
  }

  @Test func `a document that a sheet shows is read, and what is printed around it once`() throws {
    let more = """
      <headerFooter differentFirst="1"><oddHeader>&amp;C予算の見積り</oddHeader><oddFooter>&amp;L企画課&amp;R&amp;P / &amp;N</oddFooter>
      <firstHeader>&amp;C予算の見積り</firstHeader></headerFooter>
      <oleObjects xmlns:r="\(ReadOffice.space)"><oleObject progId="Word.Document.12" r:id="r1"/>
      <oleObject progId="Acrobat.Document" r:id="r2"/></oleObjects>
      """
    let inner = ReadOffice.word(ReadOffice.paragraph("算定の考え方を示す。"))
    let bytes = TestZip.bytes(
      of: ReadOffice.workbookParts(ReadOffice.row(1, "歳入", "1200"), more: more).map {
        ($0.0, Array($0.1.utf8))
      } + [
        (
          "xl/_rels/sheet1.xml.rels",
          Array(ReadOffice.relations([("package", "a.docx"), ("oleObject", "b.bin")]).utf8)
        ),
        ("xl/a.docx", inner), ("xl/b.bin", [1, 2, 3]),
      ])
    let reading = try Read.reading(bytes, name: "a.xlsx")
    #expect(
      ReadOffice.lines(reading) == ["歳入 | 1200", "算定の考え方を示す。", "予算の見積り", "企画課"])
    #expect(reading.problems.map(\.code) == ["embedded-object"])
  }

  @Test func `what only counts pages or days around a sheet is no text`() throws {
    let more =
      "<headerFooter><oddHeader>&amp;L令和8年4月1日&amp;R歳入</oddHeader><oddFooter>&amp;P ページ</oddFooter></headerFooter>"
    #expect(
      try ReadOffice.lines(
        ReadOffice.workbook(ReadOffice.row(1, "令和8年4月1日", "歳入"), more: more), name: "a.xlsx")
        == ["令和8年4月1日 | 歳入", "令和8年4月1日 歳入"])
  }
}
