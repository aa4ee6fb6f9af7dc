import KnowledgeModel
import Testing

@Suite struct MarkdownTests {
  @Test func `headings, lists, tables and places are read`() throws {
    let reading = try Read.reading(
      """
      ---
      kind: 助言
      tags: [移住, 空き家]
      ---
      # 空き家の活用

      - 一つめ
        - 内側

      | 年 | 件数 |
      |---|---|
      | 令和4年 | 12 |
      """, name: "a.md")
    #expect(reading.declared[.kind] == "助言")
    #expect(reading.declared.values[.tags] == ["移住", "空き家"])
    #expect(
      reading.blocks.map(\.content) == [
        .heading(level: 1, text: "空き家の活用"), .listItem(depth: 1, text: "一つめ"),
        .listItem(depth: 2, text: "内側"), .table(rows: [["年", "件数"], ["令和4年", "12"]]),
      ])
    #expect(reading.blocks.map(\.place.line) == [5, 7, 8, 10])
  }

  @Test(arguments: [
    "+++\ntitle = \"柵の助成\" # 題\ndate = 2024-05-01\nauthor = '白石 花'\ntags = [\"獣害\", \"助成\"]\n+++\n",
    "{\n  \"title\": \"柵の助成\", \"date\": \"2024-05-01\",\n  \"author\": \"白石 花\","
      + "\n  \"tags\": [\"獣害\", \"助成\"]\n}\n",
  ])
  func `front matter in TOML and JSON means what it means in YAML`(_ matter: String) throws {
    let reading = try Read.reading(matter + "\n柵の助成は半額である。\n", name: "a.md")
    #expect(reading.problems.isEmpty)
    #expect(reading.declared[.title] == "柵の助成")
    #expect(reading.declared[.date] == "2024-05-01")
    #expect(reading.declared[.author] == "白石 花")
    #expect(reading.declared.values[.tags] == ["獣害", "助成"])
    #expect(Read.lines(of: reading) == ["柵の助成は半額である。"])
    #expect(reading.blocks.map(\.place.line) == [matter.count { $0 == "\n" } + 2])
  }

  @Test(arguments: ["a = \"\"\"\n長い\"\"\"", "文である", "title = \"題\"\n[params]\nx = 1"])
  func `TOML that is not plain is told`(_ toml: String) throws {
    let reading = try Read.reading("+++\n\(toml)\n+++\n本文の文である。\n", name: "a.md")
    #expect(reading.problems.map(\.code) == ["front-matter"])
    #expect(Read.lines(of: reading) == ["本文の文である。"])
  }

  @Test func `braces that hold no object begin a text`() throws {
    let text = "{\"かぎ\"} とは記号の例である。"
    #expect(try Read.lines(text, name: "a.md") == [text])
  }

  @Test(arguments: ["title: [", "- a\n- b", "a: &a [x]\nb: [*a, *a]", "a:  &a x\n? [ *a ]\n: b"])
  func `bad front matter is told and the text is read`(_ yaml: String) throws {
    let reading = try Read.reading("---\n\(yaml)\n---\n# 前付けの文書\n", name: "a.md")
    #expect(reading.problems.map(\.code) == ["front-matter"])
    #expect(reading.blocks.map(\.text) == ["前付けの文書"])
  }

  @Test func `notes are text, definitions of links are not`() throws {
    let reading = try Read.reading(
      """
      利用は増えた[^1]。[手引き][手引]による。

      [^1]: 常磐野県「利用実態調査」令和5年度
      [注2]: 庁内調べ

      [手引]: https://example.jp/guide
      """, name: "a.md")
    #expect(
      reading.blocks.map(\.text) == [
        "利用は増えた[^1]。手引きによる。", "[^1]: 常磐野県「利用実態調査」令和5年度\n[注2]: 庁内調べ",
      ])
  }

  @Test func `links keep where they lead`() throws {
    let reading = try Read.reading(
      "# 題\n\n[経緯](../規則/b.md \"付記\") と <https://example.jp/> と ![図](c.png)\n\n- [*様式*](d.md)\n",
      name: "a.md")
    #expect(
      reading.blocks.map { $0.links.map { "\($0.text)→\($0.target)" } }
        == [
          [], ["経緯→../規則/b.md", "https://example.jp/→https://example.jp/"],
          ["様式→d.md"],
        ])
  }
}
