import Curation
import KnowledgeModel
import KnowledgeStore
import OfficeSupport
import Search
import Testing

/// What people say to be one work, and what not.
@Suite struct SourceTests {
  private func bureau() async throws -> Bureau {
    let bureau = try Bureau(finds: true)
    for (path, work) in [
      "甲.md": "窓口の利用に関する調査」令和4年度", "乙.md": "窓口の利用に関する調査結果」令和4年度",
      "丙.md": "来庁者アンケート」令和4年度", "丁.md": "来庁者アンケート」令和3年度",
    ] {
      try bureau.write(
        "# \(path)の助言\n\n## 結果\n\n満足した人は92.8％でした。\n\n（出典）南雲県「\(work)\n", to: path)
    }
    try await bureau.index()
    return bureau
  }

  private func works(_ bureau: Bureau) throws -> [String] {
    try bureau.list(.sources).map { "\($0["title"]) \($0["fiscal_year"]) \($0["count"])" }.sorted()
  }

  private func id(_ title: String, _ year: String, in bureau: Bureau) throws -> String {
    let found = try bureau.list(.sources).first {
      $0["spellings"].contains(title) && $0["fiscal_year"] == year
    }
    guard let found else { throw Bureau.Missing(what: title) }
    return found["id"]
  }

  private func query(_ text: String, in bureau: Bureau) throws -> Int {
    try bureau.answers(text).count
  }

  @Test func `merged works are one everywhere, under the name of the first`() async throws {
    let bureau = try await bureau()
    let before = try bureau.dump()
    let (survey, other) = (
      try id("窓口の利用", "2022", in: bureau), try id("来庁者", "2022", in: bureau)
    )
    #expect(try query("出典:来庁者", in: bureau) == 2)
    try bureau.perform(MergeSources(ids: [other, survey]))
    #expect(try works(bureau) == ["来庁者アンケート 2021 1", "来庁者アンケート 2022 3"])
    #expect(try query("出典:来庁者", in: bureau) == 4)
    #expect(try query("出典:窓口の利用", in: bureau) == 2)
    #expect(try bureau.figures().filter { $0["source"].contains("来庁者") }.count == 4)
    let shown = try bureau.lists().source(survey)
    #expect(shown["id"] == other)
    #expect(shown.details.filter { $0.hasSuffix("手でまとめたもの") }.count == 2)
    #expect(shown.details.contains { $0.hasPrefix("まとめた人：佐藤") })
    #expect(try bureau.lists().sources(decided: true).map { $0["id"] } == [other])
    try bureau.perform(UndoChanges(count: 1))
    #expect(try bureau.dump() == before)
  }

  @Test func `works of different fiscal years are merged only where that is said`() async throws {
    let bureau = try await bureau()
    let ids = [try id("来庁者", "2022", in: bureau), try id("来庁者", "2021", in: bureau)]
    #expect(throws: CurationError.severalYears(["2021", "2022"])) {
      try bureau.perform(MergeSources(ids: ids))
    }
    let report = try bureau.perform(MergeSources(ids: ids, mergesYears: true))
    #expect(report.summary.contains("2021・2022"))
    let work = try #require(try bureau.list(.sources).first { $0["id"] == ids[0] })
    #expect(work["fiscal_years"] == "2021、2022" && work["count"] == "2")
    #expect(work.headline.hasSuffix("（2021・2022年度をまとめたもの）"))
    #expect(try bureau.lists().source(ids[1])["fiscal_years"] == "2021、2022")
  }

  @Test func `a spelling is split off, and merged back`() async throws {
    let bureau = try await bureau()
    let whole = try id("窓口の利用", "2022", in: bureau)
    let before = try bureau.dump()
    try bureau.perform(SplitSource(id: whole, spelling: "窓口の利用に関する調査結果"))
    #expect(try works(bureau).filter { $0.contains("窓口") }.count == 2)
    let own = try id("調査結果", "2022", in: bureau)
    #expect(own != whole)
    #expect(try bureau.lists().source(own).details[0].hasSuffix("手で分けたもの"))
    #expect(try bureau.figures().allSatisfy { $0["source"] != "" })
    try await bureau.index(rebuilding: true)
    #expect(try id("調査結果", "2022", in: bureau) == own)
    try bureau.perform(MergeSources(ids: [whole, own]))
    #expect(try bureau.dump() == before)
  }

  @Test func `splitting takes a merge back`() async throws {
    let bureau = try await bureau()
    let before = try bureau.dump()
    let ids = [try id("来庁者", "2022", in: bureau), try id("窓口の利用", "2022", in: bureau)]
    try bureau.perform(MergeSources(ids: ids))
    try bureau.perform(SplitSource(id: ids[0], spelling: "窓口の利用に関する調査"))
    #expect(try bureau.dump() == before)
  }

  @Test func `decisions outlive the documents, and are listed as orphans`() async throws {
    let bureau = try await bureau()
    let ids = [try id("来庁者", "2022", in: bureau), try id("窓口の利用", "2022", in: bureau)]
    try bureau.perform(MergeSources(ids: ids))
    #expect(try bureau.lists().orphanedSourceDecisions().isEmpty)
    try bureau.delete("丙.md")
    try await bureau.index()
    #expect(try bureau.lists().orphanedSourceDecisions().map { $0["gone"] } == [ids[0]])
    #expect(try id("窓口の利用", "2022", in: bureau) == ids[1])
  }

  @Test func `a withdrawal takes its words out of decisions`() async throws {
    let bureau = try await bureau()
    let ids = [try id("窓口の利用", "2022", in: bureau), try id("来庁者", "2022", in: bureau)]
    try bureau.perform(MergeSources(ids: ids))
    let document = DocumentID(try bureau.document("丙.md"))
    #expect(try bureau.forgetting().withdraw([document]))
    #expect(try bureau.lists().sources(decided: true).isEmpty)
    #expect(try bureau.lists().changes().allSatisfy { !"\($0)".contains("来庁者") })
  }

  @Test func `what is not cited or not spelt so is refused with what there is`() async throws {
    let bureau = try await bureau()
    let whole = try id("窓口の利用", "2022", in: bureau)
    #expect(throws: CurationError.unknownSource("ない")) {
      try bureau.perform(MergeSources(ids: [whole, "ない"]))
    }
    let error = #expect(throws: CurationError.self) {
      try bureau.perform(SplitSource(id: whole, spelling: "ない"))
    }
    #expect(error?.message.contains("「窓口の利用に関する調査」") == true)
    #expect(throws: CurationError.onlySpelling("来庁者アンケート")) {
      try bureau.perform(
        SplitSource(id: try id("来庁者", "2022", in: bureau), spelling: "来庁者アンケート"))
    }
  }
}
