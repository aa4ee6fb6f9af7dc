import BookFormats

/// A small book with one of everything. The places, people and works in it are made up.
enum SampleBook {
  static let note = Book.Note(
    id: "n1", number: 1, text: "北稜町『地域公共交通再編実施計画 評価書』令和5年度、12頁。",
    url: "https://www.town.hokuryo.example.lg.jp/kotsu/hyoukasho_r5.pdf?download=1&lang=ja#page=12")

  static let second = Book.Note(
    id: "n2", number: 2, text: "霞ヶ浜市『窓口改革の記録』令和6年度。", url: "")

  static let book = Book(
    title: "小さな自治体の、続く仕組み", subtitle: "課題解決事例集", series: "令和8年度 政策形成研修テキスト",
    editors: ["水城県市町村研修センター"], staff: ["編集　高瀬 律子", "校閲　三枝 直樹"],
    audience: "採用五年目から係長級の職員", date: "2026-11-20", dateText: "令和8年11月20日",
    edition: "第3版", revision: "改訂12", generation: "知識ベース世代 1284",
    identifier: "urn:uuid:6f1c0b1e-5f0e-5c55-9d2e-2f6a0c3b7a11",
    introduction: [.paragraph([.text("人は二年か三年で異動します。けれども、町の課題は異動しません。")])],
    conventions: ["左に線のある段落は、資料の原文をそのまま引いたものです。"],
    terms: "引用した文章の著作権は、それぞれの発行者にあります。",
    chapters: [
      Book.Chapter(
        id: "ch1", number: 1, title: "暮らしの足", introduction: [.paragraph([.text("毎日使う仕組みの記録です。")])],
        entries: [
          Book.Entry(
            id: "en1", label: "事例1", title: "運転手がいない町で、バスを残す", subtitle: "路線の再編と予約制",
            facts: [
              .init("団体", "北稜町（町）"), .init("着手", "令和2年度"), .init("信頼", "確認済"),
            ],
            goals: ["「路線を残す」と「移動を残す」を分けて考える。"],
            blocks: [
              .heading("取組の前に何が起きていたか"),
              .paragraph([
                .mark(id: "i1", text: "北稜町"), .text("では7路線のうち2路線が"), .strong("休止"),
                .text("となった"), .note(note), .text("。"), .ruby("輪番", reading: "りんばん"),
                .text("で担う。"), .address("https://www.example.lg.jp/a/b?c=d"),
              ]),
              .quotation(
                [
                  .paragraph([.text("お金の問題であれば、"), .mark(id: "i2", text: "財源"), .text("を探せばよかった。")]
                  ),
                  .list([[.text("人がいない")], [.text("だから組み替える")]], isOrdered: false),
                ], second),
              .list([[.text("測る")], [.text("話す")]], isOrdered: true),
              .table(
                Book.Table(
                  title: "利用者の数", head: ["年度", "人", "割合"],
                  rows: [["令和4", "1,180", "57.3％"], ["令和5", "1,420", "64.0％"]],
                  credit: "出典：北稜町『評価書』")),
              .chart(
                Book.Chart(
                  title: "窓口の待ち時間", unit: "分",
                  bars: [
                    .init(label: "霞ヶ浜市", value: 12.5, text: "約12.5分"),
                    .init(label: "北稜町 <試行>", value: 31, text: "31分"),
                  ], credit: "出典：霞ヶ浜市『窓口改革の記録』")),
            ],
            factors: ["乗降記録という、誰も否定できない数字から始めた。"],
            comment: [.paragraph([.text("名付けに注目してください。")])],
            questions: ["同じ記録を三か月で集めるなら、誰に頼みますか。"], warning: ""),
          Book.Entry(
            id: "en2", label: "資料1", title: "窓口の & 記録", subtitle: "", facts: [], goals: [],
            blocks: [.quotation([.paragraph([.text("待ち時間は半分になった。")])], second)], factors: [],
            comment: [], questions: [], warning: "AI生成（未検証）"),
        ])
    ],
    comparisons: [
      Book.Table(
        title: "事例の比較", head: ["", "北稜町", "霞ヶ浜市"],
        rows: [["規模", "8,420人", "71,300人"], ["成果", "休止なし", "待ち時間半減"]],
        credit: "出典：各事例の注に示した資料")
    ],
    sheet: Book.TrainingSheet(
      title: "研修シート", lead: "一つの事例を選び、四つの段を順に書きます。",
      steps: [
        .init(name: "課題", time: "15分", text: "似た困りごとは何ですか。", lines: 5),
        .init(name: "ふりかえり", time: "10分", text: "明日から何をしますか。", lines: 4),
      ]),
    bibliography: [
      .init(
        publisher: "北稜町",
        works: [
          .init(title: "地域公共交通再編実施計画 評価書", year: "令和5年度", url: note.url)
        ])
    ],
    index: [
      .init(
        title: "団体",
        groups: [
          .init(
            head: "は", entries: [.init(name: "北稜町", reading: "ほくりょうちょう", targets: ["i1"])])
        ]),
      .init(
        title: "用語",
        groups: [
          .init(head: "さ", entries: [.init(name: "財源", reading: "ざいげん", targets: ["i2"])])
        ]),
    ])
}
