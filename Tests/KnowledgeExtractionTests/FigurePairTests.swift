import KnowledgeModel
import Testing

/// Which work stands for which figure, in the conventions of papers, minutes, sheets and tables.
@Suite struct FigurePairTests {
  private let reading: FigureReading

  init() throws { reading = try FigureReading() }

  @Test(arguments: [
    ("岸壁の41％が古い[1]。桟橋は9％である。", "[1] 海山省「港湾調査」令和3年度"),
    ("岸壁の41％が古い。[1] 桟橋は9％である。", "[1] 海山省「港湾調査」令和3年度"),
    ("岸壁の41％が古い¹。桟橋は9％である。", "¹ 海山省「港湾調査」令和3年度"),
    ("岸壁の41％が古い（注1）。桟橋は9％である。", "注1　海山省「港湾調査」令和3年度"),
    ("岸壁の41％が古い※1。桟橋は9％である。", "※1 海山省「港湾調査」令和3年度"),
    ("岸壁の41％が古い．[1] 桟橋は9％である．", "[1] 海山省「港湾調査」令和3年度，p.4．"),
  ])
  func `the statement that bears the number of a note has its work`(text: String, note: String) {
    #expect(
      reading.pairs([.paragraph(text: text), .paragraph(text: note)])
        == ["41％ < 港湾調査", "9％ < -"], "\(text)")
  }

  @Test(arguments: [
    ("岸壁の41％が古い1)。桟橋は9％である。", "1) 海山省「港湾調査」令和3年度"),
    ("岸壁の41％が古い(1)。桟橋は9％である。", "(1)　岸壁は、海山省「港湾調査」（令和3年度）による。"),
    ("岸壁の41％が古い（１）。桟橋は9％である。", "（１）　海山省『港湾調査』令和3年度"),
  ])
  func `a plain number behind words points to the note that begins with it`(
    text: String, note: String
  ) {
    #expect(
      reading.pairs([.paragraph(text: text), .paragraph(text: note)])
        == ["41％ < 港湾調査", "9％ < -"], "\(text)")
  }

  @Test(arguments: [
    ("第2-1図", "第2-1図　岸壁の古さ"), ("図表２－１", "図表2-1 岸壁の古さ"), ("表３", "【表3】岸壁の古さ"),
    ("グラフ1", "グラフ1：岸壁の古さ"),
  ])
  func `running text that points to a chart has the work under it`(
    pointer: String, caption: String
  ) {
    #expect(
      reading.pairs([
        .paragraph(text: "岸壁の41％が古い（\(pointer)）。桟橋は9％である。"), .paragraph(text: "別の話は5件である。"),
        .paragraph(text: caption), .paragraph(text: "資料出所：海山省「港湾調査」令和3年度"),
      ]) == ["41％ < 港湾調査", "9％ < 港湾調査", "5件 < -"], "\(pointer)")
  }

  @Test func `what a remark says of the survey has the work above it`() {
    #expect(
      reading.pairs([
        .paragraph(text: "出典：海山省「港湾調査」令和3年度\n（注）対象は180港、有効回答率は52.6％である。")
      ]) == ["180港 < 港湾調査", "52.6％ < 港湾調査"])
  }

  @Test func `a work in parentheses behind a figure stands for that figure alone`() {
    #expect(
      reading.pairs([
        .paragraph(text: "古い岸壁は8本で、全国の割合（約17%、海山省『港湾白書』令和3年度版）より高い。")
      ]) == ["8本 < -", "約17% < 港湾白書"])
  }

  @Test func `a source at the end of a paragraph stands for its sentences before`() {
    #expect(
      reading.pairs([
        .paragraph(text: "岸壁は1,870本。更新は年62本である（出典：海山省「港湾調査」令和3年度）。")
      ]) == ["1,870本 < 港湾調査", "62本 < 港湾調査"])
  }

  @Test func `a row of sources in a sheet stands for the results`() {
    #expect(
      reading.pairs([
        .table(rows: [
          ["名称", "岸壁の点検"], ["事業費", "326万円"], ["成果", "点検は88本。"], ["資料", "海山市「港湾調査」（令和3年度）"],
        ])
      ]) == ["326万円 < -", "88本 < 港湾調査"])
  }

  @Test func `a sentence goes on over the end of a line of fixed width`() {
    #expect(
      reading.pairs([
        .paragraph(text: "海山省「港湾調査」（令和3年度）によると、全国の岸壁で、\n点検の済んだものは41％でした。")
      ]) == ["41％ < 港湾調査"])
  }

  @Test func `what a pointer back begins goes on in the next sentence`() {
    #expect(
      reading.pairs([
        .paragraph(text: "海山省「港湾調査」によれば、岸壁の41％が古い。"),
        .paragraph(text: "同調査で桟橋を見ると62％である。中央値は55％となる。"),
      ]) == ["41％ < 港湾調査", "62％ < 港湾調査", "55％ < 港湾調査"])
  }

  @Test func `a sentence of another origin is none of the work's`() {
    #expect(
      reading.pairs([
        .paragraph(text: "海山省「港湾調査」によれば、岸壁の41％が古い。また、県の調べでは、桟橋は9％である。")
      ]) == ["41％ < 港湾調査", "9％ < -"])
  }

  @Test func `an item with the source closes the list and its tables, but not what a person told`()
  {
    #expect(
      reading.pairs([
        .listItem(depth: 1, text: "ア　職員18人で受け持つ。"),
        .listItem(depth: 1, text: "イ　成果"),
        .table(rows: [["点検率", "41％"], ["更新率", "9％"]]),
        .listItem(depth: 1, text: "ウ　担当者（港湾課長　丘野氏）によれば、問合せは3倍に達した。"),
        .listItem(depth: 1, text: "エ　出所：海山市『港湾改革のあゆみ』（令和4年3月）"),
      ])
        == [
          "18人 < 港湾改革あゆみ", "41％ < 港湾改革あゆみ", "9％ < 港湾改革あゆみ", "3倍 < -",
        ])
  }

  @Test func `the source of a sheet stands for its lines, with the items under them`() {
    #expect(
      reading.pairs([
        .paragraph(text: "団　体　名：海山市"), .paragraph(text: "概　　　要：岸壁を10棟の倉庫に貸す。"),
        .paragraph(text: "効　　　果：・点検率は41％になった"), .listItem(depth: 1, text: "更新は9件に増えた"),
        .paragraph(text: "成功のポイント：港に4人を置いたこと"),
        .paragraph(text: "出　　　典：海山市「港湾調査」（令和3年度）"),
      ]) == ["10棟 < -", "41％ < 港湾調査", "9件 < 港湾調査", "4人 < 港湾調査"])
  }

  @Test func `a cell of sources stands for its row, and what a cell names for its sentence`() {
    #expect(
      reading.pairs([
        .table(rows: [
          ["項目", "値", "出典"], ["点検率", "41％", "海山省「港湾調査」令和3年度"],
          ["更新率", "9％", "丘野県「橋りょう統計」令和4年度"],
        ]),
        .paragraph(text: "以上。"),
        .table(rows: [
          ["項目", "内容"], ["背景", "海山省「港湾調査」によれば、岸壁の41％が古い。本市では9％である。"],
          ["内容", "倉庫3棟を貸す。"],
        ]),
      ])
        == [
          "41％ < 港湾調査", "9％ < 橋りょう統計", "41％ < 港湾調査", "9％ < -", "3棟 < -",
        ])
  }

  @Test func `a caption or a line of sources above a table stands for it`() {
    let table = Block.Content.table(rows: [["区分", "件数"], ["岸壁", "41件"]])
    #expect(
      reading.pairs([.paragraph(text: "表3　点検（出所：海山省「港湾調査」令和3年度）"), table])
        == ["41件 < 港湾調査"])
    #expect(
      reading.pairs([
        .paragraph(text: "図2　点検の推移"), .paragraph(text: "資料：海山省「港湾調査」（令和3年度）"), table,
      ]) == ["41件 < 港湾調査"])
  }

  @Test func `how often something is held is no figure, and a number without a unit may be one`() {
    #expect(reading.texts("会は年2回、相談は週に3日開く。").isEmpty)
    #expect(reading.texts("団体は46から31に減った。") == ["31"])
    #expect(reading.texts("評価では「拡充」14、「継続」241となった。") == ["14", "241"])
    #expect(reading.texts("電話は月80件が月15件になった。") == ["15件"])
  }

  @Test func `a work at the end of a line stands for that line of the block`() {
    #expect(
      reading.pairs([
        .listItem(
          depth: 1,
          text: "事務局：二つ紹介します。\n甲市は日数が18日となった。鍵は人である。（甲市「点検報告書」令和4年度）\n乙町は率を81％へ上げた。（出典は乙町「視察報告」）")
      ]) == ["18日 < 点検報告書", "81％ < 視察報告"])
  }

  @Test func `the source of a sheet stands for what its labels tell`() {
    #expect(
      reading.pairs([
        .paragraph(text: "内容：住民27人が見回りを担う。"), .paragraph(text: "成果：被害は42％減った。"),
        .paragraph(text: "成功要因：補助員に800円の謝金を用意したこと"),
        .paragraph(text: "出典：甲市「実績報告」令和5年度"),
      ]) == ["27人 < 実績報告", "42％ < 実績報告", "800円 < 実績報告"])
  }
}
