import KnowledgeExtraction
import KnowledgeModel
import Testing

@Suite struct CitationReferenceTests {
  private let reading: CitationReading

  init() throws { reading = try CitationReading() }

  @Test(arguments: [
    "参考資料", "参考文献", "引用文献", "出典一覧", "７．参考文献", "第５章　参考資料", "■ 参考にしたもの", "【参考】", "３　主な参考資料",
    "参考資料[検索用]", "注・参考文献", "引用・参考文献", "資料の一覧", "References",
  ])
  func `a list of references is known by its heading`(heading: String) {
    let section = reading.section(["海山省「港湾調査」令和3年度"], under: heading)
    #expect(reading.citations([section]).map(\.form) == [.reference], "\(heading)")
  }

  @Test(arguments: [
    "1) 海山省「港湾調査」令和3年度", "[2] 海山省『港湾調査』2021", "③ 海山省「港湾調査」（R3年度）", "海山省（2021）「港湾調査」",
    "海山省　港湾調査（令和3年度）", "海山省: 港湾調査 令和3年度", "・海山省, 港湾調査, 令和3年度", "港湾調査（海山省・令和3年度）",
  ])
  func `an entry is read in every notation`(entry: String) {
    #expect(
      reading.works([reading.section([entry], under: "参考文献")]) == ["海山省|港湾調査|2021"], "\(entry)")
  }

  @Test func `the heading over a group is the publisher of its entries`() {
    #expect(
      reading.works([
        reading.section(["「港湾調査」令和3年度"], under: "参考資料", "海山省関連資料"),
        reading.section(["「森の白書」2020"], under: "参考資料", "森林庁"),
        reading.section(["「漁業の統計」R2", "緑市「朝市の記録」R4"], under: "参考資料", "その他の資料"),
      ]) == [
        "海山省|港湾調査|2021", "森林庁|森の白書|2020", "-|漁業の統計|2020", "緑市|朝市の記録|2022",
      ])
  }

  @Test func `a group of several publishers leaves it to other mentions`() {
    #expect(
      reading.works([
        reading.section(["（出典）森林庁「森の白書」2020"]),
        reading.section(["「森の白書」2020", "「港湾調査」R3"], under: "参考資料", "海山省・森林庁関連資料"),
      ]) == ["森林庁|森の白書|2020", "森林庁|森の白書|2020", "-|港湾調査|2021"])
  }

  @Test func `a line may open a list and a label may hold one`() {
    #expect(
      reading.works("参考文献", "海山省「港湾調査」令和3年度", "森林庁「森の白書」2020")
        == ["海山省|港湾調査|2021", "森林庁|森の白書|2020"])
    #expect(
      reading.works("（参考にしたもの）海山省「港湾調査」R3／森の白書（森林庁、令和2年度）")
        == ["海山省|港湾調査|2021", "森林庁|森の白書|2020"])
  }

  @Test func `entries without a heading are known by their kind`() {
    #expect(
      reading.works("海山省『港湾調査』（2021年度）", "緑市「津波 対応記録誌」令和2年7月", "星見県 漁業実態調査（令和5）")
        == ["海山省|港湾調査|2021", "緑市|津波 対応記録誌|2020", "星見県|漁業実態調査|2023"])
    #expect(reading.works("緑市「ふれあい館」（平成31年4月開館）").isEmpty)
  }

  @Test func `a list in columns is read by its header`() {
    let table = Block.Content.table(rows: [
      ["発行者", "資料名", "年度"], ["海山省", "港湾調査", "令和3年度"], ["森林庁", "森の白書", "2020"],
    ])
    #expect(
      reading.works([reading.section(blocks: [table], under: ["参考資料"])])
        == ["海山省|港湾調査|2021", "森林庁|森の白書|2020"])
  }

  @Test func `an address is a source of its own only without a title`() {
    let section = reading.section(
      [
        "https://example.jp/minato.pdf", "海山省「港湾調査」2021 https://example.jp/chosa",
        "https://example.jp/2",
      ],
      under: "参考資料")
    #expect(
      reading.works([section])
        == ["-|https://example.jp/minato.pdf|-", "海山省|港湾調査|2021"])
    #expect(reading.forms("（出典）https://example.jp/minato.pdf") == [.url])
    #expect(reading.works("申込みは https://example.jp/form へ。").isEmpty)
  }

  @Test func `what follows the items of a list is no entry`() {
    let section = reading.section(
      blocks: [
        .listItem(depth: 1, text: "海山省「港湾調査」令和3年度"), .paragraph(text: "港湾課 調査係（内線 12）へどうぞ。"),
        .paragraph(text: "この手引きへの書込みを歓迎します。"),
      ], under: ["参考にしたもの"])
    #expect(reading.works([section]) == ["海山省|港湾調査|2021"])
  }

  @Test(arguments: [
    "海山省「港湾調査」令和3年度・令和5年度", "海山省「港湾調査」（令和3年度・令和5年度）", "「港湾調査」（海山省、令和3年度、令和5年度）",
    "海山省「港湾調査」令和3年度、令和5年度", "海山省「港湾調査」令和3年度及び令和5年度",
  ])
  func `several years of one work are several citations`(line: String) {
    let works = ["海山省|港湾調査|2021", "海山省|港湾調査|2023"]
    #expect(reading.works("出典：\(line)") == works, "\(line)")
    #expect(reading.works([reading.section(["・\(line)"], under: "参考文献")]) == works, "\(line)")
  }

  @Test(arguments: ["（出典）", "【出典】", "［出所］", "出典："])
  func `a label alone stands before the works below it and nothing else`(label: String) {
    #expect(
      reading.works(
        "港を使う人は41％である。", label, "海山省「港湾調査」（令和3年度）", "なお、対象は全国の港である。",
        "漁港の整備は「漁港の手引き」（令和2年度）とは別に進む。") == ["海山省|港湾調査|2021"], "\(label)")
    #expect(
      reading.forms("港を使う人は41％である。", label, "海山省「港湾調査」（令和3年度）") == [.block], "\(label)")
  }

  @Test func `both municipalities are no publisher of their own`() {
    #expect(reading.works("出典：両市「港湾調査」（令和3年度）") == ["-|港湾調査|2021"])
  }

  @Test func `a statement behind a weak label is no line of sources`() {
    #expect(reading.forms("根拠：海山省「港湾調査」（令和3年度）で使う人は41％") == [.inline])
    #expect(reading.forms("根拠：海山省「港湾調査」（令和3年度）") == [.block])
  }
}
