import DocumentReading
import KnowledgeModel
import Testing

@Suite struct XMLTests {
  @Test func `elements with a title are sections and records are a table`() throws {
    let lines = try Read.lines(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <記録><件名>獣害の助言</件名><実施日>令和4年</実施日>
      <章><見出し>被害</見出し><段落>柵の外で<強調>増えた</強調>。</段落>
      <表><行><集落>東</集落><額>12</額></行><行><集落>西</集落><額>30</額></行></表></章></記録>
      """, name: "a.xml")
    #expect(lines == ["1 獣害の助言", "実施日：令和4年", "2 被害", "柵の外で増えた。", "集落 | 額", "東 | 12", "西 | 30"])
  }

  @Test func `entities from outside are left out`() throws {
    let reading = try Read.reading(
      """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x; 外部の実体</a>
      """, name: "a.xml")
    #expect(reading.blocks.map(\.text) == ["外部の実体"])
    #expect(reading.problems.map(\.code) == ["external-entity"])
  }

  @Test func `entities that multiply are refused`() {
    let bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"\(String(repeating: "A", count: 100_000))\">]><a>"
      + String(repeating: "&x;", count: 20_000) + "</a>"
    #expect(Read.failure(Array(bomb.utf8), name: "a.xml")?.status == .damaged)
  }
}
