import KnowledgeModel
import Testing

@Suite struct FigureChangeTests {
  private let reading: FigureReading

  init() throws { reading = try FigureReading() }

  @Test(arguments: [
    ("成功率は57.3%から92.8%に向上しています。", "57.3%", "92.8%", Figure.Direction.up),
    ("件数は年32件から87件へ増えた。", "32件", "87件", .up),
    ("看取り　41件 → 68件", "41件", "68件", .up),
    ("再来庁は、42件（R4年度）から9件（R5年度）に減りました。", "42件", "9件", .down),
    ("試行の間に23件あった誤りは、見直しの後に2件に減りました。", "23件", "2件", .down),
    ("申請は平成29年度の6団体から令和4年度には17団体となった。", "6団体", "17団体", .up),
    ("引用率が78.3%に向上（導入前は32.7%）しました。", "32.7%", "78.3%", .up),
  ])
  func `a change gives the value from which it came`(
    sentence: String, before: String, after: String, direction: Figure.Direction
  ) throws {
    let figures = reading.figures(sentence)
    #expect(figures.map(\.quantity.text) == [after], "\(sentence)")
    let figure = try #require(figures.first)
    #expect(figure.baseline?.text == before)
    #expect(figure.direction == direction)
  }

  @Test(arguments: [
    ("相談は1,342件で、前の年度の1,189件から12.9％増えた。", "1,342件", "1,189件", "12.9％"),
    ("希望者は58.4％で、前回の46.1％から12.3ポイント上昇した。", "58.4％", "46.1％", "12.3ポイント"),
    ("排出は58万トンで、平成25年度の76万トンから23.8％減少した。", "58万トン", "76万トン", "23.8％"),
    ("利用者は830人であり、昨年度の900人より7.8％少ない。", "830人", "900人", "7.8％"),
    ("参加率は41％（前年度の38％から3ポイント増）である。", "41％", "38％", "3ポイント"),
    ("職員は120人、10年前の150人に比べ20％減った。", "120人", "150人", "20％"),
  ])
  func `by how much it moved stands behind the value before`(
    sentence: String, now: String, before: String, amount: String
  ) throws {
    let figures = reading.figures(sentence)
    #expect(figures.map(\.quantity.text) == [now, amount], "\(sentence)")
    #expect(try #require(figures.first).baseline?.text == before, "\(sentence)")
  }

  @Test(arguments: [
    ("費用は１校当たり50万円から80万円と見込んでいる。", "50万円から80万円", 500_000.0, 800_000.0),
    ("利用者は約3,000人から5,000人にのぼる。", "約3,000人から5,000人", 3000, 5000),
    ("所要時間は10分から15分に収まる。", "10分から15分", 10, 15),
    ("対象者は20人から30人に及ぶ。", "20人から30人", 20, 30),
    ("応募は10件から20件とみられる。", "10件から20件", 10, 20),
    ("負担は年3万円から年5万円が相場である。", "3万円から年5万円", 30000, 50000),
    ("工期は3か月から6か月程度と想定する。", "3か月から6か月程度", 3, 6),
    ("定員は15人から20人に設定する。", "15人から20人", 15, 20),
    ("回答率は4割から5割とばらつきがある。", "4割から5割", 4, 5),
    ("事業費は2億円から3億円と試算した。", "2億円から3億円", 200_000_000, 300_000_000),
  ])
  func `without a word of change から makes a range`(
    sentence: String, text: String, low: Double, high: Double
  ) throws {
    let figures = reading.figures(sentence)
    #expect(figures.map(\.quantity.text) == [text], "\(sentence)")
    let figure = try #require(figures.first)
    #expect(figure.quantity.low == low)
    #expect(figure.quantity.high == high)
    #expect(figure.baseline == nil)
    #expect(figure.direction == .level)
  }

