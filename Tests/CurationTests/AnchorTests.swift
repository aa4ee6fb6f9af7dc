import Curation
import KnowledgeStore
import OfficeSupport
import Testing

/// Work by hand outlives whatever happens to the documents.
@Suite struct AnchorTests {
  private static let text = """
    # 助言

    ## 課題

    専門家の知識が異動のたびに失われ、後任の職員が同じ調査を何度もやり直しています。

    ## 財源

    研修の費用は県の補助金で賄い、足りない分は基金から充てることとします。

    """

  private func bureau() async throws -> Bureau {
    let bureau = try Bureau()
    try bureau.write(Self.text, to: "助言.md")
    try bureau.write("# 調査\n\nバスの利用が減りました。\n", to: "調査.md")
    try await bureau.index()
    return bureau
  }

  @Test func `a passage that is unchanged is found by its key`() async throws {
    let bureau = try await bureau()
    let id = try bureau.passage("補助金")
    try bureau.tag("財源", id)
    try bureau.write("まえがきを足しました。\n\n" + Self.text, to: "助言.md")
    try await bureau.index()
    #expect(try bureau.places("財源") == ["\(id) hand key"])
  }

  @Test func `words that stand in a longer passage now are found there`() async throws {
    let bureau = try await bureau()
    try bureau.tag("財源", try bureau.passage("補助金"))
    try bureau.write(
      Self.text.replacing("こととします。", with: "こととします。\n\n詳しくは要綱によります。"), to: "助言.md")
    try await bureau.index()
    #expect(try bureau.places("財源") == ["\(try bureau.passage("補助金")) hand quote"])
  }

  @Test func `a passage that was rewritten in part is found by its likeness`() async throws {
    let bureau = try await bureau()
    try bureau.tag("財源", try bureau.passage("補助金"))
    try bureau.write(
      Self.text.replacing("足りない分は基金から", with: "残りは一般財源から"), to: "助言.md")
    try await bureau.index()
    #expect(try bureau.places("財源") == ["\(try bureau.passage("補助金")) hand likeness"])
    #expect(try bureau.answers("タグ:財源").count == 1)
  }

  @Test func `another text under the same heading is not taken for the old one`() async throws {
    let bureau = try await bureau()
    try bureau.tag("財源", try bureau.passage("補助金"))
    try bureau.write(
      Self.text.replacing("研修の費用は県の補助金で賄い、足りない分は基金から充てることとします。", with: "検討中。"),
      to: "助言.md")
    try await bureau.index()
    #expect(try bureau.places("財源") == [])
    let orphan = try #require(try bureau.lists().orphanedTaggings().first)
    #expect(orphan["quote"].contains("補助金") && orphan["title"] == "助言")
    try bureau.perform(RemoveTag(tag: "財源", ids: [orphan["tagging"]]))
    #expect(try bureau.lists().orphanedTaggings().isEmpty)
  }

  @Test func `a section is found by its heading, wherever it stands, and by its words`()
    async throws
  {
    let bureau = try await bureau()
    try bureau.tag("財源", try bureau.section("財源", of: "助言.md"))
    try bureau.write(
      Self.text.replacing("## 課題", with: "## 経緯\n\n三年前に始めました。\n\n## 課題"), to: "助言.md")
    try await bureau.index()
    #expect(try bureau.places("財源") == ["\(try bureau.section("財源", of: "助言.md")) hand key"])
    try bureau.write(Self.text.replacing("## 財源", with: "## 費用の負担"), to: "助言.md")
    try await bureau.index()
    let renamed = try bureau.section("費用の負担", of: "助言.md")
    #expect(try bureau.places("財源") == ["\(renamed) hand likeness"])
    #expect(try bureau.answers("タグ:財源").count == 1)
  }

  @Test func `a document that went leaves orphans, and has them again when it comes back`()
    async throws
  {
    let bureau = try await bureau()
    let ids = [try bureau.document("助言.md"), try bureau.passage("補助金")]
    try bureau.tag("財源", ids[0], ids[1])
    try bureau.delete("助言.md")
    try await bureau.index()
    #expect(try bureau.lists().orphanedTaggings().map { $0["id"] } == ids)
    #expect(try bureau.lists().tags().map { $0["orphans"] } == ["2"])
    #expect(try bureau.answers("タグ:財源") == [])
    try bureau.write(Self.text, to: "助言.md")
    try await bureau.index()
    #expect(try bureau.places("財源") == ids.map { "\($0) hand key" })
  }

  @Test func `work by hand follows a document that moved`() async throws {
    let bureau = try await bureau()
    let id = try bureau.passage("補助金")
    try bureau.tag("財源", id)
    try bureau.move("助言.md", to: "令和4年度 助言.md")
    try await bureau.index()
    #expect(try bureau.places("財源") == ["\(id) hand key"])
  }

  @Test func `increments come to what a rebuild comes to, with all work by hand`() async throws {
    let bureau = try await bureau()
    let document = try bureau.document("助言.md")
    try bureau.tag("財源", try bureau.passage("補助金"), try bureau.section("財源", of: "助言.md"))
    try bureau.tag("交通", try bureau.passage("バス"), document)
    try bureau.perform(
      AddLink(from: try bureau.passage("補助金"), to: try bureau.passage("バス"), kind: .answers))
    try bureau.perform(try AddRule(tag: "交通", query: "基金", unit: .passage))
    try bureau.perform(ApplyRules())
    for edit in ["一般財源から", "ふるさと納税から"] {
      try bureau.write(Self.text.replacing("基金から", with: edit), to: "助言.md")
      try await bureau.index()
    }
    try bureau.move("調査.md", to: "移動.md")
    try await bureau.index()
    func state() throws -> [String] {
      try bureau.places("財源") + bureau.places("交通")
        + bureau.lists().links().map { $0["from"] + $0["to"] }
    }
    let (before, dump) = (try state(), try bureau.dump())
    #expect(before.count == 5)
    try await bureau.index(rebuilding: true)
    #expect(try state() == before)
    #expect(try bureau.dump() == dump)
    #expect(bureau.faults() == [])
  }
}
