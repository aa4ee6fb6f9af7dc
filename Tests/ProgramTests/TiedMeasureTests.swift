import TestSupport
import Testing

/// Which measure a case shows and a challenge is answered by, as far as the document says so; and
/// what lies in a prefecture.
@Suite struct TiedMeasureTests {
  private func office(_ reference: String) throws -> Office {
    let office = try Office()
    try office.write(
      """
      # 窓口改革の助言

      ## 課題

      ### 課題1 待ち時間が長い

      - 窓口の待ち時間は平均42.7分です。

      ### 課題2 書類が多すぎる

      - 申請書は一件に平均4.2枚です。

      ## 支援策

      ### 支援策① 予約制の導入

      - 目的：待ち時間を短くします。\(reference)
      - 主な取組① 予約システムの整備

      ### 支援策② 申請書の削減

      - 目的：書類を減らします。
      - 主な取組① 様式の統合

      ## 先進事例

      ### 世田谷区「予約制の導入と案内」

      世田谷区では2020年から、窓口の予約を始めました。

      ### 横浜市「移動窓口」

      横浜市では2021年から、車の窓口を始めました。

      """, to: "a.md")
    _ = try office.tool("index", "documents")
    return office
  }

  @Test func `a case shows the measure that it names, and none else`() throws {
    let office = try office("")
    let cases = try office.tool("cases", "--json").json()["cases"]?.items ?? []
    #expect(cases.map { $0["measure"] } == [.string("予約制の導入"), .null])
    #expect(try office.tool("cases", "--measure", "予約制", "--json").json()["total"] == .number(1))
  }

  @Test func `challenges and measures numbered alike belong together, one to one`() throws {
    let office = try office("")
    let dot = try office.tool("graph", "a.md").output
    #expect(dot.matches(of: /answered-by/).count == 2)
  }

  @Test func `a prefecture stands for all that lies in it`() throws {
    let office = try office("")
    for arguments in [["--municipality", "東京都"], ["東京都"], ["事例:東京都"]] {
      let found = try office.tool.run(Tool.executable, ["cases", "--json"] + arguments).json()
      #expect(found["cases"]?.items.map { $0["municipality"]?["name"] } == [.string("世田谷区")])
    }
    let places = try office.tool("places", "東京都", "--json").json()["places"]?.items ?? []
    #expect(places.contains { $0["name"] == .string("世田谷区") })
    let alone = try office.tool("cases", "--municipality", "世田谷区", "--json").json()
    #expect(alone["total"] == .number(1))
  }
}
