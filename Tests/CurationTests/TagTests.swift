import Curation
import KnowledgeStore
import OfficeSupport
import Testing

@Suite struct TagTests {
  private let bureau: Bureau

  init() async throws {
    bureau = try Bureau()
    try bureau.write("# 助言\n\n## 課題\n\n職員が足りません。\n\n## 財源\n\n補助金で賄います。\n", to: "助言.md")
    try bureau.write("# 調査\n\n## 現状\n\nバスの利用が減りました。\n", to: "調査.md")
    try await bureau.index()
  }

  @Test func `a tag is found by its name, the levels above it, and its aliases`() throws {
    try bureau.perform(
      try AddTag(
        tag: "施策/人材育成", ids: [try bureau.passage("職員")], description: "育てる",
        aliases: ["人財"]))
    for query in ["タグ:施策/人材育成", "タグ:施策", "tag:人財", "タグ：施策／人材育成", "職員 タグ:施策"] {
      #expect(try bureau.answers(query) == ["職員が足りません。"], "\(query)")
    }
    for query in ["タグ:施", "タグ:人材育成", "補助金 タグ:施策", "タグ:施策/財源"] {
      #expect(try bureau.answers(query) == [], "\(query)")
    }
    #expect(try bureau.answers("-タグ:施策") == ["バスの利用が減りました。", "補助金で賄います。"])
  }

