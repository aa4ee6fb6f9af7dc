import Testing

@Suite struct OutlineTests {
  @Test func `chapters, sections and numbers in parentheses nest by their style`() throws {
    let text = """
      窓口のあり方に関する報告書

      第１章　調査の背景

      １．１　合併後の姿
      　人口は十八年で一万五千人減り、支所の件数も半分になった。
      １．２　調査の方法
      （１）業務量の把握
      　職員が二週間にわたり、十五分ごとに業務を記録した。
      （２）聞き取り
      　三百人から、来庁の目的と交通手段を聞き取った。

      第２章　提言
      　次の三つを提言する。窓口は減らし、職員は残す。
      """
    #expect(
      try Read.outline(text) == [
        "1 窓口のあり方に関する報告書", "2 第１章　調査の背景", "3 １．１　合併後の姿", "3 １．２　調査の方法",
        "4 （１）業務量の把握", "4 （２）聞き取り", "2 第２章　提言",
      ])
  }

  @Test func `numbered lines that follow each other are items`() throws {
    let text = """
      研修の案内

      １　目的
      　職員の力を伸ばし、住民の役に立つ仕事を増やします。

      ２　持ち物
      　①　筆記用具
      　②　評価調書の写し
      　③　名札
      """
    #expect(
      try Read.lines(text).suffix(4) == ["2 ２　持ち物", "- ①　筆記用具", "- ②　評価調書の写し", "- ③　名札"])
  }

  @Test func `headings worded alike stand side by side`() throws {
    let text = """
      住まいの支援

      課題

      住民の課題

      相談先が分からない
        • 窓口が三つに分かれている。

      行政の課題

      人手が足りない
        • 担当は二人である。

      まとめ

      窓口を一つにまとめることから始める。
      """
    #expect(
      try Read.outline(text) == [
        "1 住まいの支援", "2 課題", "3 住民の課題", "4 相談先が分からない", "3 行政の課題", "4 人手が足りない", "2 まとめ",
      ])
  }

  @Test func `category and author above and below the title are no headings`() throws {
    let text = """
      08 福祉

      見守りの仕組み

      kawabe_note

      はじめに

      一人暮らしの世帯が増え、民生委員の欠員も続いています。
      """
    #expect(try Read.outline(text) == ["1 見守りの仕組み", "2 はじめに"])
  }

  @Test func `the subject of a letter is its title`() throws {
    let text = """
      三財第１２号
      令和６年２月１日

      各課長　様

      　　　　　　　　　　　　総務部長

      　　　補助金の見直しについて（通知）

      　このことについて、下記のとおり定めたので通知します。

      　　　　　　　記

      １　対象　　町単独の補助金のうち、３年を超えて続くもの

      ２　期限　　令和６年３月１５日（金）
      """
    #expect(
      try Read.outline(text) == ["1 補助金の見直しについて（通知）", "2 １　対象", "2 ２　期限"])
  }

  @Test func `labels with their value and captions are no headings`() throws {
    let text = """
      助言の記録

      日時：令和5年9月14日
      場所：本庁舎２階

      1．窓口を一つに

        • 順番を直すことから始める。

      配置のイメージ

      2．記録を残す

        • 半年後に見直す。
      """
    #expect(try Read.outline(text) == ["1 助言の記録", "2 1．窓口を一つに", "2 2．記録を残す"])
  }

  @Test func `a time at the start of a line numbers no heading`() throws {
    let text = """
      研修のご案内

      １　日程

      13:00 受付
      13:30 開会
      14:00 講演「空き家の活用」

      ２　会場
      　市民会館の二階です。
      """
    #expect(try Read.outline(text) == ["1 研修のご案内", "2 １　日程", "2 ２　会場"])
  }

  @Test func `rows parted by bars are tables, a line with a bar alone is none`() throws {
    let text = """
      委員の名簿

      氏名｜役職｜備考
      早川 悟｜座長｜新任
      長峰 佳代｜委員｜再任

      くらし｜しごと
      """
    let lines = try Read.lines(text)
    #expect(
      lines.filter { $0.contains(" | ") } == [
        "氏名 | 役職 | 備考", "早川 悟 | 座長 | 新任", "長峰 佳代 | 委員 | 再任",
      ])
    #expect(lines.contains { $0.hasSuffix("くらし｜しごと") })
  }

  @Test func `rows separated by tabs or aligned by spaces are tables`() throws {
    let text = """
      謝金の例

      区分\t単価\t負担
      教員\t33,000円\t41,250円

      支所　　平成25年度　　令和４年度
      川合　　22,400件　　　13,600件
      早瀬　　14,700件　　　 8,500件
      """
    #expect(
      try Read.lines(text).suffix(5) == [
        "区分 | 単価 | 負担", "教員 | 33,000円 | 41,250円", "支所 | 平成25年度 | 令和４年度",
        "川合 | 22,400件 | 13,600件", "早瀬 | 14,700件 | 8,500件",
      ])
  }
}
