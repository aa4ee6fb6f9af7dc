import Foundation
import TestSupport
import Testing

/// Whom to ask: people, what they advised on, and where it says so.
@Suite struct PeopleTests {
  private func office() throws -> Office {
    let office = try Office()
    try office.write(
      """
      ---
      kind: 助言
      field: 行政経営
      trust: 確認済
      ---
      # 自治体DXの助言

      ## 自治体DXの進め方

      講師の髙橋 誠一郎教授（瑞穂坂大学）は、自治体DXの進め方を助言しました。

      ## 人材の確保

      髙橋氏は、研修の計画についても述べました。

      """, to: "a.md")
    try office.write(
      """
      # 会議の記録

      ## 自治体DX

      田中 美咲係長（青凪市）は、自治体DXの議題を確認しました。

      ## 庁舎

      田中氏は、庁舎の議題を確認しました。田中氏は、駐車場の議題も確認しました。

      """, to: "b.md")
    _ = try office.tool("index", "documents")
    return office
  }

  @Test func `people are ordered by what answers, each with topics and the best sentence`() throws {
    let office = try office()
    let json = try office.tool("people", "自治体DX", "--json").json()
    let items = json["people"]?.items ?? []
    let first = try #require(items.first)
    #expect(first["name"]?.string?.contains("誠一郎") == true)
    #expect(first["topics"]?.items.contains(.string("自治体DXの進め方")) == true)
    #expect(first["topics"]?.items.contains(.string("行政経営")) == true)
    #expect((first["topics"]?.items.count ?? 9) <= 5)
    #expect(first["sentence"]?.string?.contains("自治体DXの進め方を助言しました") == true)
    #expect(first["trust"] == .string("verified"))
    #expect(first["document"]?["path"] == .string("a.md"))
    #expect(first["place"]?["line"] != nil)
    let answering = first["appearances"]?.items.compactMap { $0["answers"] } ?? []
    #expect(answering.contains(.bool(true)))
    #expect(first["count"] == .number(Double(answering.count)))
    let text = try office.tool("people", "自治体DX").output
    #expect(text.contains("話題："))
    #expect(text.contains("自治体DXの進め方"))
    #expect(try office.tool("people", "自治体DX", "--csv").output.contains("ID,氏名,所属,役職,話題,根拠,"))
  }

  @Test func `ID, document and place belong together, whatever is asked`() throws {
    let office = try Office()
    try office.write(
      "# 名簿\n\n## 委員\n\n髙橋 誠一郎教授（瑞穂坂大学）が出席しました。\n", to: "a.md")
    try office.write(
      "# 助言\n\n## 空き家\n\n前置きです。\n\n講師の髙橋 誠一郎教授は、空き家の活用を助言しました。\n", to: "b.md")
    _ = try office.tool("index", "documents")
    for query in [[], ["空き家"], ["出席"]] {
      let items =
        try office.tool.shell("$chie people --json \(query.joined(separator: " "))")
        .json()["people"]?.items ?? []
      let item = try #require(items.first)
      #expect(items.count == 1)
      #expect(item["id"]?.string?.hasPrefix((item["document"]?["id"]?.string ?? "-") + "/") == true)
      let shown = item["appearances"]?.items.first { appearance in
        appearance["document"] == item["document"] && appearance["place"] == item["place"]
          && appearance["passage"] == item["passage"]
      }
      #expect(shown != nil)
      let cited = try office.tool("cite", item["id"]?.string ?? "-").output
      #expect(cited.contains(item["document"]?["title"]?.string ?? "-"))
    }
    let advised = try office.tool("people", "空き家", "--json").json()["people"]?.items.first
    #expect(advised?["document"]?["path"] == .string("b.md"))
    #expect(advised?["place"]?["line"] == .number(7))
  }

  @Test func `people of a document about the topic follow those whom passages name with it`() throws
  {
    let office = try office()
    try office.write(
      "# 研究会の概要\n\n自治体DXの進め方を考えます。\n\n## 日程\n\n第1回です。\n\n## 体制\n\n"
        + "座長は、佐藤 健太教授（瑞穂坂大学）です。\n", to: "c.md")
    _ = try office.tool("index", "documents")
    let items = try office.tool("people", "自治体DX", "--json").json()["people"]?.items ?? []
    #expect(items.count == 3)
    #expect(items.last?["name"]?.string?.contains("佐藤") == true)
    #expect(items.last?["answering"] == .number(0) && items.last?["near"] == .number(1))
    #expect(try office.tool("people", "髙橋", "--json").json()["total"] == .number(1))
  }

  @Test(arguments: ["参考文献", "２．出典", "【配布資料（総務課）】", "講師紹介", "(3) 登壇者："])
  func `a heading that says nothing is no topic, the one above it is`(heading: String) throws {
    let office = try Office()
    try office.write(
      "# 手引き\n\n## 空き家の活用\n\n本文です。\n\n### \(heading)\n\n髙橋 誠一郎教授（瑞穂坂大学）\n", to: "a.md")
    _ = try office.tool("index", "documents")
    let items = try office.tool("people", "--json").json()["people"]?.items ?? []
    #expect(items.first?["topics"] == .array([.string("空き家の活用")]))
  }

  @Test func `which headings are no topics is for staff to say, without a new index`() throws {
    let office = try office()
    try office.write("自治体DXの～\n～進め方\n", to: "../words/not-topics.txt")
    let items =
      try office.tool("people", "自治体DX", "--vocabulary", "words", "--json").json()["people"]?.items
      ?? []
    #expect(items.first?["topics"]?.items.contains(.string("自治体DXの進め方")) == false)
    #expect(try office.tool("people", "--vocabulary", "none").status == 2)
  }

  @Test func `somebody is found by any passage that names them, and not by others`() throws {
    let office = try office()
    let items = try office.tool("people", "庁舎", "--json").json()["people"]?.items ?? []
    #expect(items.count == 1)
    #expect(items.first?["name"]?.string?.contains("田中") == true)
    #expect(items.first?["sentence"]?.string?.contains("庁舎の議題") == true)
    #expect(try office.tool("people", "財源").status == 1)
  }
}
