import Foundation
import TestSupport
import Testing

/// Corrections by hand, through the program.
@Suite struct CorrectionTests {
  private static let text = """
    # 窓口の調査

    ## 結果

    満足した人は57.3％から92.8％に増えました。待ち時間は平均12分です。

    （出典）南雲県「窓口の利用に関する調査結果」令和4年度

    """

  private func office() throws -> Office {
    let office = try Office.withDocuments()
    try office.write(Self.text, to: "調査/窓口.md")
    _ = try office.tool("index", "documents")
    return office
  }

  private func figure(_ text: String, in office: Office) throws -> JSON? {
    try office.tool("figures", "--json").json()["figures"]?.items
      .first { $0["text"]?.string == text }
  }

  @Test func `what was put right is found by its new words`() throws {
    let office = try office()
    let figure = try #require(try figure("12分", in: office)?["id"]?.string)
    #expect(try office.tool("figures", "珍しい対象").status == 1)
    #expect(try office.tool("correct", figure, "対象=珍しい対象").status == 0)
    let found = try office.tool("figures", "珍しい対象", "--json").json()["figures"]?.items ?? []
    #expect(found.map { $0["id"]?.string } == [figure])
    #expect(try office.tool("correct", "調査/窓口.md", "題名=類のない題名").status == 0)
    let titled = try office.tool("figures", "類のない題名", "--json").json()["figures"]?.items ?? []
    #expect(titled.count == 2)
  }

  @Test(arguments: [
    ("80.0％", "値=91.3"), ("80.0％", "--reject"), ("20区", "値=21"), ("20区", "--reject"),
  ])
  func `nothing is said of a figure that was put right or rejected`(text: String, fix: String)
    throws
  {
    let office = try Office()
    let stated = text == "80.0％" ? "80.0％（21区／23区）" : "91.3％（20区／23区）"
    try office.write("# 調査\n\n## 結果\n\n区の\(stated)が使っています。\n", to: "a.md")
    _ = try office.tool("index", "documents")
    #expect(try office.tool("lint").output.contains("割合と件数の不一致"))
    let id = try #require(try figure(text, in: office)?["id"]?.string)
    #expect(try office.tool("correct", id, fix).status == 0)
    #expect(try office.tool("lint").status == 1)
  }

  @Test func `what is put right stays right through edits, moves and a rebuild`() throws {
    let office = try office()
    let id = try #require(try figure("12分", in: office)?["id"]?.string)
    #expect(try office.tool("correct", id, "値=21", "--dry-run").output.contains("まだ変えていません"))
    let done = try office.tool("correct", id, "値=21", "単位=時間")
    #expect(done.status == 0 && done.output.contains("値：12 → 21"))
    let other = try #require(try figure("92.8％", in: office)?["id"]?.string)
    #expect(try office.tool("correct", other, "--reject").status == 0)
    #expect(try office.tool("correct", "調査/窓口.md", "信頼＝確認済").status == 0)
    func check() throws {
      let item = try figure("12分", in: office)
      #expect(item?["value"]?.number == 21 && item?["unit"]?.string == "時間")
      #expect(item?["corrected"]?.items.map(\.string) == ["value", "unit"])
      #expect(item?["trust"]?.string == "verified")
      #expect(try figure("92.8％", in: office) == nil)
      #expect(try office.tool("search", "窓口 信頼:確認済", "--exact").status == 0)
    }
    try check()
    #expect(try office.tool("figures").output.contains("21時間（訂正前 12分）（訂正あり）"))
    #expect(try office.tool("show", "調査/窓口.md").output.contains("窓口の調査（訂正あり）"))
    try office.write(Self.text.replacing("平均12分です", with: "平均12分でした"), to: "調査/窓口.md")
    _ = try office.tool("index", "documents")
    try check()
    try office.move("調査/窓口.md", to: "窓口.md")
    _ = try office.tool("index", "documents", "--prune")
    try check()
    #expect(try office.tool("rebuild").status == 0)
    try check()
    #expect(try office.tool("doctor").status == 0)
    #expect(try office.tool("undo", "3").status == 0)
    #expect(try office.tool("correct", "list").status == 1)
    #expect(try figure("12分", in: office)?["value"]?.number == 12)
  }

  @Test func `what belongs nowhere is listed as an orphan, and is taken back by its number`() throws
  {
    let office = try office()
    let id = try #require(try figure("12分", in: office)?["id"]?.string)
    _ = try office.tool("correct", id, "値=21")
    #expect(try office.tool("correct", "list", "--orphans").status == 1)
    try office.write(Self.text.replacing("待ち時間は平均12分です。", with: ""), to: "調査/窓口.md")
    _ = try office.tool("index", "documents")
    let orphan = try office.tool("correct", "list", "--orphans", "--json").json()["corrections"]?
      .items.first
    #expect(orphan?["attached"]?.string == "orphan" && orphan?["correction"]?.string == "c1")
    #expect(try office.tool("correct", "c1", "--reset").status == 0)
    #expect(try office.tool("correct", "list").status == 1)
  }

  @Test func `what cannot be is refused with what is allowed`() throws {
    let office = try office()
    let trust = try office.tool("correct", "調査/窓口.md", "信頼=たぶん")
    #expect(trust.status == 2 && trust.talk.contains("一次資料・確認済"))
    let name = try office.tool("correct", "調査/窓口.md", "値段=1")
    #expect(name.status == 2 && name.talk.contains("題名・種別"))
    #expect(try office.tool("correct", "調査/窓口.md", "信頼").status == 64)
    #expect(try office.tool("correct", "調査/窓口.md").status == 64)
    #expect(try office.tool("correct", "調査/窓口.md", "--reject").status == 2)
    #expect(try office.tool("correct", "ない文書", "信頼=確認済").status == 2)
  }

  @Test func `single properties are reset by their names`() throws {
    let office = try office()
    _ = try office.tool("correct", "調査/窓口.md", "信頼=確認済", "年度=R4", "発行=南雲県")
    #expect(try office.tool("correct", "調査/窓口.md", "--reset", "年度", "発行").status == 0)
    let list = try office.tool("correct", "list", "調査/窓口.md", "--json").json()["corrections"]
    #expect(list?.items.first?["changes"]?.items.map { $0["field"]?.string } == ["trust"])
  }
}
