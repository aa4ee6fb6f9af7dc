import Testing

@Suite struct TermFinderTests {
  private let reading: NameReading

  init() throws { reading = try NameReading() }

  @Test func `an abbreviation is found with what it stands for`() {
    let cases = [
      ("EBPM（証拠に基づく政策立案）を進める。", "EBPM=証拠に基づく政策立案"),
      ("国は証拠に基づく政策立案（ＥＢＰＭ）を進める。", "ＥＢＰＭ=証拠に基づく政策立案"),
      ("CDO(最高デジタル責任者／最高データ責任者)を置く。", "CDO=最高デジタル責任者/最高データ責任者"),
      ("MaaS（Mobility as a Service）の実証", "MaaS=Mobility as a Service"),
      ("BCP（Business Continuity Plan：事業継続計画）", "BCP=Business Continuity Plan/事業継続計画"),
      ("県の業務継続計画（BCP）を見直す。", "BCP=業務継続計画"),
      ("青葉市社会福祉協議会（以下「社協」という。）", "社協=青葉市社会福祉協議会"),
      ("「地域の足を守る会」（以下、「守る会」とする）", "守る会=地域の足を守る会"),
      ("社協（社会福祉協議会）に委ねる。", "社協=社会福祉協議会"),
      ("DXとは、デジタルトランスフォーメーションのことである。", "DX=デジタルトランスフォーメーション"),
      ("ROI＝投資対効果", "ROI=投資対効果"),
      ("# 用語\n縁側会議：月に一度、庭先で開く話合い。誰でも入れる。", "縁側会議=月に一度、庭先で開く話合い"),
      ("略語 | 正式名称\nPFS | 成果連動型民間委託契約方式", "PFS=成果連動型民間委託契約方式"),
    ]
    for (text, term) in cases {
      #expect(reading.terms(text) == [term], "\(text)")
    }
  }

  @Test func `all that a document says of one term is one entry`() {
    #expect(
      reading.terms("CDO（最高デジタル責任者）を置く。", "CDO（最高データ責任者）とは別である。")
        == ["CDO=最高デジタル責任者/最高データ責任者"])
  }

  @Test func `other parentheses are left alone`() {
    let cases = [
      "様式（PDF）を送る。", "DX（推進課）に聞く。", "KPI（目標値）", "ICT（青葉市）", "RPA（令和4年度導入）",
      "参加者（30人）", "電話（TEL）", "小規模校（児童数60人以下）", "資料（Word）", "青葉市（人口3万人）",
    ]
    for text in cases {
      #expect(reading.terms(text) == [], "\(text)")
    }
  }
}
