import KnowledgeModel
import Testing

@Suite struct MeasureTieTests {
  private let reading: ArgumentReading

  init() throws { reading = try ArgumentReading() }

  private let measures = """
    # 相談窓口の見直しに関する助言

    ## 提言

    ### 提言1 窓口の予約制を始める

    - 予約の電話を受ける

    ### 提言2 書類を減らす

    - 様式を統合する


    """

  private func ties(_ text: String) throws -> [String?] {
    try reading.indicators(text).map(\.measure)
  }

  @Test func `an indicator belongs to the measure whose number it tells`() throws {
    let cases = [
      "## 指標\n\n- 様式の数　80種以下（提言2）\n",
      "## 指標\n\n- 様式の数　80種以下（提言２関係）\n",
      "## 提言２に係る指標\n\n- 様式の数　80種以下\n",
      "## 指標（提言2）\n\n- 様式の数　80種以下\n",
      "## 提言②の指標\n\n| 指標 | 現状 | 目標 |\n|---|---|---|\n| 様式の数 | 120種 | 80種 |\n",
      "## 指標\n\n| 提言 | 指標 | 現状 | 目標 |\n|---|---|---|---|\n| 2 | 様式の数 | 120種 | 80種 |\n",
      "## 指標\n\n| 指標 | 関連する提言 | 目標 |\n|---|---|---|\n| 様式の数 | 提言2 | 80種 |\n",
    ]
    for text in cases {
      #expect(try ties(measures + text) == ["書類を減らす"], "\(text)")
    }
  }

  @Test func `a label points to a measure by its number or its title`() throws {
    for value in ["2", "②", "提言2", "書類を減らす"] {
      let text = measures + "## 指標\n\n- KPI：様式の数　目標：80種　対応する提言：\(value)\n"
      let found = try reading.indicators(text)
      #expect(found.map(\.measure) == ["書類を減らす"], "\(value)")
      #expect(found.map(\.target) == ["80種"], "\(value)")
    }
    let cases = try reading.cases(
      measures
        + "## 事例\n\n### 港区「一枚の申請書」\n\n関連する提言：2\n\n内容：様式を一枚にまとめた。\n")
    #expect(cases.map(\.measure) == ["書類を減らす"])
    #expect(cases.map(\.done) == ["様式を一枚にまとめた。"])
  }

  @Test func `attributes of a record point to a measure`() throws {
    let text = """
      <助言書><題名>窓口の助言</題名>
      <提言 番号="1"><名称>予約制を始める</名称><取組>電話を受ける</取組></提言>
      <提言 番号="2"><名称>書類を減らす</名称><取組>様式を統合する</取組></提言>
      <指標 種別="KPI" 提言="2"><名称>様式の数</名称><目標>80種</目標><現状>120種</現状></指標>
      <指標 種別="KGI" 提言="1"><名称>待ち時間</名称><目標>10分</目標></指標>
      <事例 提言="2"><自治体>港区</自治体><内容>様式を一枚にまとめた。</内容></事例></助言書>
      """
    #expect(try reading.measures(text, name: "a.xml").map(\.title) == ["予約制を始める", "書類を減らす"])
    #expect(try reading.indicators(text, name: "a.xml").map(\.measure) == ["書類を減らす", "予約制を始める"])
    #expect(try reading.cases(text, name: "a.xml").map(\.measure) == ["書類を減らす"])
  }

  @Test func `a note that names a measure is no part of the indicator`() throws {
    let found = try reading.indicators(
      measures + "## 指標\n\n- 様式の数　80種以下（取得方法：台帳）（提言2）\n")
    #expect(found.map(\.name) == ["様式の数"])
    #expect(found.map(\.target) == ["80種以下"])
    #expect(found.map(\.method) == ["台帳"])
  }

  @Test func `two numbers and unknown ones name no measure`() throws {
    for note in ["提言1・2", "提言1、提言2", "提言5", "施策2"] {
      #expect(try ties(measures + "## 指標\n\n- 様式の数　80種以下（\(note)）\n") == [nil], "\(note)")
    }
  }

  @Test func `indicators behind the last measure are those of all`() throws {
    #expect(
      try ties(
        measures + "| 指標 | 現状 | 目標 |\n|---|---|---|\n| 様式の数 | 120種 | 80種 |\n| 予約率 | 0％ | 50％ |\n")
        == [nil, nil])
  }

  @Test func `indicators that follow each measure belong to the nearest above`() throws {
    let text = """
      # 窓口の助言

      ### 提言1 窓口の予約制を始める

      - 予約の電話を受ける

      ### 指標

      - 予約利用率　50％以上

      ### 提言2 書類を減らす

      - 様式を統合する

      ### 指標

      - 様式の数　80種以下
      """
    #expect(try ties(text) == ["窓口の予約制を始める", "書類を減らす"])
  }
}