  @Test func `an alias names the tags that documents say they have, too`() async throws {
    try bureau.write("---\ntags: [人材育成/研修]\n---\n# 案内\n\n研修会を開きます。\n", to: "案内.md")
    try await bureau.index()
    try bureau.perform(try AddTag(tag: "人材育成", ids: [], aliases: ["人財"]))
    #expect(try bureau.answers("タグ:人材育成") == ["研修会を開きます。"])
    #expect(try bureau.answers("タグ:人財") == ["研修会を開きます。"])
    #expect(
      try bureau.lists().tags().map { "\($0["tag"]) \($0["total"])" } == [
        "人材育成 1", "人材育成/研修 1",
      ])
  }

  @Test func `a tag on a document or a section counts for the passages in it`() throws {
    try bureau.tag("文書の", try bureau.document("助言.md"))
    try bureau.tag("節の", try bureau.section("財源", of: "助言.md"))
    #expect(try bureau.answers("タグ:文書の") == ["職員が足りません。", "補助金で賄います。"])
    #expect(try bureau.answers("タグ:節の") == ["補助金で賄います。"])
  }

  @Test func `who tagged, when and how is known, and counts are told`() throws {
    let id = try bureau.document("調査.md")
    try bureau.tag("交通", id, by: "鈴木")
    try bureau.perform(try AddRule(tag: "交通/バス", query: "バス", unit: .passage))
    try bureau.perform(ApplyRules())
    let items = try bureau.lists().places(taggedWith: "交通")
    #expect(items.map { $0["how"] } == ["hand", "rule"])
    #expect(items[0]["author"] == "鈴木" && items[0]["time"] == "1700000000")
    let counts = try bureau.lists().tags().map { "\($0["tag"]) \($0["count"]) \($0["total"])" }
    #expect(counts == ["交通 1 2", "交通/バス 1 1"])
    #expect(try bureau.lists().tags(of: id).map { $0["tag"] } == ["交通", "交通/バス"])
  }

  @Test func `what is tagged already, in any spelling of the tag, is not tagged twice`() throws {
    let id = try bureau.document("調査.md")
    try bureau.tag("DX", id)
    let again = try bureau.perform(try AddTag(tag: "ｄｘ", ids: [id, "d-none"]))
    #expect(again.unchanged == 1 && again.items.isEmpty)
    #expect(try bureau.lists().tags().map { $0["tag"] } == ["DX"])
    #expect(try bureau.lists().changes().count == 1)
  }

  @Test(arguments: ["", " ", "/", "施策/", "/人材", "a//b", "行\n替え"])
  func `a name with an empty level or a line end is refused`(name: String) {
    #expect(throws: CurationError.tagName(name)) { try AddTag(tag: name, ids: []) }
  }

  @Test func `tags are taken off places, lose aliases, and go as a whole`() throws {
    let passage = try bureau.passage("職員")
    try bureau.perform(try AddTag(tag: "人材", ids: [passage], aliases: ["人財"]))
    try bureau.perform(RemoveTag(tag: "人材", ids: [], aliases: ["人財"]))
    #expect(throws: CurationError.unknownTag("人財")) {
      try bureau.perform(RemoveTag(tag: "人財", ids: [passage]))
    }
    try bureau.perform(RemoveTag(tag: "人材", ids: [passage]))
    #expect(try bureau.answers("タグ:人材") == [])
    try bureau.perform(RemoveTag(tag: "人材", ids: [], isWhole: true))
    #expect(try bureau.lists().tags().isEmpty)
  }

  @Test func `renaming takes the levels below along, and never onto another tag`() throws {
    try bureau.tag("施策/人材", try bureau.passage("職員"))
    try bureau.tag("施策/財源", try bureau.passage("補助金"))
    try bureau.perform(try RenameTag(tag: "施策", to: "政策", keepsAlias: true))
    #expect(try bureau.lists().tags().map { $0["tag"] } == ["政策/人材", "政策/財源"])
    #expect(try bureau.answers("タグ:政策").count == 2)
    #expect(try bureau.answers("タグ:施策/人材") == ["職員が足りません。"])
    #expect(throws: CurationError.tagExists("政策/財源")) {
      try bureau.perform(try RenameTag(tag: "政策/人材", to: "政策/財源"))
    }
    #expect(throws: CurationError.tagInItself("政策/人材")) {
      try bureau.perform(try RenameTag(tag: "政策/人材", to: "政策/人材/下"))
    }
  }

  @Test func `merging keeps every place once, and the old name as an alias`() throws {
    let both = try bureau.passage("職員")
    try bureau.tag("人材", both)
    try bureau.tag("人づくり", both, try bureau.passage("補助金"))
    try bureau.perform(try AddRule(tag: "人づくり", query: "バス", unit: .document))
    try bureau.perform(MergeTags(tag: "人づくり", into: "人材"))
    #expect(try bureau.lists().tags().map { $0["tag"] + $0["hand"] + $0["aliases"] } == ["人材2人づくり"])
    #expect(try bureau.answers("タグ:人づくり").count == 2)
    #expect(try bureau.lists().rules().map { $0["tag"] } == ["人材"])
  }

  @Test func `applying rules replaces what they said, and leaves what was made by hand`()
    async throws
  {
    try bureau.tag("交通", try bureau.passage("職員"))
    try bureau.perform(try AddRule(tag: "交通", query: "バス", unit: .passage))
    #expect(try bureau.answers("タグ:交通") == ["職員が足りません。"])
    try bureau.perform(ApplyRules())
    #expect(try bureau.answers("タグ:交通") == ["バスの利用が減りました。", "職員が足りません。"])
    try bureau.write("# 調査\n\n## 現状\n\n鉄道の利用が減りました。\n", to: "調査.md")
    try bureau.write("# 計画\n\nバスを増やします。\n", to: "計画.md")
    try await bureau.index()
    try bureau.perform(ApplyRules(tag: "交通"))
    #expect(try bureau.answers("タグ:交通") == ["バスを増やします。", "職員が足りません。"])
    #expect(try bureau.perform(ApplyRules()).unchanged == 1)
    try bureau.perform(RemoveRule(rule: "r1"))
    #expect(try bureau.answers("タグ:交通") == ["職員が足りません。"])
  }

  @Test func `a rehearsal changes nothing`() throws {
    let before = try bureau.dump()
    let report = try Curator.rehearsal(
      of: try AddTag(tag: "交通", ids: [try bureau.document("調査.md")]),
      Act(author: "佐藤", time: ChangeTime(seconds: 0)), from: try bureau.reader())
    #expect(report.items.count == 1)
    #expect(try bureau.dump() == before)
  }
}
