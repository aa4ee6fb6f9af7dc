import KnowledgeModel
import Testing

@Suite struct FigureQuantityTests {
  private let reading: FigureReading

  init() throws { reading = try FigureReading() }

  @Test(arguments: [
    ("利用率は12.5％でした。", "12.5％", 12.5, "％"),
    ("利用率は１２．５％でした。", "１２．５％", 12.5, "％"),
    ("利用率は 12.5 % でした。", "12.5 %", 12.5, "%"),
    ("回答は1,284件でした。", "1,284件", 1284, "件"),
    ("回答は１，２８４件でした。", "１，２８４件", 1284, "件"),
    ("経費は870万円です。", "870万円", 8_700_000, "万円"),
    ("経費は3千円です。", "3千円", 3_000, "千円"),
    ("経費は25百万円です。", "25百万円", 25_000_000, "百万円"),
    ("経費は1億2,000万円です。", "1億2,000万円", 120_000_000, "円"),
    ("経費は6万2千円です。", "6万2千円", 62_000, "円"),
    ("経費は九十万円です。", "九十万円", 900_000, "万円"),
    ("賛成は三割でした。", "三割", 3, "割"),
    ("賛成は三割五分でした。", "三割五分", 3.5, "割"),
    ("参加者は四十人でした。", "四十人", 40, "人"),
    ("応募は二千五百件でした。", "二千五百件", 2500, "件"),
    ("面積は412㎡です。", "412㎡", 412, "㎡"),
    ("待ち時間は1時間半です。", "1時間半", 1.5, "時間"),
    ("28の政策が実現しました。", "28の政策", 28, "政策"),
    ("残業は▲3.2ポイントとなった。", "▲3.2ポイント", -3.2, "ポイント"),
    ("残業は△４％となった。", "△４％", -4, "％"),
    ("残業はマイナス4％となった。", "マイナス4％", -4, "％"),
    ("収支は-12万円である。", "-12万円", -120_000, "万円"),
    ("前年比で−3.4%となった。", "−3.4%", -3.4, "%"), ("前年比−3.4%となった。", "−3.4%", -3.4, "%"),
    ("気温は‐5℃である。", "‐5℃", -5, "℃"), ("差は–2ポイントである。", "–2ポイント", -2, "ポイント"),
    ("増減（－2ポイント）を見た。", "－2ポイント", -2, "ポイント"),
    ("増減：-8件", "-8件", -8, "件"),
    ("利用は来る日の4分の1です。", "4分の1", 0.25, ""),
    ("時間は従来の約1/5になった。", "約1/5", 0.2, ""),
    ("平均（n＝63）を見た。", "n＝63", 63, ""),
    ("相談の4件に1件は夜である。", "4件に1件", 0.25, ""),
  ])
  func `a quantity is read as written and as a value`(
    sentence: String, text: String, value: Double, unit: String
  ) throws {
    let figures = reading.figures(sentence)
    #expect(figures.map(\.quantity.text) == [text], "\(sentence)")
    let figure = try #require(figures.first)
    #expect(figure.quantity.value == value)
    #expect(figure.quantity.unit == unit)
    #expect(figure.sentence == sentence)
  }

  @Test(arguments: [
    ("約12.5％が答えた。", "約12.5％"), ("およそ３割が答えた。", "およそ３割"), ("3割弱が答えた。", "3割弱"),
    ("4割強が答えた。", "4割強"), ("40人程度が集まった。", "40人程度"), ("40人前後が集まった。", "40人前後"),
    ("200件ほどある。", "200件ほど"), ("8割を超える団体がある。", "8割を超える"), ("利用は1割に満たない。", "1割に満たない"),
    ("回答のほぼ半数であった。", "ほぼ半数"),
  ])
  func `what is rough is said to be`(sentence: String, text: String) {
    let figures = reading.figures(sentence)
    #expect(figures.map(\.quantity.text) == [text], "\(sentence)")
    #expect(figures.allSatisfy { $0.quantity.isApproximate })
  }

