import DocumentReading
import KnowledgeModel
import Testing

/// Words that a document holds and does not show, and words that only its form shows.
@Suite struct HiddenTextTests {
  @Test func `what a text of OpenDocument hides is no text`() throws {
    let styles = """
      <office:automatic-styles><style:style style:name="T1" style:family="text">
      <style:text-properties text:display="none"/></style:style>
      <style:style style:name="P1" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
      <style:style style:name="P2" style:family="paragraph" style:parent-style-name="P1"/></office:automatic-styles>
      """
    let body = """
      <text:p>受付は九時<text:span text:style-name="T1">（職員は八時）</text:span>から。</text:p>
      <text:p text:style-name="P2">内部の控え。</text:p>
      <text:section text:name="a" text:display="none"><text:p>隠した節。</text:p></text:section>
      <text:section text:name="b" text:display="condition" text:is-hidden="true"><text:p>条件の節。</text:p></text:section>
      <text:section text:name="c"><text:p>見える節。</text:p></text:section>
      <text:p>隠れた段落。<text:hidden-paragraph text:is-hidden="true"/></text:p>
      <text:p>見える段落。<text:hidden-paragraph text:is-hidden="false"/></text:p>
      <text:p>締切は<text:hidden-text text:is-hidden="true">未定</text:hidden-text><text:hidden-text text:is-hidden="false">十日</text:hidden-text>。</text:p>
      """
    let file = ReadOffice.openContent("text", body, root: "document", more: styles)
    #expect(try Read.lines(file, name: "a.fodt") == ["受付は九時から。", "見える節。", "見える段落。", "締切は十日。"])
  }

  @Test func `a style of Word hides its paragraphs, except words that say otherwise`() throws {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let styles = """
      <w:styles xmlns:w="\(space)"><w:style w:type="paragraph" w:styleId="a"><w:name w:val="控え"/><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:name w:val="控え二"/><w:basedOn w:val="a"/></w:style></w:styles>
      """
    let style = "<w:pPr><w:pStyle w:val=\"b\"/></w:pPr>"
    let bytes = ReadOffice.word(
      ReadOffice.paragraph("受付は九時から。")
        + "<w:p>\(style)<w:r><w:t>内部の控え。</w:t></w:r></w:p>"
        + "<w:p>\(style)<w:r><w:t>隠す。</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>見せる。</w:t></w:r></w:p>",
      parts: [
        ("word/styles.xml", styles),
        (
          "word/_rels/document.xml.rels",
          ReadOffice.relations([("styles", "styles.xml")])
        ),
      ])
    #expect(try ReadOffice.lines(bytes) == ["受付は九時から。", "見せる。"])
  }

  @Test(arguments: [
    (
      "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"個人\"/><w:listEntry w:val=\"法人\"/></w:ddList>",
      "法人"
    ),
    ("<w:ddList><w:listEntry w:val=\"個人\"/><w:listEntry w:val=\"法人\"/></w:ddList>", "個人"),
    ("<w:ddList><w:result w:val=\"7\"/><w:listEntry w:val=\"個人\"/></w:ddList>", ""),
    ("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", "☑"),
    ("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>", "☐"),
  ])
  func `a field of a form shows its choice`(_ settings: String, _ shown: String) throws {
    let field =
      "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>\(settings)</w:ffData></w:fldChar></w:r>"
      + "<w:r><w:instrText> FORM </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    let bytes = ReadOffice.word(
      "<w:p><w:r><w:t>区分は</w:t></w:r>\(field)<w:r><w:t>とする。</w:t></w:r></w:p>")
    #expect(try ReadOffice.lines(bytes) == ["区分は\(shown)とする。"])
  }

  @Test func `comments and headers of RTF are told as those of other documents are`() throws {
    func letters(_ words: String) -> String { words.utf16.map { "\\u\($0) ?" }.joined() }
    let text = """
      {\\rtf1 {\\header \(letters("要領の案"))\\par}{\\footer 1\\par}\(letters("窓口で受け付ける。"))
      {\\*\\atnid a}{\\*\\atnauthor \(letters("鈴木"))}\\chatn{\\*\\annotation {\\*\\atndate 1}\(letters("時刻を足す。"))}\\par
      {\\*\\annotation \(letters("名のない人。"))}\(letters("以上。"))\\par}
      """
    #expect(
      try Read.lines(text, name: "a.rtf") == [
        "窓口で受け付ける。", "コメント（鈴木）：時刻を足す。", "以上。", "コメント：名のない人。", "要領の案", "~ 1",
      ])
  }
}
