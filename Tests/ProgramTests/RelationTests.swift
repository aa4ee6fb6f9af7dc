import Foundation
import TestSupport
import Testing

/// How things belong together: related, graph, duplicates, timeline.
@Suite struct RelationTests {
  private static let first = """
    ---
    kind: 助言
    date: 2023-06-01
    trust: 確認済
    tags: [空き家]
    ---
    # 空き家対策の助言

    ## 課題

    相続の手続が進まず、空き家の登記が残ったままです。登記の相談窓口がありません。

    （出典）南雲県「空き家の実態に関する調査」令和4年度

    """
  private static let second = """
    ---
    kind: 調査
    fiscal_year: 令和4年度
    tags: [空き家]
    ---
    # 住まいの報告

    ## 現状

    南雲県「空き家の実態調査」によれば、登記のない空き家が28.4％あります。

    （出典）南雲県「空き家の実態調査」令和4年度

    """
  private static let third = "# 窓口の話\n\n## はじめに\n\n窓口の待ち時間は12分です。\n"

  private func office() throws -> Office {
    let office = try Office()
    try office.write(Self.first, to: "a.md")
    try office.write(Self.second, to: "b.md")
    try office.write(Self.third, to: "c.md")
    _ = try office.tool("index", "documents")
    return office
  }

  private func id(_ path: String, in office: Office) throws -> String {
    let json = try office.tool("show", path, "--json").json()
    return try #require(json["document"]?["id"]?.string)
  }

  @Test func `related documents come with their reasons in words, and nothing else comes`() throws {
    let office = try office()
    let json = try office.tool("related", "a.md", "--json").json()
    #expect(json.keys.sorted() == ["id", "related", "title"])
    let items = json["related"]?.items ?? []
    #expect(items.first?["document"]?["path"] == .string("b.md"))
    let reasons = items.first?["reasons"]?.items.compactMap(\.string) ?? []
    #expect(reasons.contains("同じ出典：南雲県「空き家の実態に関する調査」2022年度"))
    #expect(reasons.contains("同じタグ（空き家）"))
    #expect(!items.contains { $0["document"]?["path"] == .string("c.md") })
    let text = try office.tool("related", "a.md").output
    #expect(text.contains("「空き家対策の助言」と関わりのあるもの"))
    #expect(text.contains("・同じタグ（空き家）"))
  }

