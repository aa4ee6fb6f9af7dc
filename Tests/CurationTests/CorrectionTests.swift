import Curation
import KnowledgeModel
import KnowledgeStore
import OfficeSupport
import SQLiteStore
import Search
import Testing

/// What people put right in what was read.
@Suite struct CorrectionTests {
  private static let text = """
    ---
    title: 窓口の調査
    trust: 不明
    ---
    # 結果の概要

    満足した人は57.3％から92.8％に増えました。待ち時間は平均12分です。

    経費は年に約1,200万円です。

    （出典）南雲県「窓口の利用に関する調査」令和4年度

    """

  private func bureau() async throws -> Bureau {
    let bureau = try Bureau(finds: true)
    try bureau.write(Self.text, to: "調査.md")
    try bureau.write("# 助言\n\n職員が足りません。\n", to: "助言.md")
    try await bureau.index()
    return bureau
  }

  private func correct(
    _ bureau: Bureau, _ id: String, _ values: KeyValuePairs<String, String>,
    by author: String = "佐藤"
  ) throws {
    let assignments = values.map { Assignment(property: $0.key, texts: [$0.value]) }
    try bureau.perform(Correct(id, assignments), by: author)
  }

  private func figure(_ text: String, in bureau: Bureau) throws -> ListItem {
    let found = try bureau.figures().first { $0["text"] == text }
    guard let found else { throw Bureau.Missing(what: text) }
    return found
  }

  @Test func `a figure shows what was put right, and its filters see it`() async throws {
    let bureau = try await bureau()
    let id = try figure("12分", in: bureau)["id"]
    try correct(bureau, id, ["値": "２１", "単位": "時間", "subject": "待つ時間"])
    let item = try figure("12分", in: bureau)
    #expect(item["value"] == "21" && item["unit"] == "時間" && item["subject"] == "待つ時間")
    #expect(item["corrected"] == "value、unit、subject")
    #expect(item.headline == "21時間（訂正前 12分）（訂正あり）")
    #expect(item.details.last == "訂正：値 21、単位 時間、対象 待つ時間")
    #expect(try bureau.figures(from: 20, to: 22).map { $0["id"] } == [id])
    #expect(try bureau.figures(from: 12, to: 12).isEmpty)
  }

  @Test func `a rejected figure stands in no list, and comes back when that is taken back`()
    async throws
  {
    let bureau = try await bureau()
    let before = try bureau.dump()
    let all = try bureau.figures().count
    let id = try figure("12分", in: bureau)["id"]
    try bureau.perform(Correct.rejection(of: id))
    #expect(try bureau.figures().count == all - 1)
    #expect(try bureau.answers("数値:12分").isEmpty)
    #expect(try bureau.lists().corrections(of: id).map { $0["rejected"] } == ["はい"])
    try bureau.perform(ResetCorrection(id))
    #expect(try bureau.figures().count == all)
    try bureau.perform(Correct.rejection(of: id))
    try bureau.perform(UndoChanges(count: 3))
    #expect(try bureau.dump() == before)
  }

  @Test func `fields of the query language see what was put right in a head`() async throws {
    let bureau = try await bureau()
    let id = try bureau.document("調査.md")
    #expect(try bureau.answers("信頼:確認済").isEmpty)
    try correct(bureau, id, ["信頼": "確認済", "種類": "調査", "自治体": "南雲市", "年度": "R4"])
    for query in ["信頼:確認済", "種別:調査", "団体:南雲市", "年度:2022"] {
      #expect(try !bureau.answers(query).isEmpty, "\(query)")
    }
    try correct(bureau, id, ["信頼": ""])
    #expect(try bureau.answers("信頼:確認済").isEmpty)
  }

  @Test func `what the front matter says is put right, too`() async throws {
    let bureau = try await bureau()
    let id = try bureau.document("調査.md")
    try correct(bureau, id, ["信頼": "一次資料"])
    try bureau.write(Self.text.replacing("trust: 不明", with: "trust: 確認済"), to: "調査.md")
    try await bureau.index()
    #expect(try bureau.answers("信頼:確認済").isEmpty)
    #expect(try !bureau.answers("信頼:一次資料").isEmpty)
  }

  @Test func `a title that was put right is searched, and the old one only where it still stands`()
    async throws
  {
    let bureau = try await bureau()
    try bureau.write("# 鸚鵡の飼育\n\n## 餌\n\n窓口の調査を見ました。\n", to: "鳥.md")
    try await bureau.index()
    let all = try bureau.answers("窓口の調査").count
    #expect(all > 1)
    try correct(bureau, try bureau.document("調査.md"), ["題名": "麒麟に関する調査"])
    #expect(try bureau.answers("麒麟").count == all - 1)
    #expect(try bureau.answers("題:麒麟").count == all - 1)
    #expect(try bureau.answers("窓口の調査") == ["窓口の調査を見ました。"])
    #expect(try bureau.answers("題:窓口") == [])
    #expect(try bureau.answers("-麒麟").count == 2)
  }

