import DocumentReading
import KnowledgeModel
import Testing

/// Headers, footers and fields of text documents.
@Suite struct FrameTests {
  @Test func `headers and footers with words stand once behind the text, and are no headings`()
    throws
  {
    func part(_ name: String, _ text: String) -> (String, String) {
      ("word/\(name).xml", "<hdr>\(ReadOffice.paragraph(text))</hdr>".replacing("w:", with: ""))
    }
    let references = (1...4).map { "<w:headerReference r:id=\"r\($0)\"/>" }.joined()
    let body =
      ReadOffice.paragraph("港の使い方") + ReadOffice.paragraph("一　目的")
      + ReadOffice.paragraph("港を誰もが気持ちよく使えるように、船の出入りと荷の置き場を定めるものである。")
      + "<w:sectPr xmlns:r=\"\(ReadOffice.space)\">\(references)</w:sectPr>"
    let names = ["様式第五号", "港の使い方", "様式第五号", "第3ページ"]
    let bytes = ReadOffice.word(
      body,
      parts: names.enumerated().map { part("header\($0.offset)", $0.element) } + [
        (
          "word/_rels/document.xml.rels",
          ReadOffice.relations(names.indices.map { ("header", "header\($0).xml") })
        )
      ])
    #expect(
      try ReadOffice.lines(bytes) == [
        "1 港の使い方", "2 一　目的",
        "港を誰もが気持ちよく使えるように、船の出入りと荷の置き場を定めるものである。", "様式第五号", "~ 港の使い方", "~ 第3ページ",
      ])
  }

  @Test(arguments: [
    ("EQ \\o\\ac(○,印)", "印"), ("eq \\o\\ac(□,15)", "15"),
    ("EQ \\* jc2 \\* &quot;Font:ＭＳ 明朝&quot; \\* hps10 \\o\\ad(\\s\\up 9(しののめ),東雲)", "東雲"),
    ("EQ \\f(a,b)", "a/b"), ("EQ \\r(3,x)", "3√x"), ("EQ \\r(x;2)", "x√2"),
    ("EQ x\\s\\up8(2)", "x2"), ("EQ \\b\\bc\\[(\\f(1,2)\\,y)", "1/2,y"), ("EQ \\o(", ""),
    ("PAGE", ""),
  ])
  func `of a field for formulas its words are text`(_ instruction: String, _ words: String) throws {
    let field =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> \(instruction) </w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    let bytes = ReadOffice.word(
      "<w:p><w:r><w:t>前</w:t></w:r>\(field)<w:r><w:t>後。</w:t></w:r></w:p>")
    #expect(try ReadOffice.lines(bytes) == ["前\(words)後。"])
    let code = instruction.replacing("&quot;", with: "\"").replacing("\\", with: "\\\\")
    let letters = code.utf16.map { $0 < 0x80 ? String(UnicodeScalar(UInt8($0))) : "\\u\($0) ?" }
    let rich =
      "{\\rtf1 \\u21069 ?{\\field{\\*\\fldinst {\(letters.joined())}}{\\fldrslt }}\\u24460 ?\\u12290 ?\\par}"
    #expect(try Read.lines(rich, name: "a.rtf") == ["前\(words)後。"])
  }

  @Test func `the result of a field counts more than its instruction`() throws {
    let rich =
      "{\\rtf1 {\\field{\\*\\fldinst {HYPERLINK \"a\"}}{\\fldrslt \\u24460 ?}}\\u12290 ?\\par}"
    #expect(try Read.lines(rich, name: "a.rtf") == ["後。"])
  }

  @Test func `of an old document the base of ruby is put back where a converter lost it`() throws {
    let text = "渡船の案内\n\n担当は係長である。押すのは左の印である。\n"
    let other = "担当は  EQ \\* jc2 \\o\\ad(\\s\\up 9(しののめ),東雲) 係長である。押すのは左の EQ \\o\\ac(○,丸) 印である。\n"
    let reading = try OldWordReader().read(
      [Array(text.utf8), Array(other.utf8)], context: ReadingContext(format: .doc))
    #expect(reading.blocks.last?.text == "担当は東雲係長である。押すのは左の丸印である。")
  }
}
