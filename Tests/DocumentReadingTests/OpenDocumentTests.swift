import DocumentReading
import KnowledgeModel
import Testing

/// OpenDocument in packages and as single files of XML.
@Suite struct OpenDocumentTests {
  @Test func `a document that is a single file is read as what it is, without what was deleted`()
    throws
  {
    let text = """
      <text:tracked-changes><text:changed-region text:id="c1"><text:deletion/></text:changed-region>
      <text:changed-region text:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>
      <text:h text:outline-level="1">渡船の時刻</text:h><text:h text:outline-level="2">夏</text:h>
      <text:p>渡船は<text:change-start text:change-id="c1"/>四<text:change-end text:change-id="c1"/><text:change-start
      text:change-id="c2"/>五<text:change-end text:change-id="c2"/>便とする。</text:p>
      """
    let file = ReadOffice.openContent("text", text, root: "document")
    let reading = try Read.reading(file, name: "渡船.xml")
    #expect(reading.format == .odt)
    #expect(Read.lines(of: reading) == ["1 渡船の時刻", "2 夏", "渡船は五便とする。"])
  }

  @Test func `a spreadsheet that is a single file is read cell by cell`() throws {
    let sheet = """
      <table:table table:name="時刻"><table:table-row><table:table-cell><text:p>便</text:p></table:table-cell>
      <table:table-cell><text:p>発</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell>
      <text:p>一</text:p></table:table-cell><table:table-cell><text:p>7:00</text:p></table:table-cell></table:table-row>
      </table:table>
      """
    let file = ReadOffice.openContent("spreadsheet", sheet, root: "document")
    let reading = try Read.reading(file, name: "時刻.fods")
    #expect(reading.format == .ods)
    #expect(reading.blocks.last?.text == "便\t発\n一\t7:00")
  }

  @Test func `a spreadsheet that is too long is read down to a row that is told`() throws {
    let row =
      "<table:table-row><table:table-cell><text:p>渡船</text:p></table:table-cell><table:table-cell><text:p>一</text:p></table:table-cell></table:table-row>"
    let sheet =
      "<table:table table:name=\"時刻\">\(String(repeating: row, count: 300))</table:table>"
    let bytes = TestZip.bytes(of: [
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      ("content.xml", ReadOffice.openContent("spreadsheet", sheet)),
    ])
    let reading = try Readers(limits: ReadingLimits(memberSize: 20_000)).read(bytes, name: "a.ods")
    #expect(reading.problems.map(\.code) == ["sheet-cut"])
    #expect(reading.blocks.contains { $0.text.contains("渡船\t一") })
  }
}
