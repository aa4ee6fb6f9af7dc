import KnowledgeModel
import Testing

@Suite struct ToldStructureTests {
  private let reading: ArgumentReading

  init() throws { reading = try ArgumentReading() }

  @Test(arguments: [
    ("満足度を指標とし、令和8年度に80％を目指す（令和5年度 52％）。", "満足度|80％|52％"),
    ("乗客数を成果指標とする。令和9年度に6.0人を目指す。", "乗客数|6.0人|-"),
    ("本計画では、検診の受診率を41％から60％に引き上げることを目標とする。", "検診の受診率|60％|41％"),
    ("令和8年度に完成を目指す。", ""), ("80％の人が賛成している。", ""),
  ])
  func `a sentence tells an indicator`(_ sentence: String, _ expected: String) throws {
    let found = try reading.indicators("# 計画\n\n## 進め方\n\n\(sentence)\n")
    #expect(
      found.map { "\($0.name)|\($0.target ?? "-")|\($0.baseline ?? "-")" }
        == (expected.isEmpty ? [] : [expected]))
  }

  @Test(arguments: [
    ("口座の率 90％以上（現在 64％）、決算で確認", "口座の率|90％以上|64％|決算で確認"),
    ("待ち時間　48分（R6）→15分（令和7年度末）　発券機のログ", "待ち時間|15分|48分|発券機のログ"),
    ("訓練に出た職員の割合：60％（昨年度44％）", "訓練に出た職員の割合|60％|44％|-"),
    ("成功率 80％以上（現状推定45％程度）", "成功率|80％以上|推定45％程度|-"),
  ])
  func `a line tells target, baseline and method`(_ line: String, _ expected: String) throws {
    let found = try reading.indicators("# 計画\n\n## 目安とする数字\n\n- \(line)\n")
    #expect(
      found.map {
        "\($0.name)|\($0.target ?? "-")|\($0.baseline ?? "-")|\($0.method ?? "-")"
      } == [expected])
  }

  @Test func `tables of indicators have headers of two rows and levels in names`() throws {
    let found = try reading.indicators(
      """
      # 調書

      | KPI | 基準値 |  | 目標値 |  | 把握方法 |
      |---|---|---|---|---|---|
      |  | 年度 | 値 | 年度 | 値 |  |
      | 収支率 | R5 | 約21％ | R9 | 35％ | 決算書 |
      """)
    #expect(
      found.map { "\($0.level) \($0.name) \($0.baseline ?? "-") \($0.target ?? "-")" }
        == ["kpi 収支率 約21％ 35％"])
  }

  @Test func `running text and speakers tell cases`() throws {
    let told = try reading.told(
      """
      # 検討会の記録

      ## 議事

      - 会長　他の例はあるか。
      - 事務局（係長）　はい。谷川村は令和元年10月から旧役場を宿として貸しています。空室は31室から8室に減りました。
      - 委員　本市は令和2年4月から貸しています。収入は3割増えました。

      ## 先行事例

      清水谷町では、2019年度から二つのバスをまとめた。乗客は2人から6人に増えた。
      """)
    #expect(told.cases == ["谷川村|-", "清水谷町|-"])
  }

  @Test func `a table tells cases in columns`() throws {
    let told = try reading.told(
      """
      # 記録

      ## 他団体の取組

      | 自治体名 | 青柳町 | 白峰村 |
      |---|---|---|
      | 取組名 | お試し住宅 | 親子留学 |
      | 開始時期 | 平成30年4月 | 令和2年度 |
      | 概要 | 空き家を貸す。 | 親子を受け入れる。 |
      | 効果 | 17世帯が移った。 | 8人増えた。 |
      """, name: "a.md")
    #expect(told.cases == ["青柳町|お試し住宅", "白峰村|親子留学"])
  }

  @Test(arguments: [
    ("対応の方向", "１　便をまとめる"), ("お勧めする順番", "1) 便をまとめる（令和7年9月～）"),
    ("取り組むときの手順", "ステップ１　便をまとめる"), ("方策", "㋐ 便をまとめる"), ("今後の方針", "(ｱ) 便をまとめる"),
    ("取組方針", "ii) 便をまとめる"),
  ])
  func `measures stand under directions, in any numbering`(
    _ heading: String, _ item: String
  ) throws {
    #expect(
      try reading.measures("# 報告\n\n## \(heading)\n\n- \(item)\n").map(\.title) == ["便をまとめる"])
  }

  @Test func `what a meeting decides are measures`() throws {
    let text = """
      # 会議録

      - 会長　では、審議会としての意見を２点に整理します。
        - 一　上限を定めること。
        - 二　年度内に結論を出すこと。
      """
    #expect(try reading.measures(text).map(\.title) == ["上限を定めること。", "年度内に結論を出すこと。"])
  }

  @Test func `challenges are grouped by whose they are, with what follows`() throws {
    let found = try reading.challenges(
      """
      # 報告

      ## 第３　課題

      ### 住民側

      - 電話がつながりにくい

      このままでは、申込みが減る。

      ### 職員にとって

      - 台帳が二つある
      """)
    #expect(found.map(\.title) == ["電話がつながりにくい", "台帳が二つある"])
    #expect(found.map(\.whose) == ["住民側", "職員にとって"])
    #expect(found.map(\.consequence) == ["このままでは、申込みが減る。", nil])
  }

  @Test func `an announcement that asks for worries tells challenges`() throws {
    let text = "# 研究会の案内\n\n## ＜こんな悩みはありませんか＞\n\n- 連携が進まない。\n- 人が育たない。\n"
    #expect(try reading.challenges(text).map(\.title) == ["連携が進まない。", "人が育たない。"])
  }

  @Test func `sentences end with full-width points too`() throws {
    let found = try reading.challenges("# 報告\n\n## 課題\n\n(1) 担当が1人である．率は3．5％にとどまる．\n")
    #expect(found.map(\.title) == ["担当が1人である．"])
  }
}
