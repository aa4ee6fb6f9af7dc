import Curation
import Foundation
import KnowledgeModel
import KnowledgeStore
import OfficeSupport
import Search
import TestSupport
import Testing
import Vocabulary

/// What corrections can say, and what cannot be.
@Suite struct CorrectionValueTests {
  private static let text = """
    # 窓口の助言

    ## 課題

    ### 住民の課題

    - 窓口の待ち時間が長い
      手続きのために仕事を休む人がいます。

    ## 支援策

    ### 支援策1：予約制の導入

    - 予約システムの整備
    - 職員への研修

    #### 事例：札幌市

    - 取組：札幌市では2020年から予約制を始めました。
    - 成果：待ち時間は平均12分、利用者の範囲は30～50人です。

    （出典）南雲県「窓口の利用に関する調査」令和4年度

    """

  private static let municipalities = Result {
    try VocabularyFolder(path: Checkout.root.appending(path: "index/vocabulary").path)
      .municipalities()
  }

  private func bureau() async throws -> Bureau {
    let bureau = try Bureau(finds: true)
    try bureau.write(Self.text, to: "助言.md")
    try await bureau.index()
    return bureau
  }

  private func correct(_ bureau: Bureau, _ id: String, _ values: [(String, String)]) throws {
    var texts: [(String, [String])] = []
    for (property, value) in values {
      if let index = texts.firstIndex(where: { $0.0 == property }) {
        texts[index].1.append(value)
      } else {
        texts.append((property, [value]))
      }
    }
    try bureau.perform(
      Correct(
        id, texts.map { Assignment(property: $0.0, texts: $0.1) },
        municipalities: try Self.municipalities.get()))
  }

  private func figure(_ text: String, in bureau: Bureau) throws -> ListItem {
    try #require(try bureau.figures().first { $0["text"] == text })
  }

  @Test func `bounds that cross, and a value beyond them, are refused`() async throws {
    let bureau = try await bureau()
    let id = try figure("30～50人", in: bureau)["id"]
    for values in [[("下限", "60")], [("下限", "5"), ("上限", "4")], [("値", "51")]] {
      let error = #expect(throws: CurationError.self) { try correct(bureau, id, values) }
      #expect(error?.code == "property-contradiction")
    }
    try correct(bureau, id, [("下限", "60"), ("上限", "70")])
    #expect(try figure("30～50人", in: bureau).headline == "60～70人（訂正前 30～50人）（訂正あり）")
  }

  @Test func `there is no less than none of what is counted`() async throws {
    let bureau = try await bureau()
    let id = try figure("12分", in: bureau)["id"]
    let error = #expect(throws: CurationError.self) { try correct(bureau, id, [("値", "-12")]) }
    #expect(error?.message.contains("負の数") == true)
    try correct(bureau, id, [("値", "▲12"), ("増減", "減")])
    try correct(bureau, id, [("値", "-3"), ("単位", "％"), ("増減", "水準")])
    #expect(try figure("12分", in: bureau).headline == "-3％（訂正前 12分）（訂正あり）")
  }

  @Test(arguments: [
    ("年度", "平成99年度"), ("年度", "昭和70年度"), ("年度", "9999年度"), ("日付", "平成40年1月1日"),
    ("日付", "2023-02-30"), ("日付", "令和4年13月"), ("日付", "1500-01-01"),
  ])
  func `years that no era had and days that no calendar has are refused`(
    property: String, value: String
  ) async throws {
    let bureau = try await bureau()
    let id = try bureau.document("助言.md")
    let error = #expect(throws: CurationError.self) {
      try correct(bureau, id, [(property, value)])
    }
    #expect(error?.code == "property-value")
  }

  @Test func `a municipality is one of the list, or one that documents name`() async throws {
    let bureau = try await bureau()
    let study = try #require(try bureau.findings(.caseStudy).first).id.value
    let document = try bureau.document("助言.md")
    for (id, property) in [(study, "団体"), (document, "団体")] {
      #expect(throws: CurationError.unknownMunicipality("ありもしない市")) {
        try correct(bureau, id, [(property, "ありもしない市")])
      }
      try correct(bureau, id, [(property, "南雲県")])
      try correct(bureau, id, [(property, "函館市")])
    }
    let item = try #require(try bureau.list(.cases).first)
    #expect(item["municipality"] == "012025 函館市")
    #expect(throws: CurationError.unknownMunicipality("999997")) {
      try correct(bureau, study, [("団体コード", "999997")])
    }
    let error = #expect(throws: CurationError.self) {
      try correct(bureau, study, [("団体コード", "011002")])
    }
    #expect(error?.code == "municipality-other")
    try correct(bureau, study, [("団体", "札幌市"), ("団体コード", "011002")])
  }

  @Test func `sources, evidence and initiatives are put right like other lists`() async throws {
    let bureau = try await bureau()
    let measure = try #require(try bureau.findings(.measure).first).id.value
    try correct(bureau, measure, [("取組", "予約システムの整備"), ("取組", "電話の自動応答")])
    #expect(try bureau.list(.measures).first?["initiatives"] == "予約システムの整備、電話の自動応答")
    let challenge = try #require(try bureau.findings(.challenge).first).id.value
    try correct(bureau, challenge, [("根拠", "調査で分かったことです。")])
    #expect(try bureau.list(.challenges).first?["evidence"] == "調査で分かったことです。")
    let study = try #require(try bureau.findings(.caseStudy).first).id.value
    try correct(bureau, study, [("出典", "")])
    #expect(try bureau.list(.cases).first?["sources"] == "")
    let source = try #require(try bureau.list(.sources).first)["id"]
    try correct(bureau, study, [("sources", source)])
    #expect(try bureau.list(.cases).first?["sources"].contains("窓口の利用") == true)
    #expect(throws: CurationError.unknownSource("なし")) {
      try correct(bureau, study, [("出典", "なし")])
    }
  }

  @Test func `a source names the citations that can be put right`() async throws {
    let bureau = try await bureau()
    let citation = try #require(try bureau.findings(.citation).first).id.value
    let source = try #require(try bureau.list(.sources).first)
    #expect(source.details.last == "引用の ID：\(citation)")
  }
}
