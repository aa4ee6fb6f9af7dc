import TestSupport
import Testing

/// The lists of what documents say, as their commands print them.
@Suite struct FindingListTests {
  private static let advice = """
    ---
    kind: 助言
    trust: AI生成（未検証）
    ---
    # 窓口改革の助言

    ## 課題

    ### 住民の課題

    #### 待ち時間が長い

    - 窓口の待ち時間は平均42.7分です。
    - この課題が放置された場合の悪影響：相談を諦める人が増えます。

    （出典）南雲県「窓口の利用に関する調査」令和4年度

    ## 支援策

    ### 支援策① 予約制の導入

    - 主な取組① 予約システムの整備
    - KPI：予約の割合 60％
      - データ取得方法：予約台帳

    ## 用語

    EBPM（証拠に基づく政策立案）を進めます。髙橋 誠一郎教授（瑞穂坂大学）が助言しました。

    """
  private static let survey = """
    # 窓口の調査

    ## 結果

    満足した人は57.3％から92.8％に増えました。経費は約1,200万円です。

    （出典）南雲県「窓口の利用に関する調査結果」令和4年度

    """

  private func office() throws -> Office {
    let office = try Office()
    try office.write(Self.advice, to: "助言.md")
    try office.write(Self.survey, to: "調査.md")
    _ = try office.tool("index", "documents")
    return office
  }

  @Test(arguments: ["figures", "lint", "timeline"])
  func `a list of one document takes its path as it is typed, and refuses what is not there`(
    list: String
  ) throws {
    let office = try office()
    let whole = try office.tool(list, "--document", "調査.md", "--json").output
    for path in ["documents/調査.md", office.folder + "/documents/調査.md"] {
      #expect(try office.tool(list, "--document", path, "--json").output == whole)
    }
    let unknown = try office.tool(list, "--document", "ない.md", "--json")
    #expect(unknown.status == 1 && unknown.output.isEmpty)
    #expect(unknown.talk.contains("「ない.md」にあたる文書はありません。"))
  }

