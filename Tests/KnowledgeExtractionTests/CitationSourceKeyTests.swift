import KnowledgeModel
import Testing

@Suite struct CitationSourceKeyTests {
  private func key(_ publisher: String?, _ title: String, _ edition: String = "2022") -> SourceKey {
    SourceKey(publisher: publisher, title: title, edition: edition)
  }

  @Test(arguments: [
    "港湾の利用状況に関する調査", "港湾の利用状況調査", "港湾利用状況調査報告書", "港湾の利用状況調査結果", "港湾利用状況の調査結果の概要",
    "「港湾の利用状況」に関する調査（報告書）", "令和4年度 港湾の利用状況調査", "港湾の利用状況調査 令和4年度版", "港湾の利用状況調査結果報告書",
    "港湾利用状況調査２０２２",
  ])
  func `spellings of one title have one key`(title: String) {
    #expect(key("海山省", title) == key("海山省", "港湾利用状況調査"), "\(title)")
  }

  @Test(arguments: [
    ("港湾 最終報告", "港湾 中間報告"), ("港湾の効果検証", "港湾に関する調査"), ("港湾点検結果", "港湾点検結果（追補）"), ("港湾計画", "港湾調査"),
    ("第1期港湾計画", "第2期港湾計画"),
  ])
  func `titles of different works have different keys`(titles: (String, String)) {
    #expect(key("海山省", titles.0) != key("海山省", titles.1))
  }

  @Test func `spellings of one publisher have one key`() {
    #expect(key("一般財団法人　みなと 研究所", "港") == key("みなと研究所", "港"))
    #expect(key("ＮＰＯ法人港", "港") == key("NPO法人 港", "港"))
  }

  @Test func `the report word belongs to kinds of report`() {
    #expect(key("海山省", "港湾 最終報告書") == key("海山省", "港湾 最終報告"))
  }

  @Test func `a key says what it is made of`() {
    #expect(key("海山省", "港湾の調査").description == "海山省|港湾調査|2022")
    #expect(key(nil, "港湾の調査", "").parts == ("", "港湾調査", ""))
  }

  @Test func `a key that lacks a part joins the only work that has it`() {
    let full = key("海山省", "港湾調査")
    #expect(
      SourceKey.joins([key(nil, "港湾調査", ""), key("海山省", "港湾調査", ""), key(nil, "港湾調査"), full])
        == [key(nil, "港湾調査", ""): full, key("海山省", "港湾調査", ""): full, key(nil, "港湾調査"): full])
  }

  @Test func `a key joins none where several would do, and never another edition`() {
    let keys = [key(nil, "港湾調査", ""), key("海山省", "港湾調査"), key("海山省", "港湾調査", "2021")]
    #expect(SourceKey.joins(keys).isEmpty)
    #expect(SourceKey.joins(keys.reversed()).isEmpty)
  }

  @Test func `a body and its department are one publisher`() {
    let department = key("緑市 市民課", "窓口の記録")
    let body = key("緑市", "窓口の記録")
    #expect(SourceKey.joins([department, body]) == [department: body])
  }
}
