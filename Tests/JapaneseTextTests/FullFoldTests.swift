import JapaneseText
import Testing

@Suite struct FullFoldTests {
  @Test(arguments: [
    ["サーバー", "サーバ", "ｻｰﾊﾞｰ"],
    ["コンピューターの導入", "コンピュータの導入"],
    ["第三次総合計画", "第3次総合計画", "第３次総合計画"],
    ["三か年計画", "3か年計画", "３ヶ年計画", "3カ年計画", "三箇年計画"],
    ["二十三区", "23区"],
    ["百二十人", "120人"],
    ["三つの柱", "3つの柱"],
    ["五百万円", "500万円"],
    ["第二十一条", "第21条"],
    ["三分の一", "3分の1"],
    ["取り組み", "取組み", "取組"],
    ["取り組む", "取組む"],
    ["引き続き", "引続き", "引続"],
    ["申し込み", "申込み", "申込"],
    ["打ち合わせ", "打合わせ", "打合せ", "打合"],
    ["問い合わせ先", "問合せ先"],
    ["受け付ける", "受付ける"],
    ["手続き", "手続"],
    ["取りまとめ", "取まとめ"],
    [
      "令和4年度", "R4年度", "2022年度", "2022(令和4)年度", "令和4(2022)年度", "令和四年度", "２０２２年度", "令和04年度",
      "2022年度（令和4年度）", "令和 4 年度",
    ],
    ["令和元年", "令和1年", "R1年", "2019年", "R元年"],
    [
      "平成31年4月30日", "2019年4月30日", "2019年04月30日", "H31.4.30", "2019.4.30", "2019/4/30", "2019-04-30",
    ],
    ["平成三十年", "H30年", "2018年", "2018年（平成30年）"],
    ["R4.4.22 10時", "2022年4月22日 10時"],
    ["昭和63年", "S63年", "1988年"],
    ["大正12年9月1日", "T12.9.1", "1923年9月1日"],
    ["明治5年", "1872年"],
    ["平成32年度", "令和2年度"],
  ])
  func `spellings of the same thing have one full fold`(spellings: [String]) {
    #expect(Set(spellings.map { Fold.full($0).string }).count == 1)
  }

  @Test(arguments: [
    ["コピー", "コピ"], ["十分", "10分"], ["一般", "1般"], ["一部", "1部"], ["数十人", "数10人"], ["見直し", "見直"],
    ["1980年代", "昭和55年代"], ["2022年", "2022年度"], ["R4", "2022"], ["2022/4", "2022年4月"],
    ["M2/1", "1869年1月"],
    ["2千人", "21000人"],
    ["買い物", "買物"],
  ])
  func `what looks alike stays apart`(spellings: [String]) {
    #expect(Set(spellings.map { Fold.full($0).string }).count == spellings.count)
  }

  @Test(arguments: ["髙齢者の支援", "AIの活用", "人材育成", "2022-2024", "コピー", "一般会計", "R4", "令和の時代"])
  func `a text without such things has the full fold that is its plain fold`(text: String) {
    #expect(Fold.full(text) == Fold.plain(text))
  }

  @Test(arguments: [
    ("本市の取り組みは", "取組", ["取り組み"]), ("令和４年度の予算", "2022年度", ["令和４年度"]),
    ("サーバーの更新", "サーバ", ["サーバー"]), ("第三次", "3", ["三"]), ("R4.4.22に", "2022年4月22日", ["R4.4.22"]),
    ("(令和元)年度、2019年度", "2019年度", ["2019年度"]), ("令和4年度\n髙﨑と取組み", "高崎", ["髙﨑"]),
  ])
  func `what was found is shown as it was written`(text: String, term: String, found: [String]) {
    let fold = Fold.full(text)
    let utf8 = Array(text.utf8)
    let ranges = fold.ranges(of: Fold.full(term)).map(fold.sourceRange(of:))
    #expect(ranges.map { String(decoding: utf8[$0], as: UTF8.self) } == found)
  }
}
