import DocumentReading
import KnowledgeModel
import Testing

@Suite struct DataTests {
  @Test func `fields are labels, records are headings, lists of records are tables`() throws {
    let json = """
      {"title": "窓口", "番号": 12345678901234567890.10, "曜日": ["火", "木"], "休み": null,
       "実績": [{"年度": "令和5年度", "件数": 48}, {"年度": "令和6年度", "件数": 61, "備考": "増"}],
       "所在": {"町": "本町", "階": {"建物": 2}}, "説明": "一行目\\n\\u4e8c行目\\ud842\\udfb7"}
      """
    #expect(
      try Read.lines(json, name: "a.json") == [
        "title：窓口", "番号：12345678901234567890.10", "曜日：火、木", "説明：一行目\n二行目𠮷", "2 実績",
        "年度 | 件数 | 備考", "令和5年度 | 48 | ", "令和6年度 | 61 | 増", "2 所在", "町：本町", "3 階", "建物：2",
      ])
    let reading = try Read.reading(json, name: "a.json")
    #expect(reading.format == .json)
    #expect(reading.declared[.title] == "窓口")
    #expect(reading.blocks.first { $0.text == "実績" }?.place.line == 2)
  }

  @Test func `lines of JSON are the rows of a table`() throws {
    let lines = "{\"名\": \"本町\", \"数\": 1}\n{\"名\": \"港町\", \"数\": 2}\n"
    #expect(try Read.lines(lines, name: "a.jsonl") == ["名 | 数", "本町 | 1", "港町 | 2"])
  }

  @Test func `records that differ stand one by one under their names`() throws {
    let json = """
      [{"name": "本町", "室": [{"名": "講堂", "席": 100}]}, {"名称": "港町", "室": [{"名": "和室", "席": 20}]}]
      """
    #expect(
      try Read.lines(json, name: "a.json") == [
        "2 本町", "name：本町", "3 室", "名 | 席", "講堂 | 100", "2 港町", "名称：港町", "3 室", "名 | 席", "和室 | 20",
      ])
  }

  @Test func `places on a map are rows, and coordinates are no text`() throws {
    let json = """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"名": "公園"}, "geometry": {"coordinates": [[[1, 2], [3, 4]]]}},
        {"type": "Feature", "properties": {"名": "池"}, "geometry": {"coordinates": [[[5, 6], [7, 8]]]}}]}
      """
    #expect(
      try Read.lines(json, name: "a.geojson").suffix(3) == [
        "type | properties.名 | geometry.coordinates", "Feature | 公園 | （数値の並び）",
        "Feature | 池 | （数値の並び）",
      ])
  }

  @Test func `YAML is read like JSON, several documents one after the other`() throws {
    let yaml = "会議: 第三回\n出席:\n  - 氏名: 佐藤\n    所属: 企画課\n議題: |\n  経路\n  屋根\n番号: 007\n空: ~\n"
    #expect(
      try Read.lines(yaml, name: "a.yaml") == [
        "会議：第三回", "議題：経路\n屋根", "番号：007", "2 出席", "氏名 | 所属", "佐藤 | 企画課",
      ])
    #expect(try Read.lines("名: 一\n---\n名: 二\n", name: "a.yml") == ["名", "一", "二"])
  }

  @Test(arguments: [
    ("{\"名\": \"本町\",\n \"数\": }", "a.json"), (String(repeating: "[", count: 100_000), "a.json"),
    ("{\"名\": \"本町\"", "a.json"), ("名: [一\n文: 二", "a.yaml"), ("名: &a [一]\n文: *a", "a.yaml"),
    (String(repeating: "{\"a\":", count: 1_000), "a.json"),
    ("名: " + String(repeating: "[", count: 9_000), "a.yml"),
    ("\"\\u12", "a.json"), ("}", "a.json"), ("{\"a\" 1}", "a.json"),
  ])
  func `what is not well-formed is read as text and says so`(_ text: String, _ name: String) throws
  {
    let reading = try Read.reading(text, name: name)
    #expect(reading.problems.map(\.code) == ["data-as-text"])
    #expect(reading.blocks.map(\.text).joined().contains(text.prefix(4).split(separator: "\n")[0]))
  }

  @Test func `data is known by its signs, and Markdown stays what it is`() throws {
    let json = Array("{\"名\": \"本町\"}\n".utf8)
    #expect(try FormatDetector.detect(json, name: "a.txt") == .json)
    #expect(try FormatDetector.detect(json, name: "a.md") == .markdown)
    #expect(try FormatDetector.detect(Array("[1] 注である。\n".utf8), name: "a.txt") == .text)
  }
}
