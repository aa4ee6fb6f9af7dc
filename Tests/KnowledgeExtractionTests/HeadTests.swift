import DocumentReading
import Foundation
import JapaneseText
import KnowledgeExtraction
import KnowledgeModel
import Testing
import Vocabulary

/// What is known of documents in the conventions of offices, by the words that the repository keeps.
@Suite struct HeadTests {
  private let desk: HeadDesk

  init() throws { desk = try HeadDesk() }

  private func document(_ text: String, name: String = "a.txt") throws -> Document {
    try desk.document(text, name: name)
  }

  /// The values of a head by their names in JSON, those that are not known left out.
  private func values(of head: DocumentHead) -> [String: String] {
    let values: [String: String?] = [
      "kind": head.kind?.rawValue, "title": head.title, "field": head.field,
      "field_number": head.fieldNumber, "publisher": head.publisher,
      "municipality": head.municipality, "author": head.author,
      "contacts": head.contacts.isEmpty ? nil : head.contacts.joined(separator: "|"),
      "date": head.date?.iso8601, "fiscal_year": head.fiscalYear.map(String.init),
      "trust": head.trust == .unknown ? nil : head.trust.rawValue,
    ]
    return values.compactMapValues { $0 }
  }

  @Test(arguments: [
    (
      "a.txt",
      """
      南浜市子ども食堂の運営実態調査
      報告書

      2023年3月

      南浜市社会福祉協議会

      第１章　調査の概要

      １　調査の方法
      　郵送により実施し、42か所から回答を得た（回収率84％）。

      奥付
      編集・発行　南浜市社会福祉協議会
      """,
      [
        "kind": "report", "title": "南浜市子ども食堂の運営実態調査 報告書", "date": "2023-03",
        "publisher": "南浜市社会福祉協議会", "municipality": "南浜市",
      ]
    ),
    (
      "a.txt",
      """
      差出人: 緑町 企画政策課 佐久間 <sakuma@midori.example>
      送信日時: 2024年6月3日 10:15
      件名: 業務改善研修の受講者募集について

      お疲れさまです。企画政策課の佐久間です。
      今年度の業務改善研修の受講者を募集します。

      日時　7月10日（水）13時30分から16時まで
      申込　6月21日までに返信してください。

      緑町 企画政策課 佐久間
      TEL 0000-33-4455（内線210）
      """,
      [
        "kind": "programme", "title": "業務改善研修の受講者募集について", "date": "2024-06-03",
        "publisher": "緑町 企画政策課", "municipality": "緑町",
      ]
    ),
    (
      "a.txt",
      """
      緑政発第45号
      令和6年5月1日

      各市町村長　殿

      北山県総務部長

      令和６年度公共施設マネジメント研修の実施について（通知）

      　このことについて、下記のとおり実施しますので、職員の派遣をお願いします。

      記

      １　日時　令和6年7月4日（木）
      ２　受講料　無料

      担当：総務部市町村課　行政班　田村
      電話：0000-55-6677
      """,
      [
        "kind": "programme", "title": "令和６年度公共施設マネジメント研修の実施について（通知）",
        "publisher": "北山県総務部", "municipality": "北山県", "date": "2024-05-01",
        "fiscal_year": "2024", "contacts": "総務部市町村課　行政班　田村|電話：0000-55-6677",
      ]
    ),
    (
      "a.html",
      """
      <html><head><meta charset="utf-8"><title>空き家バンクの取組 | 青浦市公式ホームページ</title>
      <meta name="author" content="住宅政策課"></head><body>
      <div class="breadcrumb">ホーム &gt; くらし &gt; 住宅・空き家 &gt; 空き家バンク</div>
      <main><h1>空き家バンクの取組</h1><p>最終更新日：2024年2月1日</p>
      <h2>背景</h2><p>市内の空き家は1,200戸に増えました。平成30年度から相談窓口を設けています。</p>
      <h2>取組の内容</h2><p>相談員を二人置き、家財の片付けの補助を始めました。現地の案内も始めました。</p>
      <h2>成果</h2><p>成約は三倍になりました。登録の手続きを見直したことが大きかったと考えています。</p></main>
      <footer><p>お問い合わせ<br>建設部 住宅政策課<br>電話番号：0000-77-8899</p></footer></body></html>
      """,
      [
        "kind": "case", "title": "空き家バンクの取組", "field": "住宅・空き家", "publisher": "青浦市",
        "municipality": "青浦市", "author": "住宅政策課", "date": "2024-02-01",
        "contacts": "建設部 住宅政策課|電話番号：0000-77-8899",
      ]
    ),
    (
      "a.xml",
      """
      <?xml version="1.0"?>
      <report><meta><title>図書館の利用に関する調査</title><municipality>東浜市</municipality>
      <author>鳥居 美咲</author><publisher>東浜市教育委員会</publisher><issued>2022-09-30</issued>
      <fiscalYear>令和4年度</fiscalYear><field>12 生涯学習</field></meta>
      <section><heading>目的</heading><para>利用の実態を調べた。</para></section></report>
      """,
      [
        "kind": "report", "title": "図書館の利用に関する調査", "field": "生涯学習", "field_number": "12",
        "publisher": "東浜市教育委員会", "municipality": "東浜市", "author": "鳥居 美咲",
        "date": "2022-09-30", "fiscal_year": "2022",
      ]
    ),
    (
      "a.md",
      """
      # 取組事例個票

      | 項目 | 内容 |
      |---|---|
      | 団体名 | 川瀬町 |
      | 取組名 | 道の駅での移動図書館 |
      | 分野 | 08 教育・文化 |
      | 記入者 | 片桐 |
      | 記入日 | 令和5年8月21日 |

      ## 背景
      図書館がない。
      ## 成果
      登録者が120人になった。
      """,
      [
        "kind": "case", "title": "道の駅での移動図書館", "field": "教育・文化", "field_number": "08",
        "publisher": "川瀬町", "municipality": "川瀬町", "author": "片桐", "date": "2023-08-21",
      ]
    ),
    (
      "a.txt",
      """
      専門家派遣による助言の記録

      派遣先　　日野原村
      派遣日　　令和４年８月３日（水）
      助言者　　岩田　忠（中小企業診断士）
      記録　　　日野原村 産業振興課

      １　相談内容
      　直売所の売上げが落ちている。
      ２　助言の内容
      　出荷の時間を二回に分ける。
      """,
      [
        "kind": "advice", "title": "専門家派遣による助言の記録", "publisher": "日野原村",
        "municipality": "日野原村", "author": "日野原村 産業振興課", "date": "2022-08-03",
      ]
    ),
  ])
  func `heads are found in the conventions of offices`(
    name: String, text: String, told: [String: String]
  ) throws {
    let found = values(of: try document(text, name: name).head)
    for (key, value) in told { #expect(found[key] == value, "\(key)") }
    #expect(Set(found.keys).subtracting(told.keys).isSubset(of: ["author", "contacts"]))
  }

  @Test(
    arguments: [
      ("【ご注意】このページの文章は ChatGPT を使って下書きしました。事実確認はまだ終わっていません。", Trust.aiGenerated),
      ("※この解説は、言語モデルに下書きさせた文章を編集したものです。", .aiGenerated),
      ("［AI生成・未確認］", .aiGenerated),
      ("※記載した数値は、令和6年3月に決算書と照合済みです。", .verified),
      ("この資料は生成AIで作成し、数値の事実確認は今後行う予定です。", .aiGenerated),
      ("本資料の内容は、担当課がファクトチェック済みです。", .verified),
      ("この文書は、委員会が提出した答申の原本を写したものです。", .primary),
      ("本市では、生成AIで会議録の下書きを作成し、職員が確認している。", .unknown),
      ("この資料は公表資料をもとに作成しました。", .unknown),
      ("数値は必ず一次資料で確認してください。", .unknown),
      ("この資料の作成に生成AIは使用していません。", .unknown),
      ("窓口では本人確認済みの申請を受け付ける。", .unknown),
      ("事実確認は未了です。", .unknown),
    ])
  func `a notice tells how far a document can be relied upon, and other sentences do not`(
    notice: String, trust: Trust
  ) throws {
    let made = try document("ごみ処理費の推移\n\n\(notice)\n\n１　概要\n　処理費は下がった。\n")
    #expect(made.head.trust == trust)
    #expect((made.origins[.trust] != nil) == (trust != .unknown))
  }

  @Test(
    arguments: [
      ("発行：令和5年3月1日　改訂：令和6年4月1日", "2023-03-01"),
      ("令和５年３月１日発行", "2023-03-01"), ("更新日 2024年1月15日　広報課", "2024-01-15"),
      ("（2021年11月9日 作成、12月3日 一部直し）", "2021-11-09"), ("2022（令和4）年11月", "2022-11"),
    ])
  func `of several days the one on which it came out is the document's`(
    line: String, day: String
  ) throws {
    let made = try document("港の利用状況の分析\n\(line)\n\n１　概要\n　利用は増えた。\n")
    #expect(made.head.date?.iso8601 == day)
  }

  @Test func `every value tells the line and the words that say it`() throws {
    let made = try document(
      "13 経済産業\n\n港の利用状況の分析\n\n発行：北港市 港湾課\n\n１　概要\n　利用は増えた。\n")
    #expect(
      made.origins[.fieldNumber]
        == HeadOrigin(.text, text: "13 経済産業", place: Place(line: 1)))
    #expect(
      made.origins[.publisher]
        == HeadOrigin(.text, text: "発行：北港市 港湾課", place: Place(line: 5)))
    #expect(made.head.fieldNumber == "13")
    #expect(made.head.municipality == "北港市")
  }

  @Test func `front matter tells its line`() throws {
    let made = try document(
      "---\ntitle: 題\nauthor: 北港市\ncontacts: [港湾課, 電話 0000-00-0000]\n---\n本文です。\n",
      name: "a.md")
    #expect(made.head.contacts == ["港湾課", "電話 0000-00-0000"])
    #expect(
      made.origins[.author] == HeadOrigin(.frontMatter, text: "北港市", place: Place(line: 3)))
  }

  @Test func `what speaks of the text itself is text`() throws {
    let made = try document("利用の分析\n\n本文に掲げた数値は速報値である。\n")
    #expect(made.boilerplate.isEmpty)
  }
}
