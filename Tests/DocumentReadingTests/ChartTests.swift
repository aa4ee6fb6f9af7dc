import DocumentReading
import KnowledgeModel
import Testing

/// Charts, and what else is drawn or embedded in Office documents.
@Suite struct ChartTests {
  private static let chart = """
    <chartSpace><chart><title><tx><rich><p><r><t>貸出冊数の移り変わり</t></r></p></rich></tx></title><plotArea>
    <barChart><ser><tx><strRef><strCache><pt idx="0"><v>児童書</v></pt></strCache></strRef></tx>
    <cat><strRef><strCache><pt idx="0"><v>北館</v></pt><pt idx="1"><v>南館</v></pt></strCache></strRef></cat>
    <val><numRef><numCache><pt idx="0"><v>12</v></pt></numCache></numRef></val></ser></barChart>
    </plotArea></chart></chartSpace>
    """

  private static let drawing = """
    <wsDr xmlns:r="\(ReadOffice.space)"><oneCellAnchor><from><col>3</col><row>1</row></from><graphicFrame>
    <graphic><graphicData><chart r:id="r1"/></graphicData></graphic></graphicFrame></oneCellAnchor></wsDr>
    """

  @Test func `a chart upon a sheet is named, with its series and categories`() throws {
    let bytes = ReadOffice.workbook(
      ReadOffice.row(1, "北館", "12"),
      parts: [
        ("xl/_rels/sheet1.xml.rels", ReadOffice.relations([("drawing", "drawing1.xml")])),
        ("xl/drawing1.xml", Self.drawing),
        ("xl/_rels/drawing1.xml.rels", ReadOffice.relations([("chart", "chart1.xml")])),
        ("xl/chart1.xml", Self.chart),
      ])
    let reading = try Read.reading(bytes, name: "a.xlsx")
    #expect(reading.blocks.last?.text == "貸出冊数の移り変わり\n系列：児童書\n項目：北館、南館")
    #expect(reading.blocks.last?.place == Place(sheet: "Sheet1", cell: "D2"))
  }

  @Test func `a chart upon a sheet of OpenDocument is named too`() throws {
    let sheet = """
      <table:table table:name="貸出"><table:table-row><table:table-cell><text:p>北館</text:p></table:table-cell>
      </table:table-row><table:shapes><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></table:shapes>
      </table:table>
      """
    let chart = """
      <chart:chart><chart:title><text:p>貸出冊数</text:p></chart:title><table:table><table:table-header-rows>
      <table:table-row><table:table-cell/><table:table-cell><text:p>児童書</text:p></table:table-cell>
      </table:table-row></table:table-header-rows><table:table-rows><table:table-row><table:table-cell>
      <text:p>北館</text:p></table:table-cell><table:table-cell office:value="12"/></table:table-row>
      </table:table-rows></table:table></chart:chart>
      """
    let bytes = TestZip.bytes(of: [
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      ("content.xml", ReadOffice.openContent("spreadsheet", sheet)),
      ("Object 1/content.xml", ReadOffice.openContent("chart", chart)),
    ])
    let reading = try Read.reading(bytes, name: "a.ods")
    #expect(reading.blocks.last?.text == "貸出冊数\n系列：児童書\n項目：北館")
    #expect(reading.blocks.last?.place.sheet == "貸出")
  }

  @Test func `a picture is what it is said to show, unless a program guessed that`() throws {
    func picture(_ words: String) -> String {
      "<w:p><w:r><w:drawing><inline><docPr name=\"図 1\" descr=\"\(words)\"/></inline></w:drawing></w:r></w:p>"
    }
    let body =
      ReadOffice.paragraph("橋の点検を終えた。") + picture("橋脚のひび割れ") + picture("image1.png")
      + picture("建物, 屋外&#10;&#10;自動的に生成された説明")
    #expect(try ReadOffice.lines(ReadOffice.word(body)) == ["橋の点検を終えた。", "橋脚のひび割れ"])
    let slide = SlideSample.slide(
      "<pic><nvPicPr><cNvPr descr=\"橋脚のひび割れ\"/></nvPicPr></pic>" + SlideSample.text("橋の点検を終えた。"))
    #expect(
      try ReadOffice.lines(slide, name: "a.pptx") == ["2 スライド1", "橋脚のひび割れ", "橋の点検を終えた。"])
  }

  @Test func `embedded Office documents are read, other objects are told`() throws {
    func object(_ id: String, _ program: String) -> String {
      "<w:p><w:r><w:object><OLEObject ProgID=\"\(program)\" r:id=\"\(id)\" xmlns:r=\"\(ReadOffice.space)\"/></w:object></w:r></w:p>"
    }
    let body =
      ReadOffice.paragraph("費用は次の表による。") + object("r1", "Excel.Sheet.12")
      + object("r2", "Equation.3")
    let workbook = ReadOffice.workbook(ReadOffice.row(1, "塗装", "120"))
    let bytes = TestZip.bytes(
      of: ReadOffice.wordParts(
        body,
        parts: [
          (
            "word/_rels/document.xml.rels",
            ReadOffice.relations([("package", "e/a.xlsx"), ("oleObject", "e/b.bin")])
          )
        ]
      ).map { ($0.0, Array($0.1.utf8)) } + [
        ("word/e/a.xlsx", workbook), ("word/e/b.bin", [1, 2, 3, 0]),
      ])
    let reading = try Read.reading(bytes, name: "a.docx")
    #expect(Read.lines(of: reading) == ["費用は次の表による。", "塗装 | 120"])
    #expect(reading.problems.map(\.code) == ["embedded-object"])
    #expect(reading.problems.first?.message.contains("b.bin") == true)
  }
}

/// Presentations of one slide.
enum SlideSample {
  static func text(_ words: String) -> String {
    "<sp><txBody><p><r><t>\(words)</t></r></p></txBody></sp>"
  }

  static func slide(_ shapes: String, parts: [(String, String)] = []) -> [UInt8] {
    TestZip.bytes(
      of: ReadOffice.frame(main: "ppt/presentation.xml") + [
        (
          "ppt/presentation.xml",
          "<presentation xmlns:r=\"\(ReadOffice.space)\"><sldIdLst><sldId r:id=\"r1\"/></sldIdLst></presentation>"
        ),
        ("ppt/_rels/presentation.xml.rels", ReadOffice.relations([("slide", "slide1.xml")])),
        ("ppt/slide1.xml", "<sld><cSld><spTree>\(shapes)</spTree></cSld></sld>"),
      ] + parts)
  }
}
