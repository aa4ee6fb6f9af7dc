import KnowledgeModel
import Testing

@Suite struct HTMLTests {
  private func page(_ body: String) -> String {
    "<!DOCTYPE html><html><head><title>移住の支援｜青凪市</title></head><body>\(body)</body></html>"
  }

  private let filler = String(repeating: "住民と話し合いながら、少しずつ進めてきました。", count: 8)

  @Test func `the main content is read and frames stay as boilerplate`() throws {
    let lines = try Read.lines(
      page(
        """
        <header><p>青凪市</p></header><nav><ul><li>くらし</li></ul></nav>
        <main><h1>移住の支援</h1><h2>経緯</h2><p>\(filler)</p><ul><li>住まい<ul><li>空き家</li></ul></li></ul>
        <dl><dt>期間</dt><dd>3年</dd></dl></main><footer>© 青凪市</footer><script>x</script>
        """), name: "a.html")
    #expect(
      lines == [
        "~ 青凪市", "~ くらし", "1 移住の支援", "2 経緯", filler, "- 住まい", "  - 空き家", "- 期間：3年", "~ © 青凪市",
      ])
  }

  @Test func `spans of cells are filled downwards`() throws {
    let lines = try Read.lines(
      page(
        """
        <h1>題</h1><h2>表</h2><p>\(filler)</p><table><tr><th>区分</th><th>年</th></tr>
        <tr><td rowspan="2">相談</td><td>令和4年</td></tr><tr><td>令和5年</td></tr></table>
        """), name: "a.html")
    #expect(lines.suffix(3) == ["区分 | 年", "相談 | 令和4年", "相談 | 令和5年"])
  }

  @Test func `links keep where they lead, block by block`() throws {
    let reading = try Read.reading(
      page(
        """
        <h1>題</h1><h2><a href="a.html">節</a></h2><p>\(filler)<a href="../b.md">経緯</a></p>
        <ul><li><a href="c.pdf"><b>様式</b> 1</a></li></ul>
        <table><tr><th>年</th><th>報告</th></tr><tr><td>4年</td><td><a href=d.html>書</a></td></tr></table>
        """), name: "a.html")
    #expect(
      reading.blocks.map { $0.links.map { "\($0.text)→\($0.target)" } }
        == [[], ["節→a.html"], ["経緯→../b.md"], ["様式 1→c.pdf"], ["書→d.html"]])
  }

  @Test func `of ruby the base text is kept`() throws {
    let lines = try Read.lines(
      page("<h1>題</h1><h2>節</h2><p><ruby>自治体<rp>(</rp><rt>じちたい</rt></ruby>の経営</p><p>\(filler)</p>"),
      name: "a.html")
    #expect(lines[2] == "自治体の経営")
  }

  @Test func `a page without headings is read as text`() throws {
    let outline = try Read.outline(
      page("<p>移住の記録</p><p>１　経緯</p><p>\(filler)</p><p>２　成果</p><p>\(filler)</p>"), name: "a.html")
    #expect(outline == ["1 移住の記録", "2 １　経緯", "2 ２　成果"])
  }

  @Test func `the title of the window is declared without the site's name`() throws {
    #expect(try Read.reading(page("<p>\(filler)</p>"), name: "a.html").declared[.title] == "移住の支援")
  }
}
