import KnowledgeModel
import Testing

@Suite struct IndicatorTests {
  private let reading: ArgumentReading

  init() throws { reading = try ArgumentReading() }

  private func line(_ indicator: Indicator) -> String {
    [
      indicator.level.rawValue, indicator.kind?.rawValue, indicator.name, indicator.target,
      indicator.baseline, indicator.method,
    ].map { $0 ?? "-" }.joined(separator: "|")
  }

  @Test func `lists name the level, the indicator and how it is measured`() throws {
    let found = try reading.indicators(
      """
      # 水辺

      ## 支援策①：岸の清掃

      ### KGI・KSI・KPI

      - KGI(最終目標指標)
        - 岸のごみの量 30%削減(前年比)
          - データ取得方法: 四半期の計量
      - KPI(重要業績評価指標)アウトプット指標
        - 清掃への参加者 年間400人以上（現状 年210人）
          - データ取得方法: 受付簿
        - 清掃計画の策定 全地区で実施
      """)
    #expect(
      found.map(line) == [
        "KGI|-|岸のごみの量|30%削減|-|四半期の計量", "KPI|output|清掃への参加者|年間400人以上|年210人|受付簿",
        "KPI|output|清掃計画の策定|全地区で実施|-|-",
      ])
    #expect(found.allSatisfy { $0.measure == "岸の清掃" })
  }

  @Test(arguments: [
    ("KGI：再来率　12％ → 30％", "KGI|-|再来率|30％|12％|-"),
    ("KPI 再来率：現状値12％→目標値30％", "KPI|-|再来率|30％|12％|-"),
    ("KSI：再来率 30％以上（現状12％）", "KSI|-|再来率|30％以上|12％|-"),
    ("成果指標：再来率　現状 12％ → 令和8年度 30％", "other|outcome|再来率|令和8年度 30％|12％|-"),
    ("活動指標①：戸別訪問　年1,200軒", "other|output|戸別訪問|年1,200軒|-|-"),
    ("KPI（活動量）：場面の数 40から80へ", "KPI|output|場面の数|80|40|-"),
    ("KPI：再来率を30％以上に引き上げる", "KPI|-|再来率|30％以上|-|-"),
    ("【KPI】75歳以上の登録率　40％", "KPI|-|75歳以上の登録率|40％|-|-"),
  ])
  func `a line states name, target and present value`(_ text: String, _ expected: String) throws {
    #expect(try reading.indicators("# 宿\n\n## 施策\n\n- \(text)\n").map(line) == [expected])
  }

  @Test(arguments: [
    ("- KPI：待機日数を平均9日から3日に縮める。データ取得方法：受付台帳", "KPI|-|待機日数|3日|平均9日|受付台帳"),
    ("成果指標：貸出数　目標 年300冊　現状 年180冊　取得方法 日報", "other|outcome|貸出数|年300冊|年180冊|日報"),
    ("KPI 1　広場の数（目標：8か所／現状：3か所）", "KPI|-|広場の数|8か所|3か所|-"),
    ("- 指標：貸出数／現状：1.2万冊／目標：2万冊／把握方法：日報", "other|-|貸出数|2万冊|1.2万冊|日報"),
    ("- KPI①：相談件数；基準値：210件；目標値：400件；測定方法：月報", "KPI|-|相談件数|400件|210件|月報"),
    ("KGI：中退率を3.1％から1.5％へ引き下げる（データ取得方法：基本調査）", "KGI|-|中退率|1.5％|3.1％|基本調査"),
    ("KPI　修了者　現状値：52人　目標値：90人（令和9年度）　取り方：台帳", "KPI|-|修了者|90人|52人|台帳"),
    ("- KSI：面談率が70％から95％に上がること。データの取り方：記録票", "KSI|-|面談率|95％|70％|記録票"),
    ("【KPI】待ち時間：現状40分→目標15分。測定：発券の記録。", "KPI|-|待ち時間|15分|40分|発券の記録"),
    ("指標名：利用率 ｜ 現状：38％ ｜ 目標：60％ ｜ 取得方法：入退室", "other|-|利用率|60％|38％|入退室"),
    ("KPI：利用児童数。目標：1日80人。現状：55人。把握方法：出席簿。", "KPI|-|利用児童数|1日80人|55人|出席簿"),
    ("- 指標「訪問の件数」：年40件→年120件。取得方法は記録簿。", "other|-|訪問の件数|年120件|年40件|記録簿"),
    ("アウトカム指標　決定率：目標98％（現状94％）、取得方法：調査", "other|outcome|決定率|98％|94％|調査"),
    ("KPI：満足度（目標80％、現状65％、アンケートで測定）", "KPI|-|満足度|80％|65％|アンケートで測定"),
    ("KPI：令和9年度までに利用者を80人から120人に増やす。", "KPI|-|利用者|120人|80人|-"),
  ])
  func `labels within a line set its parts apart`(_ text: String, _ expected: String) throws {
    #expect(try reading.indicators("# 宿\n\n## 施策\n\n\(text)\n").map(line) == [expected])
  }

  @Test(arguments: [
    """
    | 区分 | 指標 | 現状（R5） | 目標（R8） | データ取得方法 |
    |---|---|---|---|---|
    | KGI | 空き店舗率 | 31％ | 20％ | 毎年の調査 |
    | KPI | 相談件数 | － | 年60件 | 台帳 |
    """,
    """
    | データの取り方 | 目標値 | 基準値 | 評価指標 | 種別 |
    |---|---|---|---|---|
    | 毎年の調査 | 20％ | 31％ | 空き店舗率 | KGI |
    | 台帳 | 年60件 | ― | 相談件数 | KPI |
    """,
    """
    | 指標 | 空き店舗率 | 相談件数 |
    |---|---|---|
    | 区分 | KGI | KPI |
    | 現状 | 31％ | |
    | 目標 | 20％ | 年60件 |
    | 把握方法 | 毎年の調査 | 台帳 |
    """,
  ])
  func `a table states them in any order of columns, or by rows`(_ table: String) throws {
    #expect(
      try reading.indicators("# 商店街\n\n\(table)\n").map(line) == [
        "KGI|-|空き店舗率|20％|31％|毎年の調査", "KPI|-|相談件数|年60件|-|台帳",
      ])
  }

  @Test func `labels under a name state one indicator`() throws {
    let found = try reading.indicators(
      "# 保育\n\n## 予約の成功率\n\n現状値：38％\n\n目標値：80％\n\n把握方法：予約の記録\n")
    #expect(found.map(line) == ["other|-|予約の成功率|80％|38％|予約の記録"])
  }

  @Test(arguments: [
    "# 案内\n\n## 目標\n\n- 職員が自分の言葉で説明できるようになる。\n- 第2回までに一つ試す。\n",
    "# 工程\n\n| 項目 | 目標 |\n|---|---|\n| 設計 | 6月 |\n| 工事 | 12月 |\n",
    "# 表\n\n| 年度 | 人数 |\n|---|---|\n| 令和4年度 | 120人 |\n",
    "# 話\n\nKPI設定や効果検証が不十分なまま事業が続いています。\n",
  ])
  func `other goals and tables are none`(_ text: String) throws {
    #expect(try reading.indicators(text).isEmpty)
  }
}
