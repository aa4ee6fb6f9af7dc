import DocumentReading
import Foundation
import KnowledgeExtraction
import KnowledgeModel
import Testing
import Vocabulary

/// What a text sets out, found with the words and municipalities that the repository keeps.
struct ArgumentReading {
  private let builder: DocumentBuilder
  private let extractor: FindingExtractor

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = VocabularyFolder(path: root.appending(path: "index/vocabulary").path)
    let words = try folder.load()
    builder = DocumentBuilder(
      rules: HeadRules(
        words: words.extraction, notMunicipalities: words.notMunicipalities))
    extractor = FindingExtractor(
      words: words.extraction, municipalities: try folder.municipalities())
  }

  func findings(_ text: String, name: String = "a.md") throws -> [Finding] {
    let reading = try Readers().read(Array(text.utf8), name: name)
    let built = builder.build(
      id: DocumentID("d0"), reading: reading, manifest: DeclaredHead(), name: "a")
    return extractor.findings(in: built.text).map(\.finding)
  }

  func challenges(_ text: String, name: String = "a.md") throws -> [Challenge] {
    try findings(text, name: name).compactMap {
      if case .challenge(let value) = $0 { value } else { nil }
    }
  }

  func measures(_ text: String, name: String = "a.md") throws -> [Measure] {
    try findings(text, name: name).compactMap {
      if case .measure(let value) = $0 { value } else { nil }
    }
  }

  func indicators(_ text: String, name: String = "a.md") throws -> [Indicator] {
    try findings(text, name: name).compactMap {
      if case .indicator(let value) = $0 { value } else { nil }
    }
  }

  func cases(_ text: String, name: String = "a.md") throws -> [CaseStudy] {
    try findings(text, name: name).compactMap {
      if case .caseStudy(let value) = $0 { value } else { nil }
    }
  }
}

@Suite struct ChallengeTests {
  private let reading: ArgumentReading

  init() throws { reading = try ArgumentReading() }

  @Test func `headings under a heading of challenges are challenges, and it says whose`() throws {
    let found = try reading.challenges(
      """
      # 公園の管理

      ## 課題

      ### 住民の課題

      #### 遊具の点検結果が伝わらない

      - 点検の結果を見たことがない人が多い。
        - 客観的根拠:
          - 結果を知っている人は14％だった。
          - （出典）緑の協会「公園利用者調査」令和4年度
        - この課題が放置された場合の悪影響の推察:
          - 公園を避ける親が増える。

      #### 苦情の窓口が分からない

      - 電話が三つの課を回る。

      ### 今後の課題

      #### 予算の平準化

      - 年度末に修繕が集まる。
      """)
    #expect(found.map(\.title) == ["遊具の点検結果が伝わらない", "苦情の窓口が分からない", "予算の平準化"])
    #expect(found.map(\.whose) == ["住民の課題", "住民の課題", nil])
    #expect(found[0].consequence == "公園を避ける親が増える。")
    #expect(found[0].evidence == ["結果を知っている人は14％だった。"])
  }

  @Test(arguments: [
    "課題：ごみ集積所が遠い\n根拠：徒歩10分を超える世帯が31％ある。\n放置した場合：不法投棄が増える",
    "【課題】ごみ集積所が遠い\n【客観的根拠】徒歩10分を超える世帯が31％ある。\n【放置された場合の影響】不法投棄が増える",
    "課題① ごみ集積所が遠い\nエビデンス: 徒歩10分を超える世帯が31％ある。\nこのままでは：不法投棄が増える",
    "・課題１：ごみ集積所が遠い\n・根拠データ：徒歩10分を超える世帯が31％ある。\n・何もしない場合：不法投棄が増える",
  ])
  func `a label sets out a challenge, and the lines behind it belong to it`(_ text: String) throws {
    let found = try reading.challenges(
      "# 収集の見直し\n\n" + text.split(separator: "\n").joined(separator: "\n\n"))
    #expect(found.map(\.title) == ["ごみ集積所が遠い"])
    #expect(found.first?.consequence == "不法投棄が増える")
    #expect(found.first?.evidence == ["徒歩10分を超える世帯が31％ある。"])
  }

  @Test func `a table with a column of challenges sets them out`() throws {
    let found = try reading.challenges(
      """
      # 港の再生

      | 立場 | 課題 | 根拠 | 放置すると |
      |---|---|---|---|
      | 漁業者 | 後継ぎがいない | 平均66歳 | 船が半分になる |
      | 漁業者 | 魚価の低迷 | － | － |
      | 観光客 | 休む場所がない | ベンチ6脚 | 素通りされる |
      """)
    #expect(found.map(\.title) == ["後継ぎがいない", "魚価の低迷", "休む場所がない"])
    #expect(found.map(\.whose) == ["漁業者", "漁業者", "観光客"])
    #expect(found.map(\.consequence) == ["船が半分になる", nil, "素通りされる"])
  }

  @Test func `entries of a list of challenges are named by their first sentences`() throws {
    let found = try reading.challenges(
      """
      # 図書館の夜間開館

      ## 残された課題

      前の節までに述べたことのほかに、次の点がある。

      - 警備の費用が読めない。見積りは三社で2倍の開きがある。
      - 職員の帰りの足がない。
      """)
    #expect(found.map(\.title) == ["警備の費用が読めない。", "職員の帰りの足がない。"])
  }

  @Test(arguments: [
    "# 研修のご案内\n\n## 持ち帰り課題について\n\n- 自分の係の業務を一つ選びます。",
    "# 手引き\n\n## 課題整理票の書き方\n\n- 三行で書きます。",
    "# 計画\n\n## 進め方と残された課題\n\n来年度は地区ごとに説明会を開く。",
  ])
  func `other headings with the word are none`(_ text: String) throws {
    #expect(try reading.challenges(text).isEmpty)
  }
}
