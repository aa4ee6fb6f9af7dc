import TestSupport
import Testing

/// What `chie lint` says of documents, and where it is silent.
@Suite struct LintTests {
  /// The rules and messages for a document with this text.
  private func remarks(_ text: String) throws -> [(rule: String, message: String)] {
    let office = try Office()
    try office.write(text, to: "a.md")
    _ = try office.tool("index", "documents")
    return try (office.tool("lint", "--json").json()["lint"]?.items ?? []).map {
      ($0["rule"]?.string ?? "", $0["message"]?.string ?? "")
    }
  }

  private func rules(_ text: String) throws -> [String] { try remarks(text).map(\.rule) }

  @Test(arguments: [
    "区の91.3%（20区／23区）が使っています。", "23区中20区（91.3%）が使っています。",
    "23区のうち20区（91.3%）が使っています。", "利用は20区（23区中、91.3％）です。",
    "利用は９１．３％（２０／２３区）です。",
  ])
  func `a share that is not the ratio of its counts is a remark`(sentence: String) throws {
    #expect(try rules("# 調査\n\n## 結果\n\n\(sentence)\n") == ["share-mismatch"])
  }

  @Test(arguments: [
    "区の91.3%（21区／23区）が使っています。", "23区中21区（91.3%）が使っています。",
    "利用は21区（23区中、91％）です。", "約92％（21区／23区）です。",
    "前年の50％（4／10）に開きました。", "残りは8.7%（21区／23区）です。", "延べ200％（10件／5件）でした。",
    "利用は50％（3人／2か月）でした。",
  ])
  func `a share that fits, or may mean something else, is none`(sentence: String) throws {
    #expect(try rules("# 調査\n\n## 結果\n\n\(sentence)\n") == [])
  }

