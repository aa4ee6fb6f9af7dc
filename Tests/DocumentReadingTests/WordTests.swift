import DocumentReading
import KnowledgeModel
import Testing

/// Documents of Word.
@Suite struct WordTests {
  @Test func `styles give headings, lists their numbers, notes and comments follow their marks`()
    throws
  {
    #expect(
      try ReadOffice.lines(ReadOffice.sample("survey.docx")) == [
        "1 青葉市空き家活用調査報告書", "~ 目次の行　1", "2 第1章　調査の目的",
        "空き家は市内で二百戸を超えた（注1）。", "注1）青葉市「住宅・土地調査」令和5年",
        "コメント（高橋）：前回は百九十戸でした", "詳しくは表1と市の計画を見る。", "斉平地区の区長に話を聞いた。",
        "2 第2章　調査の結果", "3 地区ごとの数", "問い合わせ先は企画課です。", "- 所有者が市外に住む",
        "  - ①　相続の登記がない", "  - ②　税の通知が戻る", "地区の別は次のとおり。", "地区 | 区分 | 戸数",
        "斉平 | 木造 | 120", "斉平 | その他 | 14", "合計 |  | 134", "枠の中の一文は、表ではない。", "青葉市企画課　取扱注意",
      ])
  }

  @Test func `without styles the numbers of lines give headings`() throws {
    #expect(
      try ReadOffice.lines(ReadOffice.sample("memo.docx")) == [
        "1 助言記録", "日時：令和6年5月10日（金）13時30分から15時まで", "2 １　相談の内容",
        "商店街の空き店舗が増えている。若い人に貸したいが、所有者が見つからない。", "2 ２　助言", "3 （１）所有者の調査",
        "固定資産税の担当課と連絡を取り、所有者の意向を調べるとよい。", "3 （２）試しに貸す", "三か月から始める短い契約を用意する。",
        "相談者 | 青葉市商工課", "助言者 | 早川　悟",
      ])
  }

  @Test func `pages are told where Word noted them, and links keep their addresses`() throws {
    let reading = try Read.reading(ReadOffice.sample("survey.docx"), name: "a.docx")
    #expect(reading.blocks.first { $0.text.hasPrefix("地区の別") }?.place.page == 2)
    #expect(
      reading.blocks.flatMap(\.links) == [
        Hyperlink(text: "市の計画", target: "https://www.example.jp/plan")
      ])
  }

  @Test func `what a file declares counts only where its text bears it out`() throws {
    let survey = try Read.reading(ReadOffice.sample("survey.docx"), name: "a.docx")
    #expect(survey.declared[.title] == "青葉市空き家活用調査報告書")
    #expect(survey.declared[.author] == nil)
    let memo = try Read.reading(ReadOffice.sample("memo.docx"), name: "a.docx")
    #expect(memo.declared.values.isEmpty)
  }

  @Test(arguments: [
    ("<w:p><w:del><w:r><w:delText>消</w:delText></w:r></w:del><w:r><w:t>残る</w:t></w:r></w:p>", "残る"),
    (
      "<w:p><w:moveFrom><w:r><w:t>元</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>先</w:t></w:r></w:moveTo></w:p>",
      "先"
    ),
    (
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前と</w:t></w:r></w:p>\(ReadOffice.paragraph("後"))",
      "前と後"
    ),
    (
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隠</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>見える</w:t></w:r></w:p>",
      "見える"
    ),
    ("<w:p><w:r><w:t>ソフト</w:t><w:softHyphen/><w:t>ハイフン</w:t></w:r></w:p>", "ソフトハイフン"),
    (
      "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(ReadOffice.paragraph("入力してください"))</w:sdtContent></w:sdt>\(ReadOffice.paragraph("本文"))",
      "本文"
    ),
  ])
  func `only what is shown is text`(_ body: String, _ text: String) throws {
    let reading = try Read.reading(ReadOffice.word(body), name: "a.docx")
    #expect(reading.blocks.map(\.text) == [text])
  }

  @Test func `a form with long answers is read label by label`() throws {
    let answer = String(repeating: "空き店舗の所有者に意向を尋ねた。", count: 30)
    func cell(_ text: String) -> String { "<w:tc>\(ReadOffice.paragraph(text))</w:tc>" }
    let body =
      "<w:tbl><w:tr>\(cell("相談日"))\(cell("令和6年5月"))</w:tr><w:tr>\(cell("助言の内容"))\(cell(answer))</w:tr></w:tbl>"
    let lines = try ReadOffice.lines(ReadOffice.word(body))
    #expect(lines == ["相談日 | 令和6年5月", "2 助言の内容", answer])
  }

  @Test func `the strict form reads alike`() throws {
    let bytes = TestZip.bytes(
      of: ReadOffice.frame(main: "word/document.xml") + [
        (
          "word/document.xml",
          "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:r><x:t>厳格な形</x:t></x:r></x:p></x:body></x:document>"
        )
      ])
    #expect(try Read.reading(bytes, name: "a.docx").blocks.map(\.text) == ["厳格な形"])
  }

  @Test(arguments: [
    ("decimal", 12, "12"), ("decimalFullWidth", 3, "３"), ("japaneseCounting", 23, "二十三"),
    ("aiueoFullWidth", 2, "イ"), ("irohaFullWidth", 3, "ハ"), ("decimalEnclosedCircle", 21, "㉑"),
    ("upperRoman", 14, "XIV"), ("lowerLetter", 28, "bb"), ("ideographTraditional", 1, "甲"),
  ])
  func `numbers of lists are written as Word writes them`(
    _ format: String, _ start: Int, _ text: String
  ) throws {
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
    let bytes = ReadOffice.word(
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr><w:r><w:t>この件は次の会議で決める。</w:t></w:r></w:p>",
      parts: [
        (
          "word/_rels/document.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Type=\"\(kind)\" Target=\"numbering.xml\"/></Relationships>"
        ),
        (
          "word/numbering.xml",
          "<w:numbering \(space)><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"〔%1〕\"/></w:lvl></w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
        ),
      ])
    let reading = try Read.reading(bytes, name: "a.docx")
    #expect(reading.blocks.map(\.text).joined().hasPrefix("〔\(text)〕"))
  }

  @Test func `lines that end because they were full go on with their sentence`() throws {
    let full = "この事業は、町の中心にある空き店舗を借りたい人と貸したい人とを結びつけるために、"
    let body = ["商店街の再生", "", full, "令和五年度に始めた。", "担当　商工課", "電話　内線"].map(
      ReadOffice.paragraph)
    let reading = try Read.reading(ReadOffice.word(body.joined()), name: "a.docx")
    #expect(
      reading.blocks.map(\.text) == [
        "商店街の再生", full + "\n令和五年度に始めた。", "担当　商工課", "電話　内線",
      ])
  }

  @Test func `a wide table stays one though a cell is long, and its head is its first row`() throws
  {
    func cell(_ text: String) -> String { "<w:tc>\(ReadOffice.paragraph(text))</w:tc>" }
    func row(_ texts: String...) -> String { "<w:tr>\(texts.map(cell).joined())</w:tr>" }
    let long = String(repeating: "長い説明が続く。", count: 60)
    let body = "<w:tbl>\(row("事業", "内容", "費用"))\(row("相談窓口", long, "120"))</w:tbl>"
    #expect(
      try ReadOffice.lines(ReadOffice.word(body)) == [
        "事業 | 内容 | 費用", "相談窓口 | \(long) | 120",
      ])
  }
}
