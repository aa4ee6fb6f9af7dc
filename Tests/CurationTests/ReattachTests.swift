import Curation
import Indexing
import KnowledgeStore
import OfficeSupport
import Search
import Testing

/// Work by hand that lost its place gets another one.
@Suite struct ReattachTests {
  private static let text = """
    # 助言

    ## 課題

    専門家の知識が異動のたびに失われ、後任の職員が同じ調査を何度もやり直しています。

    ## 財源

    研修の費用は県の補助金で賄い、足りない分は基金から充てることとします。

    """

  /// A document whose file went, and another one that came in a later run.
  private func bureau() async throws -> (bureau: Bureau, old: String, new: String) {
    let bureau = try Bureau()
    try bureau.write(Self.text, to: "助言.md")
    try bureau.write("# 調査\n\nバスの利用が減りました。\n", to: "調査.md")
    try await bureau.index()
    let old = try bureau.document("助言.md")
    try bureau.tag("全体", old)
    try bureau.tag("財源", try bureau.passage("補助金"))
    try bureau.perform(
      AddLink(
        from: try bureau.passage("異動のたび"), to: try bureau.document("調査.md"), kind: .answers))
    try bureau.perform(Correct(old, [Assignment(property: "信頼", texts: ["確認済"])]))
    try bureau.delete("助言.md")
    try await bureau.index()
    try bureau.write(
      Self.text.replacing("足りない分は基金から", with: "残りは一般財源から"), to: "新/助言.md")
    try await bureau.index()
    return (bureau, old, try bureau.document("新/助言.md"))
  }

  @Test func `all that was on a document goes to the new one, each to its words`() async throws {
    let (bureau, old, new) = try await bureau()
    #expect(old != new)
    let before = try bureau.dump()
    #expect(try bureau.lists().orphanedTaggings().count == 2)
    let orphan = try #require(try bureau.lists().orphanedTaggings().first)
    #expect(orphan.details.contains { $0.contains("chie reattach \(orphan["tagging"])") })
    let report = try bureau.perform(Reattach(old, to: new))
    #expect(report.items.map(\.id).sorted() == ["a1", "a2", "c1", "l1"])
    #expect(try bureau.places("全体") == ["\(new) hand key"])
    #expect(try bureau.places("財源") == ["\(try bureau.passage("補助金")) hand key"])
    #expect(try bureau.lists().links(broken: true).isEmpty)
    #expect(try bureau.lists().corrections(orphans: true).isEmpty)
    #expect(try bureau.answers("信頼:確認済").count == 2)
    #expect(try bureau.lists().changes().first?["action"] == "reattach")
    try bureau.perform(UndoChanges(count: 1))
    #expect(try bureau.dump() == before)
  }

  @Test func `one of them goes to the place that is named`() async throws {
    let (bureau, _, _) = try await bureau()
    let place = try bureau.passage("異動のたび")
    try bureau.perform(Reattach("a2", to: place))
    #expect(try bureau.places("財源") == ["\(place) hand key"])
    #expect(try bureau.places("全体") == [])
  }

  @Test func `what is not like anything stays, and is told`() async throws {
    let (bureau, old, _) = try await bureau()
    let other = try bureau.document("調査.md")
    let report = try bureau.perform(Reattach(old, to: other))
    #expect(report.items.map(\.id).sorted() == ["a1", "c1"])
    #expect(report.unchanged == 2 && report.summary.contains("a2、l1"))
    #expect(throws: CurationError.noLikePlace(other, ["a2", "l1"])) {
      try bureau.perform(Reattach(old, to: other))
    }
  }

  @Test func `what has its place is left there`() async throws {
    let (bureau, _, new) = try await bureau()
    try bureau.tag("交通", try bureau.document("調査.md"))
    #expect(throws: CurationError.noOrphan("a3")) { try bureau.perform(Reattach("a3", to: new)) }
    #expect(throws: CurationError.unknownPlace("d-none")) {
      try bureau.perform(Reattach("a1", to: "d-none"))
    }
  }

  @Test func `a tag that is there already is not given twice`() async throws {
    let (bureau, old, new) = try await bureau()
    try bureau.tag("全体", new)
    try bureau.perform(Reattach(old, to: new))
    #expect(try bureau.places("全体") == ["\(new) hand key"])
    #expect(try bureau.lists().orphanedTaggings().isEmpty)
  }

  @Test func `a file that was renamed and edited at once keeps all`() async throws {
    let bureau = try Bureau()
    let long = Self.text + "\n## 経過\n\n三年前に始めた取組で、二つの課が交代で記録を続けています。\n"
    try bureau.write(long, to: "助言.md")
    try await bureau.index()
    let old = try bureau.document("助言.md")
    try bureau.tag("全体", old)
    try bureau.tag("財源", try bureau.passage("補助金"))
    try bureau.delete("助言.md")
    try bureau.write(long + "追記しました。\n", to: "済/助言.md")
    let report = try await bureau.index()
    #expect(report.renamed.map(\.to) == ["済/助言.md"])
    #expect(try bureau.document("済/助言.md") == old)
    #expect(try bureau.places("全体") == ["\(old) hand key"])
    #expect(try bureau.places("財源").count == 1)
  }
}
