import DocumentReading
import KnowledgeModel
import Testing

/// Presentations, OpenDocument and electronic books.
@Suite struct SlideTests {
  @Test func `slides follow the presentation, titles first, then from top to bottom`() throws {
    #expect(
      try ReadOffice.lines(ReadOffice.sample("lecture.pptx"), name: "a.pptx") == [
        "1 地域づくり講座の報告", "令和6年6月", "2 成果", "組の中の文字", "- 三年間の歩み", "  - 参加者が増えた",
        "  - 若い世代が加わった", "年度 | 参加者", "令和4年度 | 80人", "令和5年度 | 132人", "- 企画する", "- 試す", "- 広げる",
        "上の囲み", "下の囲み", "ノート：ここで写真を見せる", "青葉市", "2 予備の資料（非表示のスライド）", "内訳は別紙による",
      ])
  }

  @Test func `a place names the slide`() throws {
    let reading = try Read.reading(ReadOffice.sample("lecture.pptx"), name: "a.pptx")
    #expect(reading.blocks.first { $0.text == "上の囲み" }?.place == Place(slide: 2))
    #expect(reading.problems.map(\.code) == ["hidden-slide"])
  }

  @Test func `texts of OpenDocument keep levels, numbers, notes and comments`() throws {
    #expect(
      try ReadOffice.lines(ReadOffice.sample("guide.odt"), name: "a.odt") == [
        "1 見守り活動の手引き", "2 始め方", "近所の 人に声をかける（注1）。", "注1）青葉市「広報」令和6年4月号",
        "コメント（佐藤）：写真を足す", "- (1) 班を作る", "  - 五人まで", "- (2) 日を決める", "2 続け方",
        "民生委員と 年に  二度会う。", "月 | 回数", "四月 | 3回", "青葉市社会福祉協議会",
      ])
  }

  @Test func `spreadsheets of OpenDocument are read as they are shown`() throws {
    #expect(
      try ReadOffice.lines(ReadOffice.sample("budget.ods"), name: "a.ods") == [
        "1 令和6年度予算の内訳", "2 予算", "科目 | 金額（千円） | 決定日", "報償費 | 1,200 | 令和6年4月1日",
        "旅費 | 85 | 令和6年5月7日", "2 控え（非表示のシート）", "前の年の額 | 980",
      ])
  }

  @Test func `pages of OpenDocument have titles, levels and notes`() throws {
    #expect(
      try ReadOffice.lines(ReadOffice.sample("drill.odp"), name: "a.odp") == [
        "1 避難所運営の訓練", "令和6年9月", "2 役割", "- 受付", "  - 名簿を作る", "ノート：名簿の例を配る", "青葉市防災課",
      ])
  }

  @Test func `chapters of a book follow its spine under its title`() throws {
    let reading = try Read.reading(ReadOffice.sample("island.epub"), name: "a.epub")
    #expect(
      ReadOffice.lines(reading) == [
        "1 島のしごと図鑑", "2 塩をつくる", "海の水を釜で煮る。煮るのに二日かかる。", "3 道具", "- 釜", "- 柄杓", "2 船を直す",
        "造船所は島の北にある。木の船は年に一度、陸に上げる。",
      ])
    #expect(reading.declared[.author] == "早川 悟")
    #expect(reading.blocks.last?.place.member == "OPS/text/two .xhtml")
  }

  @Test func `a footer of all slides counts once`() throws {
    let space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    func slide(_ words: String) -> String {
      func shape(_ words: String, _ place: String) -> String {
        "<sp><nvSpPr><nvPr>\(place)</nvPr></nvSpPr><txBody><a:p><a:r><a:t>\(words)</a:t></a:r></a:p></txBody></sp>"
      }
      return "<sld xmlns:a=\"\(space)\"><cSld><spTree>\(shape(words, ""))"
        + "\(shape("緑野市企画課", "<ph type=\"ftr\"/>"))</spTree></cSld></sld>"
    }
    let bytes = TestZip.bytes(
      of: ReadOffice.frame(main: "ppt/presentation.xml") + [
        (
          "ppt/presentation.xml",
          "<presentation xmlns:r=\"\(ReadOffice.space)\"><sldIdLst><sldId r:id=\"r1\"/><sldId r:id=\"r2\"/></sldIdLst></presentation>"
        ),
        (
          "ppt/_rels/presentation.xml.rels",
          ReadOffice.relations([("slide", "slides/1.xml"), ("slide", "slides/2.xml")])
        ),
        ("ppt/slides/1.xml", slide("一枚目の文。")), ("ppt/slides/2.xml", slide("二枚目の文。")),
      ])
    #expect(
      try ReadOffice.lines(bytes, name: "a.pptx") == [
        "2 スライド1", "一枚目の文。", "緑野市企画課", "2 スライド2", "二枚目の文。",
      ])
  }
}
