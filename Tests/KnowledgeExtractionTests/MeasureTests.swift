import KnowledgeModel
import Testing

@Suite struct MeasureTests {
  private let reading: ArgumentReading

  init() throws { reading = try ArgumentReading() }

  @Test(arguments: [
    "支援策①：貸出しの一本化", "支援策① 貸出しの一本化", "施策１　貸出しの一本化", "提言1 貸出しの一本化",
    "【対応策１】貸出しの一本化", "対応策(1) 貸出しの一本化", "第1節　提言２：貸出しの一本化",
    "重点施策Ⅰ　貸出しの一本化", "提言一　貸出しの一本化",
  ])
  func `a label and a number set out a measure, which has neither in its title`(
    _ heading: String
  ) throws {
    let found = try reading.measures("# 備品の管理\n\n## \(heading)\n\n台帳を一冊にする。\n")
    #expect(found.map(\.title) == ["貸出しの一本化"])
  }

  @Test func `what stands under a measure as 取組 are its initiatives`() throws {
    let found = try reading.measures(
      """
      # 通学路

      ## 支援策の検討

      ### 優先順位の考え方

      - 事故の多い所から始めます。

      ### 支援策①：見守りの当番制

      #### 目的

      - 空白の時間をなくします。

      #### 主な取組①：当番表の共有

      - 毎月20日に配ります。

      #### 主な取組②：腕章の貸出し

      ### 支援策②：信号の要望

      - 主な取り組み
        - 交通量を数える。朝と夕に二日ずつ。
        - 警察署へ要望書を出す
      """)
    #expect(found.map(\.title) == ["見守りの当番制", "信号の要望"])
    #expect(
      found.map { $0.initiatives.map(\.title) } == [
        ["当番表の共有", "腕章の貸出し"], ["交通量を数える。", "警察署へ要望書を出す"],
      ])
  }

  @Test func `a heading of measures gathers headings, or the entries of its list`() throws {
    #expect(
      try reading.measures("# 報告\n\n## 提言\n\n### 窓口を一つにする\n\n束ねる。\n\n### 様式を減らす\n\n半分にする。\n")
        .map(\.title) == ["窓口を一つにする", "様式を減らす"])
    #expect(
      try reading.measures("# 報告\n\n## 今後の対応\n\n1. 台帳の統合\n2. 鍵の更新　　　　管財課　　6月\n").map(\.title)
        == ["台帳の統合", "鍵の更新"])
  }

  @Test func `a table of challenges and answers gives the answers`() throws {
    let found = try reading.measures(
      "# 会議\n\n| 課題 | 対応策 |\n|---|---|\n| 長い | 45分で終える |\n| 決まらない | 決める人を先に決める |\n")
    #expect(found.map(\.title) == ["45分で終える", "決める人を先に決める"])
  }

  @Test func `a measure named in a summary as well is one`() throws {
    let found = try reading.measures(
      "# 案\n\n- 支援策①：朝市\n\n## 支援策①：朝市\n\n### 主な取組①：天幕\n\n張る。\n")
    #expect(found.map(\.title) == ["朝市"])
    #expect(found.first?.initiatives.map(\.title) == ["天幕"])
  }

  @Test func `a mention in a sentence sets nothing out`() throws {
    #expect(
      try reading.measures("# 記録\n\n施策１から始めるのが現実的です。\n\n支援策については別に述べます。\n").isEmpty)
  }

  @Test(arguments: [
    ("## 課題1：柵が倒れている\n\n対応の方向性：集落の柵に替える\n\n具体的な取組：①当番表をつくる　②器具を貸す", "集落の柵に替える|当番表をつくる,器具を貸す"),
    ("## 課題ア　柵が倒れている\n\n取組方針：集落の柵に替える\n\n主な取組：(1)当番表をつくる (2)器具を貸す", "集落の柵に替える|当番表をつくる,器具を貸す"),
    ("案は次のとおり。\n\n### 取組１　集落の柵に替える\n\n- 当番表をつくる\n- 器具を貸す", "集落の柵に替える|当番表をつくる,器具を貸す"),
    ("> (Q1) 何を始めればよいですか。\n\n［提案1］集落の柵に替える\n\n- 当番表をつくる\n- 器具を貸す", "集落の柵に替える|当番表をつくる,器具を貸す"),
  ])
  func `an answer to a challenge and a numbered 取組 are measures`(
    _ text: String, _ expected: String
  ) throws {
    let found = try reading.measures("# 里の助言\n\n\(text)\n")
    let told = found.map {
      "\($0.title)|\($0.initiatives.map(\.title).joined(separator: ","))"
    }
    #expect(told == [expected])
  }
}
