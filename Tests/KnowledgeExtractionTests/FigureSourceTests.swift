import KnowledgeModel
import Testing

@Suite struct FigureSourceTests {
  private let reading: FigureReading

  init() throws { reading = try FigureReading() }

  @Test func `a work named in the sentence stands for it`() {
    #expect(
      reading.pairs([.paragraph(text: "海山省「港湾調査」によれば、岸壁の41％が古い。")]) == ["41％ < 港湾調査"])
  }

  @Test func `a work named in the sentence before stands for the next one of the item`() {
    #expect(
      reading.pairs([
        .listItem(depth: 1, text: "海山省「港湾調査」によれば、岸壁の41％が古い。桟橋では62％に達する。"),
        .listItem(depth: 1, text: "本市では12％である。"),
      ]) == ["41％ < 港湾調査", "62％ < 港湾調査", "12％ < -"])
  }

  @Test(arguments: ["（出典）", "(出典)", "出典：", "［出典］", "【出典】", "出所：", "資料：", "出典　"])
  func `a line of sources stands for the list that it closes`(label: String) {
    #expect(
      reading.pairs([
        .listItem(depth: 1, text: "旧い項目は9％である。"),
        .listItem(depth: 2, text: "\(label)丘野県「道路調査」令和2年度"),
        .listItem(depth: 1, text: "岸壁の41％が古い。"),
        .listItem(depth: 1, text: "桟橋の62％が古い。"),
        .listItem(depth: 2, text: "\(label)海山省「港湾調査」令和3年度"),
        .listItem(depth: 1, text: "倉庫の7％が古い。"),
      ]) == ["9％ < 道路調査", "41％ < 港湾調査", "62％ < 港湾調査", "7％ < -"], "\(label)")
  }

  @Test func `evidence under a claim stands for the claim and for nothing above it`() {
    #expect(
      reading.pairs([
        .listItem(depth: 1, text: "別の主張は9％である。"),
        .listItem(depth: 1, text: "岸壁の半数が古く、41％は使えない。"),
        .listItem(depth: 2, text: "客観的根拠："),
        .listItem(depth: 3, text: "調べた桟橋の62％が古い。"),
        .listItem(depth: 3, text: "（出典）海山省「港湾調査」令和3年度"),
      ]).suffix(3) == ["半数 < 港湾調査", "41％ < 港湾調査", "62％ < 港湾調査"])
  }

  @Test func `what stands above another label has no share in the source`() {
    #expect(
      reading.pairs([
        .listItem(depth: 1, text: "利用は31件から58件に増えた。"),
        .paragraph(text: "主な成功要因"),
        .listItem(depth: 1, text: "声かけを続けたこと"),
        .listItem(depth: 2, text: "客観的根拠:"),
        .listItem(depth: 3, text: "満足した人は91％である。"),
        .listItem(depth: 3, text: "（出典）海山省「港湾調査」令和3年度"),
      ]) == ["58件 < -", "91％ < 港湾調査"])
  }

  @Test func `a line of sources under a table stands for the table alone`() {
    #expect(
      reading.pairs([
        .paragraph(text: "全体では12％である。"),
        .table(rows: [["区分", "割合"], ["岸壁", "41％"]]),
        .paragraph(text: "出所：海山省「港湾調査」令和3年度"),
      ]) == ["12％ < -", "41％ < 港湾調査"])
  }

  @Test func `of several works that one stands whose publisher the sentence names`() {
    #expect(
      reading.pairs([
        .listItem(depth: 1, text: "全国では78％である。"),
        .listItem(depth: 1, text: "丘野県の事業では73％である。"),
        .listItem(depth: 2, text: "（出典）海山省「港湾調査」令和3年度、丘野県「道路調査」令和2年度"),
      ]) == ["78％ < 港湾調査", "73％ < 道路調査"])
  }

  @Test func `a source line and the title of a work hold no figures`() {
    #expect(reading.pairs([.paragraph(text: "（出典）海山省「30の港湾の調査」令和3年度")]) == [])
  }

  @Test func `a plan says nothing of the world unless evidence is given`() {
    let plan: [Block.Content] = [
      .listItem(depth: 1, text: "相談員を12人置く。"),
      .listItem(depth: 2, text: "客観的根拠："),
      .listItem(depth: 3, text: "海山省「港湾調査」によれば、岸壁の41％が古い。"),
    ]
    let figures = reading.figures(plan, under: "支援策①：見守り", "主な取組①：相談員")
    #expect(figures.map(\.quantity.text) == ["41％"])
  }
}