  @Test func `a remark says where it is, what is wrong, and how far the document can be trusted`()
    throws
  {
    let office = try Office()
    try office.write(
      "---\ntrust: 確認済\n---\n# 調査\n\n## 結果\n\n区の80.0%（21区／23区）が使っています。\n", to: "a.md")
    _ = try office.tool("index", "documents")
    let outcome = try office.tool("lint", "--json")
    let remark = try #require(try outcome.json()["lint"]?.items.first)
    #expect(
      remark.keys == ["id", "rule", "message", "text", "trust", "document", "passage", "place"])
    #expect(remark["message"]?.string?.contains("21÷23＝91.3％") == true)
    #expect(remark["trust"] == .string("verified"))
    #expect(remark["place"]?["line"] == .number(8))
    let text = try office.tool("lint").output
    #expect(text.contains("割合と件数の不一致　調査"))
    #expect(text.contains("a.md（8 行目）　確認済"))
  }

  @Test func `shares of a breakdown that do not add up to 100 are a remark, others are not`() throws
  {
    let whole = "経費の財源内訳は、「自主財源」（52.3%）、「国の補助」（38.7%）、「県の補助」（9.0%）です。"
    let odd = "経費の財源内訳は、「自主財源」（52.3%）、「国の補助」（38.7%）、「県の補助」（19.0%）です。"
    let free = "満足した分野は、「窓口」（52.3%）、「研修」（38.7%）、「広報」（19.0%）です。"
    let partial = "利用の内訳は、「窓口」（52.3%）、「研修」（28.7%）、「広報」（9.0%）などです。"
    #expect(try rules("# 調査\n\n## 結果\n\n\(whole)\(free)\(partial)\n") == [])
    #expect(try rules("# 調査\n\n## 結果\n\n\(odd)\n") == ["breakdown-sum"])
  }

  private static let cited = """
    # 空き家対策の報告

    ## 現状

    南雲県「空き家の実態に関する調査」によれば、空き家の28.4％に所有者がいません。

    （出典）南雲県「空き家の実態に関する調査」令和4年度

    青凪市「住まいの相談記録」によれば、相談は3.2倍になりました。

    （出典）青凪市「住まいの相談記録」令和5年度

    """

  @Test func `works cited are held against the list of references, where there is one`() throws {
    let list = """

      ## 参考資料

      - 南雲県「空き家の実態調査」令和4年度
      - 白鷺台市「公共施設白書」令和3年度

      """
    let found = try remarks(Self.cited + list)
    #expect(found.map(\.rule) == ["cited-not-listed", "listed-not-cited"])
    #expect(found.first?.message.contains("住まいの相談記録") == true)
    #expect(found.last?.message.contains("公共施設白書") == true)
    #expect(try rules(Self.cited) == [])
  }

  @Test func `a list of further reading is not held against the text`() throws {
    let list = """

      ## 参考資料

      - 南雲県「空き家の実態調査」令和4年度
      - 青凪市「住まいの相談記録」令和5年度
      - 白鷺台市「公共施設白書」令和3年度
      - 汐見野市「人口の見通しに関する調査」令和3年度
      - 汐見野市「窓口の満足度調査」令和3年度
      - 汐見野市「移住者の意識調査」令和3年度
      - 汐見野市「道路の点検記録」令和3年度

      """
    #expect(try rules(Self.cited + list) == [])
  }

  @Test func `one work with two fiscal years is a remark`() throws {
    let text = Self.cited + "空き家は増えています。\n\n（出典）南雲県「空き家の実態に関する調査」令和2年度\n"
    let found = try remarks(text)
    #expect(found.map(\.rule) == ["contradicting-years"])
    #expect(found.first?.message.contains("2020年度と2022年度") == true)
  }

  @Test func `a figure without a source is a remark only where others have one`() throws {
    let bare = "## 効果\n\n導入した市では、処理時間が42.7％減りました。\n"
    let found = try remarks(Self.cited + bare)
    #expect(found.map(\.rule) == ["figure-without-source"])
    #expect(found.first?.message.contains("42.7％") == true)
    #expect(try rules("# 報告\n\n" + bare) == [])
  }

  @Test func `a reference to a chapter that the document has not is a remark`() throws {
    let text = """
      # 計画

      ## 第1章 目的

      方法は第4章を参照してください。考え方は「白書」第9章を参照しました。

      ## 第2章 方法

      第1章のとおりです。

      """
    let found = try remarks(text)
    #expect(found.map(\.rule) == ["dead-reference"])
    #expect(found.first?.message.contains("第4章") == true)
  }

  @Test func `a link to a file that is not there is a remark, others are not`() throws {
    let office = try Office()
    try office.write(
      "# 計画\n\n[改正の経緯](../規則/経緯.md#第2節)、[様式](様式%201.html)、[図](図.png)、"
        + "[省](https://example.go.jp/a.html)、[上](#計画) を見る。\n", to: "計画/本文.md")
    try office.write(
      "<h1>様式</h1><p><a href='本文.md'>計画</a>に<a href='古い.pdf'>添える</a></p>", to: "計画/様式 1.html")
    _ = try office.tool("index", "documents")
    let found = try office.tool("lint", "--json").json()["lint"]?.items ?? []
    let messages = found.compactMap { $0["message"]?.string }
    #expect(messages.count == 2)
    #expect(messages.contains { $0.contains("「../規則/経緯.md」") })
    #expect(messages.contains { $0.contains("「古い.pdf」") })
    let broken = try office.tool("link", "list", "--broken", "--json").json()["links"]?.items ?? []
    #expect(broken.count == 2)
    let links = try office.tool("link", "list", "計画/本文.md").output
    #expect(links.contains("→ リンク　様式") && links.contains("← リンク元　様式"))
    let graph = try office.tool("graph", "計画/本文.md", "--format", "json").json()
    #expect(graph["edges"]?.items.contains { $0["kind"] == .string("links-to") } == true)
    #expect(try office.tool("related", "計画/本文.md").output.contains("文書のあいだにリンクがある"))
    try office.write("# 経緯\n\n平成30年に改めた。\n", to: "規則/経緯.md")
    _ = try office.tool("index", "documents")
    #expect(try office.tool("lint", "--json").json()["total"] == .number(1))
  }

  @Test func `a query and a document choose what is looked at`() throws {
    let office = try Office()
    try office.write("# 甲\n\n23区中20区（91.3%）です。\n", to: "a.md")
    try office.write("# 乙\n\n23区中19区（91.3%）です。\n", to: "b.md")
    _ = try office.tool("index", "documents")
    #expect(try office.tool("lint", "--json").json()["total"] == .number(2))
    #expect(try office.tool("lint", "題:甲", "--json").json()["total"] == .number(1))
    #expect(try office.tool("lint", "--document", "b.md", "--json").json()["total"] == .number(1))
    #expect(try office.tool("lint", "題:丙").status == 1)
    #expect(try office.tool("lint", "題:丙").talk.contains("気になる点は見つかりませんでした"))
    #expect(try office.tool("lint", "--csv").output.contains("種類,内容,箇所"))
  }
}
