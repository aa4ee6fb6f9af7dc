import KnowledgeModel
import Testing

@Suite struct CaseTests {
  private let reading: ArgumentReading

  init() throws { reading = try ArgumentReading() }

  @Test(arguments: [
    ("港区「夜間の相談窓口」", "港区|夜間の相談窓口"), ("事例１　宇部市（山口県）　川の掃除", "宇部市|川の掃除"),
    ("＜事例② 豊岡市＞ 鞄の修理市", "豊岡市|鞄の修理市"), ("金沢市：屋根雪の当番", "金沢市|屋根雪の当番"),
    ("町屋の宿（金沢市）", "金沢市|町屋の宿"), ("琴平野市「三つの鍵」（令和3年6月開始）", "琴平野市|三つの鍵"),
    ("花筏町・緑ヶ淵町：二町の図書館", "花筏町・緑ヶ淵町|二町の図書館"),
    ("１　福岡県大牟田市－まち歩き", "大牟田市|まち歩き"), ("三ツ瀬町ほか2町「足の共同利用」", "三ツ瀬町|足の共同利用"),
    ("鷺沼市「全課一斉の棚卸し」の教訓", "鷺沼市|全課一斉の棚卸し"),
  ])
  func `a heading under cases names municipality and project`(
    _ heading: String, _ expected: String
  ) throws {
    let found = try reading.cases("# 報告\n\n## 先進事例\n\n### \(heading)\n\n- 毎週、町の人と進めています。\n")
    #expect(found.map { "\($0.municipality.name)|\($0.name ?? "-")" } == [expected])
  }

