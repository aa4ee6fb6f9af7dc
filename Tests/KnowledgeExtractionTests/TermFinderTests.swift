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
      ("空き地の利用の促進に関する特別措置法（平成26年法律第1号。以下「空き地法」という。）", "空き地法=空き地の利用の促進に関する特別措置法"),
      ("地理情報システム（以下、GIS）を使う。", "GIS=地理情報システム"),
      ("青葉市社会福祉協議会（略称：社協）", "社協=青葉市社会福祉協議会"),
      ("本書では、地方創生推進交付金を「推進交付金」と略す。", "推進交付金=地方創生推進交付金"),
      ("EBPM、つまり証拠に基づく政策立案ですね、これを進めます。", "EBPM=証拠に基づく政策立案"),
      ("GISは地理情報システム、OCRは文字の認識をいう。", "GIS=地理情報システム"),
      ("IT基本法（高度情報通信ネットワーク社会形成基本法）", "IT基本法=高度情報通信ネットワーク社会形成基本法"),
      ("CSV（Creating Shared Valueの略。共通価値の創造）", "CSV=Creating Shared Value/共通価値の創造"),
      ("暑さ指数（WBGT）を知らせる。", "WBGT=暑さ指数"),
      ("# 用語集\n用語 | 正式名称\n都計法 | 都市計画法", "都計法=都市計画法"),
      ("略語 | 正式名称\nPFS | 成果連動型民間委託契約方式", "PFS=成果連動型民間委託契約方式"),
    ]
    for (text, term) in cases {
      #expect(reading.terms(text).first == term, "\(text)")
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
      "青葉市（以下「本市」という。）", "株式会社青葉（以下「当社」という。）", "表計算の形式（CSV）", "この取組を「はじめの一歩」と呼ぶ。",
      "参加者（30人）", "電話（TEL）", "小規模校（児童数60人以下）", "資料（Word）", "青葉市（人口3万人）",
    ]
    for text in cases {
      #expect(reading.terms(text) == [], "\(text)")
    }
  }
}