  @Test(arguments: [
    ("待ち時間は10分から30分になった。", "10分", "30分"), ("月額を2万円から3万円へ引き上げた。", "2万円", "3万円"),
    ("枠を45分から75分に延ばした。", "45分", "75分"), ("会員は120人から180人と増加した。", "120人", "180人"),
    ("単価は25円から40円に改定した。", "25円", "40円"), ("会員は120人から180人にのぼった。", "120人", "180人"),
    ("処理は5日から3日へ。", "5日", "3日"), ("拠点は2か所から5か所に広げた。", "2か所", "5か所"),
    ("職員は8人から12人となった。", "8人", "12人"), ("件数は3件から9件に達した。", "3件", "9件"),
  ])
  func `with a word of change から gives the baseline`(
    sentence: String, before: String, after: String
  ) {
    let figures = reading.figures(sentence)
    #expect(figures.map(\.quantity.text) == [after], "\(sentence)")
    #expect(figures.first?.baseline?.text == before, "\(sentence)")
  }

  @Test func `least and most are no change`() {
    let figures = reading.figures("率は最高78％から最低42％と差がある。")
    #expect(figures.map(\.quantity.text) == ["78％", "42％"])
    #expect(figures.allSatisfy { $0.baseline == nil && $0.direction == .level })
  }

  @Test func `a chain of values by year is no change from one to the next`() {
    let figures = reading.figures("通報　6件 → 31件 → 58件 → 74件")
    #expect(figures.map(\.quantity.text) == ["6件", "31件", "58件", "74件"])
    #expect(figures.allSatisfy { $0.baseline == nil })
  }

  @Test(arguments: [
    ("業務効率が平均28.7％改善した。", Figure.Direction.up), ("費用が23.5%削減された。", .down),
    ("期間が42日短縮された。", .down), ("満足度が37.8％高い。", .up), ("点数は1.9点低い。", .down),
    ("参加者は157人（7.3％）減った。", .down), ("提案は3.8倍に増えた。", .up), ("欠員は▲4％である。", .down),
    ("空き店舗は12％である。", .level), ("利用者の75％が「質が向上した」と答えた。", .level),
    ("単独施設の17.9％を上回る。", .level), ("4人が削減時間を測った。", .level),
  ])
  func `the words behind a quantity tell its direction`(
    sentence: String, direction: Figure.Direction
  ) {
    #expect(
      reading.figures(sentence).allSatisfy { $0.direction == direction }, "\(sentence)")
    #expect(!reading.figures(sentence).isEmpty, "\(sentence)")
  }

  @Test(arguments: [
    ("専門家の派遣を受けた自治体の75.3%が利用した。", "専門家の派遣を受けた自治体"),
    ("調査では、行政手続のオンライン化率が平均28.7ポイント向上した。", "行政手続のオンライン化率"),
    ("「デジタル・情報技術」（32.7％）が多い。", "「デジタル・情報技術」"),
    ("回収率：47.0％", "回収率"),
    ("研修を行い、受講者は45人となった。", "受講者"), ("通所者は令和3年度に令和2年度の1.4倍となった。", "通所者"),
    ("相談は増えた。これは45人に当たる。", "相談"), ("相談は増え、平成29年度は45人であった。", "相談"),
    ("山田委員：利用者の60％が使った。", "利用者"),
  ])
  func `the subject is what stands before the number`(sentence: String, subject: String) {
    #expect(reading.figures(sentence).map(\.subject) == [subject], "\(sentence)")
  }

  @Test(arguments: [
    ("令和4年度の相談は213件でした。", 2022), ("2019年の人口は8,700人です。", 2019),
    ("令和3年度は令和2年度の1.4倍である。", 2021), ("令和4年度に令和2年度に比べ20人多い。", 2022),
    ("令和4年度は前年度より20人多い。", 2022), ("相談は213件（R5年度）、前の年は少ない。", 2023),
    ("平成30年度から令和4年度までに213件を受けた。", 2022),
  ])
  func `the year is that of the sentence`(sentence: String, year: Int) {
    #expect(reading.figures(sentence).map(\.year) == [year], "\(sentence)")
  }
}