  @Test func `a bound is part of the text and not rough`() {
    let figures = reading.figures("応募は50件以上で、夜は10人未満でした。")
    #expect(figures.map(\.quantity.text) == ["50件以上", "10人未満"])
    #expect(figures.allSatisfy { !$0.quantity.isApproximate })
  }

  @Test(arguments: [
    ("費用は3～5割高い。", "3～5割", 3.0, 5.0, "割"),
    ("準備に1〜2か月かかる。", "1〜2か月", 1, 2, "か月"),
    ("費用は900円から2,400円です。", "900円から2,400円", 900, 2400, "円"),
    ("値上げは10から15％です。", "10から15％", 10, 15, "％"),
    ("利用率は区によって4％から81％まで差がある。", "4％から81％まで", 4, 81, "％"),
    ("一人当たり二、三件を受け持つ。", "二、三件", 2, 3, "件"),
  ])
  func `a range has bounds and no value`(
    sentence: String, text: String, low: Double, high: Double, unit: String
  ) throws {
    let figure = try #require(reading.figures(sentence).first, "\(sentence)")
    #expect(figure.quantity.text == text)
    #expect(figure.quantity.value == nil)
    #expect(figure.quantity.low == low)
    #expect(figure.quantity.high == high)
    #expect(figure.quantity.unit == unit)
  }

  @Test(arguments: [
    "令和4年度から始めた。", "2023年4月1日に公表した。", "R5年度の事業である。", "４月10日（水）に開く。",
    "午後1時30分に始まる。", "13:30～16:30に開く。", "電話は03-1234-5678です。", "〒123-4567へ送る。",
    "第3回の会議を開いた。", "第2章で述べる。", "要綱第7条による。", "2丁目5番地に置く。", "65歳以上の住民に尋ねた。",
    "本庁舎2階で受け付ける。", "３つの視点で整理する。", "六ヶ所村と三重県を訪ねた。", "八王子市へ移った。",
    "一人ひとりに合わせる。", "過去3年間に見直した。", "導入から5年後に見直す。", "3回目の会議である。",
    "1人当たりで比べる。", "人口1万人未満の市町村である。", "数十人が集まった。", "A4判に印刷する。", "1990年代に建った。",
    "24時間365日の窓口である。", "次の2点を求めた。", "毎月10日に締める。", "目標は80％です。", "目標値：80％",
  ])
  func `what counts nothing is no figure`(sentence: String) {
    #expect(reading.texts(sentence) == [], "\(sentence)")
  }

  @Test func `a long line of numbers and an unclosed bracket come to an end`() {
    let numbers = String(repeating: "1,2-3/4:5.6", count: 30_000)
    #expect(reading.texts(numbers).count < 30_000)
    let brackets = String(repeating: "（「", count: 50_000) + "利用率は5％です。"
    #expect(reading.texts(brackets) == ["5％"])
    #expect(reading.texts(String(repeating: "9", count: 200_000)) == [])
    #expect(reading.texts(String(repeating: "二", count: 200_000)) == [])
  }

  @Test(arguments: [
    "１日の交通量が10台に満たない橋も維持している。", "橋長２メートル以上の橋は点検の対象である。", "家賃が月４万円を下回る家では空きが多い。",
    "50㎡を超える部屋は分けて使う。", "申請は令和七年三月三十一日までとする。", "会議は昭和四十五年四月一日に開いた。",
    "対象は18歳から29歳までの住民である。", "四捨五入のため合計が100％にならない。",
  ])
  func `classes, ages and dates count nothing`(sentence: String) {
    #expect(reading.texts(sentence).isEmpty, "\(sentence)")
  }

  @Test(arguments: [
    ("3割を超える団体が導入した。", "3割を超える"), ("100人を超える参加者があった。", "100人を超える"),
    ("赤字が1億円を超える。", "1億円を超える"), ("平均は58歳である。", "58歳"), ("三十一日間で終えた。", "三十一日間"),
  ])
  func `what is over a bound and is told is a figure`(sentence: String, figure: String) {
    #expect(reading.texts(sentence) == [figure])
  }
}