  @Test func `a passage, a section, a finding and a work are related to what shares their source`()
    throws
  {
    let office = try office()
    let source = try #require(
      try office.tool("sources", "--json").json()["sources"]?.items.first?["id"]?.string)
    let figure = try #require(
      try office.tool("figures", "--unit", "％", "--json").json()["figures"]?.items.first)
    let passage = try #require(figure["passage"]?.string)
    for (name, other) in [
      (source, "a.md"), (passage, "a.md"), (figure["id"]?.string ?? "", "a.md"),
      (try id("b.md", in: office) + "#1", "a.md"),
    ] {
      let items = try office.tool("related", name, "--json").json()["related"]?.items ?? []
      let paths = items.compactMap { $0["document"]?["path"]?.string }
      #expect(paths.contains(other), "\(name)")
    }
    #expect(try office.tool("related", "無い").status == 1)
    #expect(try office.tool("related", "a.md", "--limit", "-1").status == 64)
    #expect(try office.tool("related", "a.md", "--csv").output.contains("ID,種類,題名,点数,理由"))
  }

  @Test func `from a challenge one comes to what answers it, and to what only stands beside it`()
    throws
  {
    let office = try Office()
    try office.write(
      """
      # 買い物支援の助言

      ## 課題1　買い物に行く手段の不足

      店まで遠く、車を持たない世帯が困っています。

      ## 課題2　見守りの担い手の不足

      見守る人が足りません。

      ## 支援策1　移動販売車の運行

      課題1に対応し、週に2回、移動販売車を運行します。

      KPI：利用者数　目標：年間3,000人

      """, to: "買い物.md")
    _ = try office.tool("index", "documents")
    func related(_ title: String) throws -> [String] {
      let challenges = try office.tool("challenges", "--json").json()["challenges"]?.items ?? []
      let id = challenges.first { $0["title"]?.string?.contains(title) ?? false }?["id"]?.string
      let items = try office.tool("related", try #require(id), "--json").json()["related"]?.items
      return (items ?? []).map { item in
        "\(item["kind"]?.string ?? "")：\(item["reasons"]?.items.first?.string ?? "")"
      }
    }
    #expect(
      try related("買い物") == [
        "measure：この課題に応えると書かれている支援策", "indicator：同じ支援策「移動販売車の運行」でつながる指標",
      ])
    #expect(
      try related("見守り") == [
        "measure：同じ文書の支援策（つながりは書かれていません）",
        "indicator：同じ文書の指標（つながりは書かれていません）",
      ])
  }

  @Test func `a graph names what is cited, and its edges say how`() throws {
    let office = try office()
    let json = try office.tool("graph", "a.md", "--format", "json").json()
    let nodes = json["nodes"]?.items ?? []
    let edges = json["edges"]?.items ?? []
    let (first, second) = (try id("a.md", in: office), try id("b.md", in: office))
    #expect(nodes.first?["id"] == .string(first))
    #expect(nodes.contains { $0["kind"] == .string("source") })
    #expect(edges.contains { $0["kind"] == .string("cites") && $0["from"] == .string(first) })
    let same = try #require(edges.first { $0["kind"] == .string("same-source") })
    #expect(Set([same["from"]?.string, same["to"]?.string]) == [first, second])
    let alone = try office.tool("graph", "a.md", "--format", "json", "--depth", "0").json()
    #expect(alone["nodes"]?.items.count == 1)
    #expect(try office.tool("graph", "a.md", "--depth", "6").status == 64)
    #expect(try office.tool("graph", "無い").status == 1)
  }

  @Test func `the graph for Graphviz quotes what titles hold`() throws {
    let office = try Office()
    try office.write("# 題 \"引用\" と \\ の印\n\n本文です。\n", to: "a.md")
    _ = try office.tool("index", "documents")
    let text = try office.tool("graph", "a.md").output
    #expect(text.hasPrefix("digraph chie {\n"))
    #expect(text.contains(#"[label="題 \"引用\" と \\ の印", shape=note, class="document"];"#))
    #expect(text.hasSuffix("}\n"))
  }

  @Test func `documents with nearly the same text are a group, with what they have in common`()
    throws
  {
    let office = try Office()
    let body = (1...20).map { "第\($0)項では、窓口の手順と\($0 * 7)件の記録を順に示します。" }
      .joined(separator: "\n\n")
    try office.write("# 原本\n\n\(body)\n", to: "a.md")
    try office.write("# 写し\n\n\(body)\n\n末尾に一文を加えました。\n", to: "b.md")
    try office.write("# 別の話\n\n人口の見通しは、十年ごとに見直します。\n", to: "c.md")
    _ = try office.tool("index", "documents")
    let groups = try office.tool("duplicates", "--json").json()["duplicates"]?.items ?? []
    let group = try #require(groups.first)
    #expect(groups.count == 1)
    let paths = group["documents"]?.items.compactMap { $0["path"]?.string } ?? []
    #expect(paths.sorted() == ["a.md", "b.md"])
    let share = group["share"]?.number ?? 0
    #expect(share >= 80 && share < 100)
    #expect(try office.tool("duplicates", "題:別の話").status == 1)
    #expect(try office.tool("duplicates", "題:写し").output.contains("2 文書"))
    let reasons = try office.tool("related", "a.md", "--json").json()["related"]?.items.first
    #expect(reasons?["reasons"]?.items.first?.string?.hasPrefix("本文の") == true)
  }

  @Test func `a timeline orders documents and works by time`() throws {
    let office = try office()
    let json = try office.tool("timeline", "--json").json()
    let items = json["timeline"]?.items ?? []
    let years = items.map { $0["date"]?.string ?? $0["fiscal_year"]?.number.map { "\(Int($0))" } }
    #expect(years == ["2022", "2022", "2023-06-01"])
    #expect(Set(items.prefix(2).compactMap { $0["kind"]?.string }) == ["document", "source"])
    let text = try office.tool("timeline", "種別:助言").output
    #expect(text.contains("2023-06-01　空き家対策の助言"))
    #expect(text.contains("a.md　確認済　ID"))
  }

  @Test func `a mention without a year is of the only work that it can mean`() throws {
    let office = try Office()
    try office.write("# 甲\n\n本文です。\n\n（出典）南雲県「空き家の実態調査」令和4年度\n", to: "a.md")
    try office.write("# 乙\n\n文章です。\n\n（出典）南雲県「空き家の実態調査」\n", to: "b.md")
    _ = try office.tool("index", "documents")
    let sources = try office.tool("sources", "--json").json()["sources"]?.items ?? []
    #expect(sources.map { $0["fiscal_year"] } == [.number(2022)])
    #expect(sources.first?["citations"]?.items.count == 2)
    let related = try office.tool("related", "b.md", "--json").json()["related"]?.items ?? []
    #expect(related.first?["document"]?["path"] == .string("a.md"))
    try office.write("# 丙\n\n文です。\n\n（出典）南雲県「空き家の実態調査」令和2年度\n", to: "c.md")
    _ = try office.tool("index", "documents")
    let apart = try office.tool("sources", "--json").json()["sources"]?.items ?? []
    #expect(apart.count == 3)
  }

  @Test func `a link made by hand is part of the graph`() throws {
    let office = try office()
    let (first, third) = (try id("a.md", in: office), try id("c.md", in: office))
    #expect(try office.tool("link", "add", first, third, "--kind", "see-also").status == 0)
    let json = try office.tool("graph", "c.md", "--format", "json").json()
    let edge = json["edges"]?.items.first { $0["kind"] == .string("see-also") }
    #expect(edge?["from"] == .string(first))
    #expect(edge?["to"] == .string(third))
  }
}