  @Test(arguments: [
    ("sources", ["publisher", "title", "fiscal_year", "spellings", "listed", "citations"]),
    (
      "figures",
      [
        "text", "value", "low", "high", "approximate", "unit", "subject", "direction", "baseline",
        "sentence", "source",
      ]
    ),
    ("challenges", ["whose", "title", "consequence", "evidence"]),
    ("measures", ["title", "initiatives"]),
    ("indicators", ["level", "kind", "name", "target", "baseline", "method", "measure"]),
    ("people", ["name", "affiliation", "role", "appearances"]),
    ("glossary", ["short", "long"]),
  ])
  func `every item says what it is, where it stands, and how far it can be trusted`(
    command: String, keys: [String]
  ) throws {
    let office = try office()
    let json = try office.tool(command, "--json").json()
    let items = json[command]?.items ?? []
    #expect(!items.isEmpty)
    #expect(json["total"] == .number(Double(items.count)))
    let common: Set<String> = ["id", "trust", "document", "passage", "place"]
    for item in items { #expect(item.keys.isSuperset(of: common.union(keys))) }
  }

  @Test func `one work in two spellings is one source, with both`() throws {
    let office = try office()
    let sources = try office.tool("sources", "--json").json()["sources"]?.items ?? []
    #expect(sources.count == 1)
    #expect(sources.first?["spellings"]?.items.count == 2)
    #expect(sources.first?["fiscal_year"] == .number(2022))
  }

  @Test func `figures are chosen by unit, value and document`() throws {
    let office = try office()
    func texts(_ arguments: String...) throws -> [String] {
      let line = (["figures", "--json"] + arguments).map { "'\($0)'" }.joined(separator: " ")
      let outcome = try office.tool.shell("$chie \(line)")
      return try (outcome.json()["figures"]?.items ?? []).compactMap { $0["text"]?.string }
    }
    #expect(try texts("満足", "--unit", "%") == ["92.8％"])
    #expect(try texts("--unit", "％", "--min", "61") == ["92.8％"])
    #expect(try texts("--document", "助言.md", "--unit", "分") == ["42.7分"])
    #expect(try texts("--min", "5", "--max", "4") == [])
  }

  @Test func `the text names the trust of what is not plain, and where it stands`() throws {
    let office = try office()
    let advised = try office.tool("challenges").output
    #expect(advised.contains("待ち時間が長い"))
    #expect(advised.contains("AI生成（未検証）　ID"))
    let surveyed = try office.tool("figures", "満足").output
    #expect(surveyed.contains("調査.md（5 行目）　ID"))
    #expect(surveyed.contains("出典：南雲県「窓口の利用に関する調査"))
  }

  @Test func `what is not found ends with 1, what is misused with 64`() throws {
    let office = try office()
    #expect(try office.tool("cases", "無い言葉").status == 1)
    #expect(try office.tool("figures", "--limit", "-1").status == 64)
    #expect(try office.tool("figures", "--json", "--csv").status == 64)
    #expect(try office.tool("indicators", "--level", "KXI").status == 64)
  }

  @Test func `the ID of a finding shows and cites the passage that says it`() throws {
    let office = try office()
    let figures = try office.tool("figures", "満足", "--json").json()["figures"]?.items ?? []
    let id = try #require(figures.first?["id"]?.string)
    #expect(try office.tool("show", id).output.contains("57.3％から92.8％に増えました"))
    #expect(try office.tool("cite", id).output.contains("窓口の調査"))
  }

  @Test func `export writes each finding by itself`() throws {
    let office = try office()
    let lines = try office.tool("export", "findings").lines
    #expect(lines.count > 8)
    #expect(lines.allSatisfy { $0.hasPrefix("{") && $0.contains("\"finding\":") })
  }

  @Test func `fields ask for what passages say`() throws {
    let office = try office()
    func paths(_ query: String) throws -> [String] {
      try office.tool("search", query, "--exact", "--fields", "path", "--plain").lines.sorted()
    }
    #expect(try paths("出典:窓口の利用") == ["助言.md", "調査.md"])
    #expect(try paths("人:高橋") == ["助言.md"])
    #expect(try paths("課題:待ち時間") == ["助言.md"])
    for measure in ["施策:予約制", "支援策:予約制", "取組:予約システム", "取り組み:システムの整備", "measure:予約制"] {
      #expect(try paths(measure) == ["助言.md"], "\(measure)")
    }
    #expect(try paths("指標:予約の割合") == ["助言.md"])
    #expect(try paths("指標:KPI") == ["助言.md"])
    #expect(try paths("用語:証拠に基づく") == ["助言.md"])
    #expect(try paths("略語:ＥＢＰＭ") == ["助言.md"])
    #expect(try paths("施策:待ち時間") == [])
    #expect(try paths("数値:92.8％") == ["調査.md"])
    #expect(try paths("figure:92.8") == ["調査.md"])
    #expect(try paths("数値:1200万円") == ["調査.md"])
    #expect(try paths("数値:12000000円") == ["調査.md"])
    #expect(try paths("数値:1200") == [])
    #expect(try paths("数値:92.8円") == [])
    #expect(try paths("窓口 -数値:92.8％") == ["助言.md"])
    let wrong = try office.tool("search", "数値:多い")
    #expect(wrong.talk.contains("数値:多い は条件として読めない"))
  }

  @Test func `facets count the documents that were found`() throws {
    let office = try office()
    let json = try office.tool("search", "窓口", "--facets", "--json").json()["facets"]
    #expect(
      json?.keys == [
        "kind", "fiscal_year", "municipality", "trust", "source", "tag", "person", "measure",
        "term", "case",
      ])
    #expect(json?["term"]?.items.first?["value"] == .string("EBPM"))
    #expect(json?["person"]?.items.first?["count"] == .number(1))
    #expect(json?["source"]?.items.first?["count"] == .number(2))
    let trusts = json?["trust"]?.items.compactMap { $0["label"]?.string } ?? []
    #expect(trusts == ["AI生成（未検証）", "不明"])
    #expect(try office.tool("search", "窓口", "--facets").output.contains("信頼\n"))
    #expect(try office.tool("search", "窓口", "--json").json()["facets"] == nil)
    #expect(try office.tool("search", "窓口", "--facets", "--ids").status == 64)
  }
}
