import KnowledgeModel
import KnowledgeStore
import Search
import Testing

/// Abbreviations and what they stand for, looked for together where somebody asks for it.
@Suite struct ExpansionTests {
  private func shelf() throws -> Shelf {
    try Shelf([
      Paper("a", "ＥＢＰＭの研修を行いました").with { $0.terms = [("ＥＢＰＭ", ["証拠に基づく政策立案"])] },
      Paper("b", title: "証拠に基づく政策立案の手引", "手順を示します"),
      Paper("c", "ＣＤＯを置きました").with {
        $0.terms = [("CDO", ["最高デジタル責任者", "最高データ責任者"]), ("EBPM", ["証拠にもとづく政策立案"])]
      },
      Paper("d", "最高デジタル責任者の任命"), Paper("e", "最高データ責任者の任命"),
    ])
  }

  private func found(_ query: String, expands: Bool = true) throws -> [String] {
    try shelf().search(query, near: false, expands: expands).hits.map(\.document.id.value).sorted()
  }

  @Test func `a term finds its abbreviation and back, in any width`() throws {
    #expect(try found("EBPM", expands: false) == ["a"])
    #expect(try found("EBPM") == ["a", "b"])
    #expect(try found("ebpm") == ["a", "b"])
    #expect(try found("証拠に基づく政策立案") == ["a", "b"])
    #expect(try found("「EBPM」") == ["a", "b"])
    #expect(try found("EBPM 研修") == ["a"])
    #expect(try found("EBP*") == ["a"])
  }

  @Test func `an ambiguous abbreviation stands for all its meanings, and the answer says so`()
    throws
  {
    #expect(try found("CDO") == ["c", "d", "e"])
    #expect(try found("最高データ責任者") == ["c", "e"])
    let result = try shelf().search("CDO", expands: true)
    #expect(result.query.text == "CDO")
    #expect(result.query.expansions.map(\.term) == ["CDO"])
    #expect(result.query.expansions.map(\.also) == [["最高デジタル責任者", "最高データ責任者"]])
    #expect(
      result.query.expansions.first?.sentence == "「CDO」は、「最高デジタル責任者」「最高データ責任者」としても探しました。")
    #expect(try shelf().search("CDO").query.expansions.isEmpty)
  }

  @Test func `fields and exclusions expand like words`() throws {
    #expect(try found("題:EBPM") == ["b"])
    #expect(try found("任命 -CDO") == [])
    #expect(try found("EBPM OR CDO") == ["a", "b", "c", "d", "e"])
  }

  @Test func `what no document explains stays as it was typed`() throws {
    let result = try shelf().search("研修", expands: true)
    #expect(result.query.expansions.isEmpty)
    #expect(result.query == QueryParser.parse("研修"))
  }
}
