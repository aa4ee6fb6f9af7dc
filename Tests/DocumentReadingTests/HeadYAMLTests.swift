import DocumentReading
import KnowledgeModel
import Testing

@Suite struct HeadYAMLTests {
  @Test func `a list of heads keeps its order and means what front matter means`() throws {
    let heads = try #require(
      HeadYAML.heads(
        fromList: """
          - path: b.txt
            kind: " 助言 "
            date: null
            fiscal_year: ~
            tags: [移住, null, "空き家"]
            publisher: {a: b}
            other: x
          - {path: 報告/a.txt, title: 計画 & *評価*}
          """))
    #expect(heads.map(\.path) == ["b.txt", "報告/a.txt"])
    #expect(heads.first?.head.values == [.kind: ["助言"], .tags: ["移住", "空き家"]])
    #expect(heads.last?.head.values == [.title: ["計画 & *評価*"]])
  }

  @Test(arguments: [
    "", "a: b", "- a", "- kind: 助言", "- path: a\n- kind: b", "- path: [",
    "- path: a\n  path: b",
    "- {path: &a x}", "- &a {path: x}", "- path: x\n  ? [ *a ]\n  : y", "- path: !!str &a x",
    "- path: x\n  tags: [*a,*a]", "- {path: x,tags: *a}", "- path: x\n  tags:\t&a [y]",
    "- path: x\r  tags: *a", "- path: x\n  \"title\": &a y", "- path: x\n  title:\n    *a",
    "- path: x\n  tags: " + String(repeating: "[", count: 500) + String(repeating: "]", count: 500),
    String(repeating: "- ", count: 500) + "path: x",
  ])
  func `what is no list of heads, has aliases or is deep is refused`(_ yaml: String) {
    let heads = HeadYAML.heads(fromList: yaml)
    #expect(heads?.map(\.path) == nil)
  }

  @Test(arguments: [
    "R&D", "A & B", "計画 *案*", "https://example.jp/?a=1&b=2", "\"*注\"", "|\n    * 一つめ\n    & 二つめ",
  ])
  func `signs within a text are no aliases`(_ title: String) {
    #expect(HeadYAML.heads(fromList: "- path: a\n  title: \(title)")?.first?.head[.title] != nil)
  }
}