  @Test func `its body tells since when, what was done, what came of it and why`() throws {
    let found = try reading.cases(
      """
      # 報告

      ## 全国の先進事例

      ### 横須賀市「引継ぎの動画」

      - 横須賀市では2021年から「引継ぎの動画」を残し、後任が何度でも見られるようにしています。
      - 撮るのは異動の前の週です。
      - この結果、4月の残業が平均31時間から18時間に減りました。また、問い合わせも3割少なくなっています。

      #### 主な成功要因

      - 一本を5分に限ったこと。長いと見られない。
      - 上司が最初に撮ったこと
        - 客観的根拠:
          - 動画のある係では、処理の誤りが42％少なくなりました。
          - （出典）横須賀市「引継ぎの検証」令和5年度
      """)
    let one = try #require(found.first)
    #expect(found.count == 1)
    #expect(one.since == "2021")
    #expect(one.done.hasPrefix("横須賀市では2021年から"))
    #expect(
      one.results == [
        "この結果、4月の残業が平均31時間から18時間に減りました。", "また、問い合わせも3割少なくなっています。",
        "動画のある係では、処理の誤りが42％少なくなりました。",
      ])
    #expect(one.factors == ["一本を5分に限ったこと。", "上司が最初に撮ったこと"])
    #expect(one.sources.count == 1)
    #expect(one.municipality.code?.digits == "142018")
  }

  @Test func `case sheets begin anew with each 団体名`() throws {
    let found = try reading.cases(
      """
      事例調査票

      事例名：買物の足
      団体名：岐阜県郡上市
      開始時期：平成30年10月
      取組内容：停留所で教室を開く。参加者に券を配る。
      成果：利用者は年180人から640人に増えた。
      成功要因：①運行表に合わせた ②高校生が教えた
      問い合わせ先：高齢福祉課

      事例名：空き家の学習室
      団体名：長野県飯田市
      開始時期：R2年4月
      取組内容：空き家3軒を借りる。
      教訓：契約は5年とする。
      """, name: "a.txt")
    #expect(found.map(\.municipality.name) == ["郡上市", "飯田市"])
    #expect(found.map(\.name) == ["買物の足", "空き家の学習室"])
    #expect(found.map(\.since) == ["2018-10", "2020-04"])
    #expect(found.map(\.done) == ["停留所で教室を開く。", "空き家3軒を借りる。"])
    #expect(found.map(\.factors) == [["運行表に合わせた", "高校生が教えた"], ["契約は5年とする。"]])
    #expect(found.map(\.contact) == ["高齢福祉課", nil])
  }

  @Test func `a table gives a case a row, a form in a table one case`() throws {
    let rows = try reading.cases(
      """
      # 交通

      ## 他自治体の取組

      | 自治体 | 事業名 | 開始 | 概要 | 効果 |
      |---|---|---|---|---|
      | 射水市 | 呼べる車 | 2021年10月 | 予約で走る | 148人に増えた |
      | 茅野市 | 乗り合い | 令和4年8月 | 路線をやめた | 満足84％ |
      """)
    #expect(
      rows.map { "\($0.municipality.name)|\($0.since ?? "-")" } == ["射水市|2021-10", "茅野市|2022-08"])
    let form = try reading.cases(
      """
      <html><body><h1>取組の紹介</h1><table>
      <tr><th>団体名</th><td>北見市</td></tr><tr><th>取組名</th><td>書かない窓口</td></tr>
      <tr><th>効果</th><td>12分短くなった。</td></tr><tr><th>ポイント</th><td>職員が作った</td></tr>
      </table></body></html>
      """, name: "a.html")
    #expect(form.map { "\($0.municipality.name)|\($0.name ?? "-")" } == ["北見市|書かない窓口"])
    #expect(form.first?.results == ["12分短くなった。"])
  }

  @Test func `a document of the kind case without others is one as a whole`() throws {
    let found = try reading.cases(
      """
      ---
      kind: 事例
      title: 坂の町の手すり
      municipality: 宇部市
      ---

      # 坂の町の手すり

      宇部市は、平成29年6月から、坂に手すりを付けている。

      ## 結果

      転倒の搬送は年21件から8件に減った。

      ## 成功要因

      1. **場所を歩いて決めた。** 地図では分からない。
      """)
    #expect(found.map(\.name) == ["坂の町の手すり"])
    #expect(found.first?.since == "2017-06")
    #expect(found.first?.results == ["転倒の搬送は年21件から8件に減った。"])
    #expect(found.first?.factors == ["場所を歩いて決めた。"])
  }

  @Test(arguments: [
    "# 報告\n\n## 参考資料\n\n### 港区関連資料\n\n- 港区「窓口計画」令和4年度\n",
    "# 調査\n\n## 市町別の結果\n\n### 宇部市\n\n回答は31件です。\n\n### 防府市\n\n回答は9件です。\n",
    "# 会議\n\n横浜市では2019年から窓口を一本化している。\n",
  ])
  func `sources, results by place and mentions are none`(_ text: String) throws {
    #expect(try reading.cases(text).isEmpty)
  }

  @Test(arguments: [
    ("事例：角筈市では、2019年度から蔵を貸している。借り手は年3組から11組に増えた。", "角筈市|-|2019|角筈市では、2019年度から蔵を貸している。|1"),
    ("事例1　砂見町：「蔵の隊」を2020年4月に始めた。借り手は18組から64組に増えた。", "砂見町|蔵の隊|2020-04|「蔵の隊」を2020年4月に始めた。|1"),
    ("（事例）角筈市は、令和2年度から相談会を開いている。その結果、登記が12件から45件に増えた。", "角筈市|-|2020|角筈市は、令和2年度から相談会を開いている。|1"),
    ("先行事例　北原町では、2021年から収集を無料にした。2年間で26軒が解体された。", "北原町|-|2021|北原町では、2021年から収集を無料にした。|1"),
    ("- 事例①（砂見町）：2020年から案内役を置く。成約は3件から11件になった。", "砂見町|-|2020|2020年から案内役を置く。|1"),
    ("■ 先進事例：砂見町「蔵の隊」\n2019年4月に隊を始めた。相談は30件から120件に増えた。", "砂見町|蔵の隊|2019-04|2019年4月に隊を始めた。|1"),
    (
      "事例ア　北原町（蔵の通りの一元管理）\n開始：2018年度\n内容：北原町は、蔵を一括して借りた。\n成果：空き蔵は9棟減った。",
      "北原町|蔵の通りの一元管理|2018|北原町は、蔵を一括して借りた。|1"
    ),
    (
      "## シート2　蔵の夜市\n\n- 自治体：砂見町\n- 始めた年月：2022年4月\n- 取り組んだこと：砂見町は、夜に蔵を開けた。\n- 何が変わったか：客は7人から38人に増えた。",
      "砂見町|蔵の夜市|2022-04|砂見町は、夜に蔵を開けた。|1"
    ),
  ])
  func `a label before a sentence or a form says that a case follows`(
    _ text: String, _ expected: String
  ) throws {
    let found = try reading.cases("# 南台市の蔵に関する助言\n\n\(text)\n")
    #expect(found.map(line) == [expected])
  }

  @Test(arguments: [
    "○山田委員：　角筈市では、2019年度から蔵を貸しています。借り手は3組から11組に増えました。\n○会長：　費用はどうですか。",
    "（山田委員）角筈市では、2019年度から蔵を貸しています。借り手は3組から11組に増えました。\n（会長）費用はどうですか。",
    "【山田委員】角筈市では、2019年度から蔵を貸しています。借り手は3組から11組に増えました。\n【会長】費用はどうですか。",
    "山田委員　角筈市では、2019年度から蔵を貸しています。借り手は3組から11組に増えました。\n会長　費用はどうですか。",
    "山田委員: 角筈市では、2019年度から蔵を貸しています。借り手は3組から11組に増えました。\n会長: 費用はどうですか。",
  ])
  func `who speaks is no part of what was done`(_ text: String) throws {
    let found = try reading.cases("南台市蔵の会　会議録\n\n１　事例について\n\(text)\n", name: "a.txt")
    #expect(found.map(line) == ["角筈市|-|2019|角筈市では、2019年度から蔵を貸しています。|1"])
  }

  @Test func `what an adviser says of a case is no result of it`() throws {
    let found = try reading.cases(
      """
      # 南台市の蔵に関する助言

      ## 先行事例

      ### 角筈市「蔵の隊」

      2019年4月に隊を始めた。助言者の鈴木氏は「最初の1年は10件でよい」と述べた。相談は年30件から120件に増えた。
      """)
    #expect(found.flatMap(\.results) == ["相談は年30件から120件に増えた。"])
  }

  private func line(_ one: CaseStudy) -> String {
    [
      one.municipality.name, one.name ?? "-", one.since ?? "-", one.done, "\(one.results.count)",
    ].joined(separator: "|")
  }

  @Test func `each record is a case of its own, with results or without`() throws {
    let found = try reading.cases(
      """
      <report><title>窓口の事例</title><cases>
      <case><municipality>港区</municipality><since>2021年度</since><done>窓口を一つにした。</done>
      <results><result>待ち時間が40分から18分に減った。</result></results></case>
      <case><municipality>金沢市</municipality><done>転入届を電子化した。</done></case>
      </cases></report>
      """, name: "a.xml")
    #expect(found.map(\.municipality.name) == ["港区", "金沢市"])
    #expect(found.map(\.done) == ["窓口を一つにした。", "転入届を電子化した。"])
    #expect(found.map(\.results) == [["待ち時間が40分から18分に減った。"], []])
    #expect(found.map(\.name) == [nil, nil])
  }
}
