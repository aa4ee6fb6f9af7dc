import Testing

@Suite struct ListTests {
  private let indented = """
    効果
      • 待ち時間が減ります。
        • 客観的根拠:
          • 県の調査では平均12分短くなりました。
          • （出典）県「窓口の調査」令和4年度
        • 放置された場合の影響:
          • 来庁者が離れます。
    """
  private let flattened = """
    効果
      • 待ち時間が減ります。 — 客観的根拠: — 県の調査では平均12分短くなりました。 –（出典）県「窓口の調査」令和4年度 — 放置された場合の影響: — 来庁者が離れます。
    """

  @Test func `a list flattened by dashes has the structure of the indented one`() throws {
    let lines = try Read.lines(indented)
    #expect(lines.suffix(3) == ["    - （出典）県「窓口の調査」令和4年度", "  - 放置された場合の影響:", "    - 来庁者が離れます。"])
    #expect(try Read.lines(flattened) == lines)
  }

  @Test func `indicators keep how they are measured below them`() throws {
    let text = """
      指標
        • KGI — 満足度 80％以上 — データ取得方法: 住民意識調査 — 再来庁 半減 — データ取得方法: 受付簿
      """
    #expect(
      try Read.lines(text).dropFirst() == [
        "- KGI", "  - 満足度 80％以上", "    - データ取得方法: 住民意識調査", "  - 再来庁 半減",
        "    - データ取得方法: 受付簿",
      ])
  }

  @Test(arguments: [
    "この制度 — いわゆる派遣制度 — は、平成の終わりに始まりました。", "期間は4月 – 9月、人数は10 – 20人です。",
    "計画-実行-評価の順に回します。",
  ])
  func `a dash within a sentence separates nothing`(_ sentence: String) throws {
    #expect(try Read.lines("要点\n  • \(sentence)").last == "- \(sentence)")
  }

  @Test func `marks of equal indentation nest by their order`() throws {
    let text = """
      準備するもの
      - 会場
      ・机
      ・椅子
      - 資料
      """
    #expect(try Read.lines(text).dropFirst() == ["- 会場", "  - 机", "  - 椅子", "- 資料"])
  }

  @Test func `check boxes are bullets`() throws {
    #expect(
      try Read.lines("対象\n- ☑ 組織の連携が進まない\n- ☑ 人が足りない").suffix(2) == ["- 組織の連携が進まない", "- 人が足りない"])
  }
}