  @Test func `it survives edits, moves and a rebuild`() async throws {
    let bureau = try await bureau()
    try correct(bureau, try figure("12分", in: bureau)["id"], ["値": "21"])
    try correct(bureau, try bureau.document("調査.md"), ["信頼": "確認済"])
    func state() throws -> [String] {
      [try figure("12分", in: bureau)["value"], "\(try bureau.answers("信頼:確認済").count)"]
    }
    try bureau.write(
      Self.text.replacing("待ち時間は平均12分です。", with: "待ち時間は平均で12分になりました。"), to: "調査.md")
    try await bureau.index()
    #expect(try figure("12分", in: bureau)["value"] == "21")
    try bureau.move("調査.md", to: "窓口.md")
    try await bureau.index()
    let (before, dump) = (try state(), try bureau.dump())
    #expect(before[0] == "21" && before[1] != "0")
    try await bureau.index(rebuilding: true)
    #expect(try state() == before)
    #expect(try bureau.dump() == dump)
    #expect(bureau.faults() == [])
  }

  @Test func `it does not come to stand at a neighbour: what is gone is an orphan`() async throws {
    let bureau = try await bureau()
    try correct(bureau, try figure("12分", in: bureau)["id"], ["値": "21"])
    try bureau.write(Self.text.replacing("平均12分", with: "平均13分"), to: "調査.md")
    try await bureau.index()
    #expect(try figure("13分", in: bureau)["value"] == "13")
    let orphans = try bureau.lists().corrections(orphans: true)
    let orphan = try #require(orphans.first)
    #expect(orphans.count == 1 && orphan["name"].hasPrefix("12分"))
    try bureau.perform(ResetCorrection(orphan["correction"]))
    #expect(try bureau.lists().corrections().isEmpty)
  }

  @Test func `a citation gets another work, and the figures that name it follow`() async throws {
    let bureau = try await bureau()
    let citation = try #require(try bureau.findings(.citation).first)
    try correct(bureau, citation.id.value, ["題名": "来庁者調査", "年度": "令和3年度"])
    let source = try #require(try bureau.list(.sources).first)
    #expect(source["title"] == "来庁者調査" && source["fiscal_year"] == "2021")
    #expect(source["corrected"] == "title、fiscal_year")
    #expect(try bureau.figures().contains { $0["source"].contains("来庁者調査") })
    try bureau.perform(Correct.rejection(of: citation.id.value))
    #expect(try bureau.figures().allSatisfy { $0["source"] == "" })
  }

  @Test func `the source of a figure is one that is cited`() async throws {
    let bureau = try await bureau()
    let id = try figure("12分", in: bureau)["id"]
    #expect(throws: CurationError.unknownSource("ない資料")) {
      try correct(bureau, id, ["出典": "ない資料"])
    }
    let source = try #require(try bureau.list(.sources).first)["id"]
    try correct(bureau, id, ["出典": ""])
    #expect(try figure("12分", in: bureau)["source"] == "")
    try correct(bureau, id, ["出典": source])
    #expect(try figure("12分", in: bureau)["source"].contains("窓口の利用"))
  }

  @Test func `what cannot be is refused in one sentence`() async throws {
    let bureau = try await bureau()
    let id = try bureau.document("調査.md")
    for (property, value, part) in [
      ("値段", "1", "題名・種別・分野"), ("信頼", "たぶん", "一次資料・確認済・AI生成（未検証）・不明"),
      ("年度", "いつか", "令和4年度"), ("日付", "2023-02-30", "実在する日付"), ("題名", " ", "空でない言葉"),
    ] {
      let error = #expect(throws: CurationError.self) { try correct(bureau, id, [property: value]) }
      #expect(error?.message.contains(part) == true, "\(property)")
    }
    #expect(throws: CurationError.rejectedDocument(id)) {
      try bureau.perform(Correct.rejection(of: id))
    }
    let passage = try bureau.passage("職員")
    #expect(throws: CurationError.notCorrectable(passage)) {
      try correct(bureau, passage, ["題名": "甲"])
    }
  }

  @Test func `what is as it was read, or as it was put right, is no change`() async throws {
    let bureau = try await bureau()
    let id = try bureau.document("調査.md")
    try correct(bureau, id, ["題名": "窓口の調査"])
    #expect(try bureau.lists().corrections().isEmpty)
    try correct(bureau, id, ["題名": "甲", "分野": "行政"])
    try correct(bureau, id, ["題名": "甲"], by: "鈴木")
    try correct(bureau, id, ["題名": "窓口の調査"])
    #expect(try bureau.lists().corrections().map { $0["text"] } == ["分野：なし → 行政"])
    #expect(try bureau.lists().changes().count == 2)
  }
}

extension Bureau {
  func list(_ listing: FindingListing, _ filter: FindingFilter = FindingFilter()) throws
    -> [ListItem]
  {
    try FindingSearcher(reader: try reader()).list(
      FindingRequest(listing: listing, text: "", filter: filter)
    ).items
  }

  func figures(from low: Double? = nil, to high: Double? = nil) throws -> [ListItem] {
    var filter = FindingFilter()
    filter.minimum = low
    filter.maximum = high
    return try list(.figures, filter)
  }

  func findings(_ kind: Finding.Kind) throws -> [StoredFinding] {
    try reader().withSnapshot(scope: .everything) { try $0.findings(FindingChoice(kinds: [kind])) }
  }
}
