import KnowledgeModel
import Search
import Testing

@Suite struct ItemTableTests {
  private func item(_ fields: Field...) -> ListItem {
    ListItem(fields: fields, headline: "", details: [])
  }

  @Test func `a table shows words for people, a column for each part, and rows of one length`() {
    let trust = Field("trust", "信頼", FieldValue(Trust.aiGenerated, \.label))
    let document = Field(
      "document", "文書",
      .record([
        Field("id", "ID", .text("d1")), Field("path", "パス", .text("a.md")),
        Field("trust", nil, .text("unknown")),
      ]))
    let table = ItemTable([
      item(trust, document),
      item(trust, Field("note", "覚え書き", .text("あ")), Field("hidden", nil, .text("x"))),
    ])
    #expect(table.columns == ["信頼", "文書のID", "文書のパス", "覚え書き"])
    #expect(
      table.rows == [["AI生成（未検証）", "d1", "a.md", ""], ["AI生成（未検証）", "", "", "あ"]])
    #expect(trust.value.code == "ai-generated")
  }
}
