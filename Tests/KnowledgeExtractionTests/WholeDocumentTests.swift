import KnowledgeModel
import Testing

/// Documents of the conventions in which offices keep them, each with all that it sets out.
@Suite struct WholeDocumentTests {
  private let reading: ArgumentReading

  init() throws { reading = try ArgumentReading() }

  @Test func `a report form of a visit gives what was advised`() throws {
    let told = try reading.told(
      """
      専門家派遣実施報告書

      団体名：常磐野県 鷺沼町
      実施日：令和5年10月3日
      派遣専門家：相馬 依子（まちづくりプランナー）

      １　相談内容
      空き家バンクに登録した物件の三分の二が一年以上動かない。

      ２　現状と課題
      (1) 登録時に片付けの費用を説明していない
      (2) 内覧の案内役が一人しかいない

      ３　助言内容
      (1) 片付け費用の目安表を作る。写真を三枚付け、登録の窓口で渡す。
      (2) 内覧の案内を移住者の会に頼む
      (3) 登録から半年で値段の見直しを持ちかける

      ４　今後の対応
      目安表は11月の広報に間に合わせる。

      ５　出典
      常磐野県住宅課「空き家実態調査」（令和4年度）
      """)
    #expect(told.challenges == ["登録時に片付けの費用を説明していない", "内覧の案内役が一人しかいない"])
    #expect(told.measures == ["片付け費用の目安表を作る。", "内覧の案内を移住者の会に頼む", "登録から半年で値段の見直しを持ちかける"])
    #expect(told.citations == ["reference|常磐野県住宅課|空き家実態調査|2022"])
    #expect(told.cases.isEmpty)
  }

  @Test func `a form of labels and values numbers what was advised within a value`() throws {
    let told = try reading.told(
      """
      【助言記録票】

      相談者：花見川村 総務課
      助言者：乾 誠（行政書士）
      相談内容：文書の保存期間が課ごとに違う。
      助言内容：①保存期間の表を一枚にまとめる。②年度末に捨てる日を決める。
      所要時間：2時間
      次回予定：令和6年2月
      """)
    #expect(told.measures == ["保存期間の表を一枚にまとめる。", "年度末に捨てる日を決める。"])
    #expect(told.challenges.isEmpty)
  }

  @Test func `a table of advice gives a measure a row`() throws {
    let told = try reading.told(
      """
      # 図書館運営に関する助言の記録

      ## 助言と対応の一覧

      | 番号 | 助言 | 対応 | 時期 |
      |---|---|---|---|
      | 1 | 返却口を駅に置く | 実施 | 令和6年4月 |
      | 2 | 読み聞かせの日を土曜に移す | 検討中 | 未定 |
      """, name: "a.md")
    #expect(told.measures == ["返却口を駅に置く", "読み聞かせの日を土曜に移す"])
  }

  @Test func `minutes keep what an adviser proposed under a heading or label`() throws {
    let told = try reading.told(
      """
      第3回 地域公共交通会議 議事録

      日時：令和6年1月18日（木）14時から
      場所：石動丘市役所 401会議室

      議題１　朝の便の見直し

      会長：資料1について事務局から説明を願います。
      事務局：「住民移動調査」（令和4年度）によれば、朝の便の利用は一日平均12人です。
      相馬アドバイザー：提案を三点申し上げます。
      ① 始発を20分早める
      ② 病院前の停留所を玄関側へ移す
      ③ 回数券を窓口でも売る
      会長：事務局で検討してください。

      議題２　その他
      委員：特にありません。
      """)
    #expect(told.measures == ["始発を20分早める", "病院前の停留所を玄関側へ移す", "回数券を窓口でも売る"])
    #expect(told.citations == ["inline|-|住民移動調査|2022"])
    #expect(told.challenges.isEmpty)
  }

