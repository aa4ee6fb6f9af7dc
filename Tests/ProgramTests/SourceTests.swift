import TestSupport
import Testing

/// Works merged and split by hand, through the program.
@Suite struct SourceTests {
  private let office: Office

  init() throws {
    office = try Office()
    for (name, work) in [
      "甲": "窓口の利用に関する調査」令和4年度", "乙": "窓口の利用に関する調査結果」令和4年度",
      "丙": "来庁者アンケート」令和4年度", "丁": "来庁者アンケート」令和3年度",
    ] {
      try office.write(
        "# \(name)の助言\n\n満足した人は92.8％でした。\n\n（出典）南雲県「\(work)\n", to: "\(name).md")
    }
    _ = try office.tool("index", "documents")
  }

  private func sources() throws -> [JSON] {
    try office.tool("sources", "--json").json()["sources"]?.items ?? []
  }

  private func id(_ title: String, _ year: Double) throws -> String {
    let found = try sources().first {
      $0["spellings"]?.items.contains { $0.string?.contains(title) == true } == true
        && $0["fiscal_year"]?.number == year
    }
    return try #require(found?["id"]?.string)
  }

  @Test func `works are merged, reviewed, and taken apart again`() throws {
    let (one, other) = (try id("窓口", 2022), try id("来庁者", 2022))
    #expect(try office.tool("source", "merge", one, other, "--dry-run").status == 0)
    #expect(try sources().count == 3)
    #expect(try office.tool("source", "merge", one, other).status == 0)
    #expect(try sources().count == 2)
    let shown = try office.tool("source", "show", other)
    #expect(shown.output.contains("手でまとめたもの") && shown.output.contains("ID \(one)"))
    #expect(try office.tool("source", "list", "--merged", "--plain").lines.count == 1)
    #expect(try office.tool("source", "split", one, "--spelling", "来庁者アンケート").status == 0)
    #expect(try sources().count == 3)
    #expect(try office.tool("undo", "2").status == 0)
    #expect(try office.tool("source", "list", "--merged").status == 1)
    #expect(try office.tool("source", "list").output.contains("表記をそろえると同じ題名"))
  }

  @Test func `across fiscal years a merge is refused, unless that is said`() throws {
    let ids = [try id("来庁者", 2022), try id("来庁者", 2021)]
    let refused = try office.tool("source", "merge", ids[0], ids[1])
    #expect(refused.status == 2 && refused.talk.contains("--across-years"))
    let merged = try office.tool("source", "merge", ids[0], ids[1], "--across-years")
    #expect(merged.status == 0 && merged.output.contains("年度の違う資料（2021・2022）"))
    #expect(try office.tool("sources").output.contains("（2021・2022年度をまとめたもの）"))
    let shown = try office.tool("source", "show", ids[0], "--json").json()["sources"]?.items.first
    #expect(shown?["fiscal_years"]?.items.map(\.string) == ["2021", "2022"])
    #expect(try office.tool("source", "list", "--orphans").status == 1)
  }

  @Test func `what is asked wrongly is said`() throws {
    #expect(try office.tool("source", "merge", try id("来庁者", 2022)).status == 64)
    #expect(try office.tool("source", "show", "ない").status == 2)
    #expect(try office.tool("source", "list", "--merged", "--orphans").status == 64)
  }
}
