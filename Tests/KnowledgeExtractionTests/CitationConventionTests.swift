import KnowledgeModel
import Testing

/// Citations in the conventions of minutes, mail, memoranda, papers and sheets.
@Suite struct CitationConventionTests {
  private let reading: CitationReading

  init() throws { reading = try CitationReading() }

  @Test(arguments: [
    "ア　海山省「港湾調査」（令和3年度）によれば、41％である。", "（１）海山省「港湾調査」（令和3年度）では、41％である。",
    "㋐海山省「港湾調査」（令和3年度）によると、41％である。", "3．海山省「港湾調査」（令和3年度）によれば、41％である。",
    "会長　　海山省の「港湾調査」（令和3年度）によりますと、41％です。",
    "海山省「港湾調査」（令和3年度）[1]によれば、41％である。", "海山省「港湾調査」（令和3年度）¹では、41％である。",
    "海山省「港湾調査」（令和3年度）（注2）によると、41％である。", "海山省「港湾調査」（令和3年度）※1では、41％である。",
    "海山省が昨年まとめた「港湾調査」（令和3年度）では、41％である。", "海山省が令和3年度に公表した「港湾調査」では、41％である。",
    "出　　　典：海山省「港湾調査」（令和3年度）", "資　料　海山省「港湾調査」令和3年度",
    "（参考１）海山省『令和３年度　港湾調査』",
  ])
  func `a mark, a pointer or a verb beside a work is no part of it`(line: String) {
    #expect(reading.works(line) == ["海山省|港湾調査|2021"], "\(line)")
  }

  @Test(arguments: [
    ("海山省「港湾調査（令和3年度）の結果」", "海山省|港湾調査|2021"),
    ("海山省『令和3年版 港湾白書』2022年", "海山省|令和3年版 港湾白書|2021"),
  ])
  func `the year within a title is that of the work`(line: String, work: String) {
    #expect(reading.works("出典：\(line)") == [work], "\(line)")
  }

  @Test(arguments: [
    ("みなと支援庁「港湾調査」（令和3年度）によれば、41％である。", "みなと支援庁|港湾調査|2021"),
    ("しおさい研究所の「港湾調査」（令和3年度）では、41％である。", "しおさい研究所|港湾調査|2021"),
    ("なお海山省「港湾調査」（令和3年度）では、41％である。", "海山省|港湾調査|2021"),
  ])
  func `the name of a body may begin in hiragana`(line: String, work: String) {
    #expect(reading.works(line).first == work, "\(line)")
  }

  @Test(arguments: [
    ("一つ", "海山市では港が減り、市が昨年行った「港湾調査」（令和3年度）では、41％である。", "海山市|港湾調査|2021"),
    ("海山市の報告です。", "出典：市港湾課「港湾調査」令和3年度", "市港湾課|港湾調査|2021"),
    ("参考資料　海山省『港湾調査』（令和3年度）", "参考資料を見ると、41％である。", "海山省|港湾調査|2021"),
    ("資料2　海山省「港湾調査」（令和3年度）", "資料2によれば、41％である。", "海山省|港湾調査|2021"),
    ("一つ", "海山省「港湾調査」（平成29年度、令和3年度）によると、41％である。", "海山省|港湾調査|2021"),
    ("参考にした本と資料", "丘野 太郎『港湾調査』（みなと出版、2021年）", "みなと出版|港湾調査|-"),
    ("参考文献", "3　丘野 太郎『港の数え方』磯辺書房、2021年", "磯辺書房|港の数え方|-"),
    ("参考資料", "海山省　港湾調査の手引き　令和三年度改訂", "海山省|港湾調査の手引き|2021"),
  ])
  func `a work is known by what the document says around it`(
    above: String, line: String, work: String
  ) {
    #expect(reading.works(above, line).last == work, "\(line)")
  }

  @Test(arguments: [
    ("早川課長　海山省の「港湾調査」（令和3年度）では41％だった。", "海山省|港湾調査|2021"),
    ("○早川委員長　教育委員会が行った「港湾調査」（令和3年度）では41％だった。", "教育委員会|港湾調査|2021"),
    ("藤咲 由紀 委員　海山省「港湾調査」によると、41％である。", "海山省|港湾調査|-"),
    ("事務局　海山省の「港湾調査」によると、41％である。", "海山省|港湾調査|-"),
    ("海山省　港湾局の「港湾調査」によると、41％である。", "海山省　港湾局|港湾調査|-"),
  ])
  func `who speaks is no part of the publisher`(line: String, work: String) {
    #expect(reading.works(line) == [work])
  }

  @Test(arguments: [
    ("当財団の", "一般財団法人 磯辺振興財団 調査部", "一般財団法人 磯辺振興財団"),
    ("本協会が昨年行った", "丘野道路協会", "丘野道路協会"), ("当財団の", "丘野市 総務課", nil),
  ])
  func `a body that speaks of itself is the publisher of the document`(
    words: String, publisher: String, expected: String?
  ) {
    let section = reading.section(["\(words)「港湾調査」（令和3年度）によると、41％である。"], under: "本文")
    let found = reading.citations([section], publisher: publisher)
    #expect(found.map(\.work.publisher) == [expected])
  }