  @Test func `chapters with footnotes name works below the text`() throws {
    let told = try reading.told(
      """
      第１章　調査の背景

      １．１　担い手の減少

      　消防団員は10年で二割減った[1]。平均年齢は43.2歳である（注２）。

      [1] 消防行政研究所『消防団の現況』令和5年版、12頁
      注２　南雲県防災課　消防団員実態把握の結果（令和4年度）

      第２章　提言

      提言１　入団の年齢を引き下げる

      　高校生の見習い制度を設ける。

      提言２　出動の連絡を一つにする

      　メールと電話の二重を改める。

      資料：各分団の出動簿、報酬台帳
      """)
    #expect(
      told.citations == [
        "note|消防行政研究所|消防団の現況|2023", "note|南雲県防災課|消防団員実態把握の結果|2022",
        "block|-|各分団の出動簿、報酬台帳|-",
      ])
    #expect(told.measures == ["入団の年齢を引き下げる", "出動の連絡を一つにする"])
  }

  @Test func `a mail tells what is proposed after a sentence that announces it`() throws {
    let told = try reading.told(
      """
      件名：先日のご相談について
      差出人：相馬
      宛先：朝霧市 健康課 御中
      日付：令和5年6月12日

      お世話になっております。相馬です。
      先日は現場を見せていただきありがとうございました。
      感じた課題は次の2点です。

      ・受診券の字が小さい
      ・予約の電話が昼休みにつながらない

      対応として、以下を提案します。

      1. 受診券をA4判にする
      2. 昼休みの電話当番を置く
      3. 日曜の健診を年2回試す

      参考：健康づくり協議会「特定健診受診率向上の手引き」（2021年度）

      よろしくお願いします。
      """)
    #expect(told.challenges == ["受診券の字が小さい", "予約の電話が昼休みにつながらない"])
    #expect(told.measures == ["受診券をA4判にする", "昼休みの電話当番を置く", "日曜の健診を年2回試す"])
    #expect(told.citations == ["block|健康づくり協議会|特定健診受診率向上の手引き|2021"])
  }

  @Test func `elements of XML say what they hold by name and attribute`() throws {
    let told = try reading.told(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <助言書>
        <題名>学童保育の運営について</題名>
        <自治体>朝霧市</自治体>
        <章><見出し>専門家からの助言</見出し>
          <項目 番号="1"><見出し>おやつの時間を早める</見出し><本文>四時では遅い。三時半にする。</本文></項目>
          <項目 番号="2"><見出し>引継ぎ帳を一冊にする</見出し><本文>室ごとの帳面を合わせる。</本文></項目>
        </章>
        <章><見出し>成果を測る指標</見出し>
          <指標 区分="KGI"><名称>退所した児童の割合</名称><現状>18％</現状><目標>10％以下</目標></指標>
          <指標 区分="KPI"><名称>保護者面談の回数</名称><現状>年1回</現状><目標>年3回</目標></指標>
        </章>
        <参考文献><文献>子ども政策フォーラム『放課後の居場所に関する調査』（令和4年度）</文献></参考文献>
      </助言書>
      """, name: "a.xml")
    #expect(told.measures == ["おやつの時間を早める", "引継ぎ帳を一冊にする"])
    #expect(told.indicators == ["KGI|退所した児童の割合|10％以下|18％", "KPI|保護者面談の回数|年3回|年1回"])
    #expect(told.citations == ["reference|子ども政策フォーラム|放課後の居場所に関する調査|2022"])
  }

  @Test func `a page of a programme tells cases in short reports and lists what to read`() throws {
    let told = try reading.told(
      """
      <html><head><title>交流会のお知らせ</title></head><body><main>
      <h1>空き店舗の使い方を語る会</h1>
      <h2>取組紹介（14:00～15:00）</h2>
      <ul>
      <li>鷺沼町「月いち食堂」　元の金物店を月に一度だけ開け、延べ310人が訪れました。</li>
      <li>星影村「縁側図書室」　郵便局の待合に本棚を置いた。返却は駅でもできます。</li>
      </ul>
      <h2>参考になる文献</h2>
      <ul>
      <li>商業研究ネットワーク「空き店舗活用事例集」2020年度版</li>
      <li>常磐野県「商店街実態調査」（R3年度）</li>
      </ul>
      </main></body></html>
      """, name: "a.html")
    #expect(told.cases == ["鷺沼町|月いち食堂", "星影村|縁側図書室"])
    #expect(
      told.citations == [
        "reference|商業研究ネットワーク|空き店舗活用事例集|2020", "reference|常磐野県|商店街実態調査|2021",
      ])
  }

  @Test func `shops of an advice note are cases of its municipality, failures too`() throws {
    let told = try reading.told(
      """
      ---
      kind: 助言
      title: 商いの相談を受ける
      municipality: 朝霧市
      ---

      # 商いの相談を受ける

      ## うまくいった例、うまくいかなかった例

      ### 鮮魚店D（従業員2人）

      配達をやめ、夕方の対面販売に絞った。粗利益は前年より9％増えた。

      ### 写真館E

      機材を買い替えたが、予約は増えなかった。半年で元の値段に戻した。

      ## 目標

      | 区分 | 指標 | 現状 | 目標 |
      |---|---|---|---|
      | KGI | 三年後に続いている店 | 71％ | 85％ |
      | KPI | 二度目の相談に来た店 | 24店 | 60店 |
      """, name: "a.md")
    #expect(told.cases == ["朝霧市|鮮魚店D", "朝霧市|写真館E"])
    #expect(told.indicators == ["KGI|三年後に続いている店|85％|71％", "KPI|二度目の相談に来た店|60店|24店"])
  }

  @Test func `an indicator of a form has its level under a heading`() throws {
    let told = try reading.told(
      """
      事業評価シート

      １　目標指標
      【KGI】
      指標名：移住世帯の定着率
      現状値：68％
      目標値：80％（令和9年度）
      データ取得方法：住民基本台帳
      【KPI】
      指標名：空き家見学会の参加者
      現状値：年32人
      目標値：年60人

      ２　課題
      ・見学会が平日に限られている

      ３　改善策
      ・土曜の見学会を年4回開く
      ・遠方の人に動画を送る
      """)
    #expect(told.indicators == ["KGI|移住世帯の定着率|80％（令和9年度）|68％", "KPI|空き家見学会の参加者|年60人|年32人"])
    #expect(told.challenges == ["見学会が平日に限られている"])
    #expect(told.measures == ["土曜の見学会を年4回開く", "遠方の人に動画を送る"])
  }

  @Test func `narrative headings of an advice note are no measures`() throws {
    let told = try reading.told(
      """
      ---
      kind: 助言
      title: 防災倉庫の相談
      ---

      # 防災倉庫の相談

      ## 相談に至った経緯

      倉庫の鍵を三人しか持っていなかった。

      ## 現地で見たこと

      毛布は十分にあるが、古い。

      ### 倉庫の中

      発電機の燃料が切れていた。

      ## 当日の流れ

      - 午前に倉庫を見た
      - 午後に話し合った
      """, name: "a.md")
    #expect(told.measures.isEmpty)
    #expect(told.cases.isEmpty)
    #expect(told.citations.isEmpty)
  }
}