  @Test func `a short form of incorporation belongs to the publisher`() {
    #expect(
      reading.works("（一社）港湾協会「岸壁の点検に関する調査」（2021年度）によると、41％である。")
        == ["（一社）港湾協会|岸壁の点検に関する調査|2021"])
    #expect(SourceRule.publisher("（一社）港湾協会") == SourceRule.publisher("一般社団法人 港湾協会"))
  }

  @Test func `a survey that a body made is cited where its numbers follow`() {
    #expect(
      reading.works("商工会で今年の６月に「会員アンケート」を行いました。使う店は40社のうち12社です。")
        == ["商工会|会員アンケート|-"])
    #expect(reading.works("商工会で来月「会員アンケート」を行います。詳しくは別紙のとおりです。").isEmpty)
  }

  @Test func `a number alone points to an entry of the list`() {
    #expect(
      reading.works(
        "経過は県の報告書[2]に詳しい。", "参考", "[1] 海山省「港湾調査」令和3年度", "https://umi.example.jp/a.pdf",
        "[2] 丘野県「道路のあゆみ」令和4年12月", "https://oka.example.jp/b.pdf")
        == ["丘野県|道路のあゆみ|2022", "海山省|港湾調査|2021", "丘野県|道路のあゆみ|2022"])
  }

  @Test func `a number points to the next note that has it, chapter by chapter`() {
    let works = reading.works([
      reading.section(["丘野県の調べ（注1）では41％。", "注1　丘野県「道路調査」令和3年度"], under: "第1章"),
      reading.section(["丘野県の調べ（注1）では9％。", "注1　丘野県「橋りょう調査」令和4年度"], under: "第2章"),
    ])
    #expect(
      works == [
        "丘野県|道路調査|2021", "丘野県|道路調査|2021", "丘野県|橋りょう調査|2022", "丘野県|橋りょう調査|2022",
      ])
  }

  @Test func `two editions in one mention are two works`() {
    #expect(
      reading.works("海山省「港湾調査」令和2年度版及び令和4年度版。")
        == ["海山省|港湾調査|2020", "海山省|港湾調査|2022"])
  }

  @Test func `the year behind an author is that of the issue`() {
    let works = reading.works([
      reading.section(["海山省「港湾調査」（令和3年度）によれば、41％である。"], under: "本文"),
      reading.section(["海山省(2022)『港湾調査』", "丘野花子(2020)「道の数え方」『道路研究』第2巻"], under: "参考文献"),
    ])
    #expect(works == ["海山省|港湾調査|2021", "海山省|港湾調査|2021", "丘野花子|道の数え方|2020"])
  }

  @Test func `a month of issue lies in its fiscal year`() {
    #expect(reading.works("出典：海山省「港湾調査」令和4年3月") == ["海山省|港湾調査|2021"])
    #expect(reading.works("出典：海山省「港湾調査」2022年4月") == ["海山省|港湾調査|2022"])
  }

  @Test func `the only part that is named is the work itself`() {
    let keys = reading.citations([
      reading.section(
        ["海山省「港湾統計調査」（令和2年）では、41％である。", "海山省「令和2年港湾統計調査 岸壁編」"], under: "参考文献")
    ]).map(\.work.key)
    #expect(keys.count == 2 && Set(keys).count == 1)
  }

  @Test func `a list in columns with English names is read`() {
    let table = Block.Content.table(rows: [
      ["by", "work", "year"], ["海山省", "漁港による防災計画", "2021"],
    ])
    #expect(
      reading.works([reading.section(blocks: [table], under: [])]) == ["海山省|漁港による防災計画|2021"])
  }

  @Test func `a mention that goes on in the next line is one`() {
    #expect(
      reading.works("岸壁の41％が古い（資料：\n海山省「港湾の点検に\n関する調査」令和3年度）。")
        == ["海山省|港湾の点検に関する調査|2021"])
  }

  @Test(arguments: [
    "海山省(2021)『港湾の手引き』", "海山省, 港湾の手引き, 2021年", "海山省．港湾の手引き．2021．",
    "「港湾の手引き」海山省、令和3年5月", "『港湾の手引き』（海山省、2021年）", "海山省（2021）港湾の手引き",
    "海山省：港湾の手引き，令和3年度", "海山省『港湾の手引き』［2021年］",
  ])
  func `an entry of a list is read in the forms of papers`(entry: String) {
    let works = reading.works([reading.section([entry], under: "参考文献")])
    #expect(works == ["海山省|港湾の手引き|2021"], "\(entry)")
  }

  @Test(arguments: ["海山省（2021）によれば、41％である。", "41％にとどまる（海山省, 2021, p.4）。", "41％である（海山省 2021）。"])
  func `an author and a year point to the only entry that has both`(line: String) {
    let works = reading.works([
      reading.section([line], under: "本文"),
      reading.section(["海山省（2021）『港湾の手引き』", "海山省（2019）『漁港の手引き』"], under: "参考文献"),
    ])
    #expect(works.count == 3 && works[0] == "海山省|港湾の手引き|2021", "\(line)")
  }

  @Test func `the year between a publisher and a title is that of the work`() {
    #expect(reading.works("海山省の令和3年度「港湾調査」によると、41％である。") == ["海山省|港湾調査|2021"])
  }
}
