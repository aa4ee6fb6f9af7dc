import DocumentReading
import KnowledgeModel
import Testing

@Suite struct XMLTests {
  @Test func `elements with a title are sections and records are a table`() throws {
    let lines = try Read.lines(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <記録><件名>獣害の助言</件名><実施日>令和4年</実施日>
      <章><見出し>被害</見出し><段落>柵の外で<強調>増えた</強調>。</段落>
      <表><行><集落>東</集落><額>12</額></行><行><集落>西</集落><額>30</額></行></表></章></記録>
      """, name: "a.xml")
    #expect(lines == ["1 獣害の助言", "実施日：令和4年", "2 被害", "柵の外で増えた。", "集落 | 額", "東 | 12", "西 | 30"])
  }

  @Test func `the fields of a head are its title, labelled lines and declared`() throws {
    let text = """
      <?xml version="1.0"?>
      <document><head><title>協定の点検</title><subtitle>豪雨から</subtitle><creator>星影村 防災係</creator>
      <created>2021-02-18</created><classification code="B">防災</classification>
      <keywords><kw>協定</kw><kw>豪雨</kw></keywords><retention>10</retention></head>
      <body><section><heading>理由</heading><para>村は協定を結んだ。</para></section></body></document>
      """
    let declared = try Read.reading(text, name: "a.xml").declared
    #expect(
      declared.values == [
        .title: ["協定の点検"], .publisher: ["星影村 防災係"], .date: ["2021-02-18"], .field: ["防災"],
        .tags: ["協定", "豪雨"],
      ])
    #expect(
      declared.origins[.publisher]
        == HeadOrigin(.markup, text: "星影村 防災係", place: Place(line: 2)))
    #expect(
      try Read.lines(text, name: "a.xml") == [
        "1 協定の点検", "副題：豪雨から", "作成者：星影村 防災係", "作成日：2021-02-18", "分野：防災", "キーワード：協定、豪雨",
        "保存期間：10", "2 理由", "村は協定を結んだ。",
      ])
  }

  @Test func `attributes that say what staff read are read`() throws {
    let lines = try Read.lines(
      """
      <?xml version="1.0"?>
      <報告><書誌><表題>避難所の調査</表題></書誌><予算><費 item="印刷">84</費><費 item="謝金">168</費></予算>
      <表 題="困りごと"><行><欄>内容</欄><欄>件</欄></行><行><欄>薬</欄><欄>57</欄></行></表>
      <成果><指標 名="待機" 現状="22％"/><指標 名="訓練" 現状="4団体"/></成果></報告>
      """, name: "a.xml")
    #expect(
      lines == [
        "1 避難所の調査", "印刷：84", "謝金：168", "困りごと", "内容 | 件", "薬 | 57", "名 | 現状", "待機 | 22％", "訓練 | 4団体",
      ])
  }

  @Test(arguments: [
    ("<指標 区分=\"KPI\"><指標名>相談の数</指標名><目標値>9件</目標値></指標>", "KPI：相談の数"),
    ("<指標><指標区分>ＫＧＩ</指標区分><名称>人口</名称><目標値>90人</目標値></指標>", "KGI：人口"),
    ("<全体指標 種別=\"KGI\"><指標名>排出量</指標名><目標値>3トン</目標値></全体指標>", "KGI：排出量"),
    ("<成果指標><名称>満足度</名称><目標値>60％</目標値></成果指標>", "成果指標：満足度"),
    ("<指標群 区分=\"KPI\"><指標><指標名>組</指標名><目標値>9組</目標値></指標></指標群>", "KPI"),
    ("<施策 種別=\"新規\"><施策名>夜の開館</施策名><取組>週2日開く</取組></施策>", "施策：夜の開館"),
  ])
  func `indicators say of what level they are and measures what they are called`(
    element: String, heading: String
  ) throws {
    let lines = try Read.lines(
      "<?xml version=\"1.0\"?><報告><題名>計画</題名><章><章題>後半の施策</章題>\(element)</章></報告>", name: "a.xml")
    #expect(lines.dropFirst(2).first == "3 \(heading)")
  }

  @Test func `entities from outside are left out`() throws {
    let reading = try Read.reading(
      """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x; 外部の実体</a>
      """, name: "a.xml")
    #expect(reading.blocks.map(\.text) == ["外部の実体"])
    #expect(reading.problems.map(\.code) == ["external-entity"])
  }

  @Test func `entities that multiply are refused`() {
    let bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"\(String(repeating: "A", count: 100_000))\">]><a>"
      + String(repeating: "&x;", count: 20_000) + "</a>"
    #expect(Read.failure(Array(bomb.utf8), name: "a.xml")?.status == .damaged)
  }

  @Test func `what attributes with Japanese names say is read`() throws {
    let reading = try Read.reading(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <議事録 番号="3"><題名>検討会</題名>
      <発言 氏名="早川 悟" 肩書="大学教授">待ち時間を減らすべきである。</発言>
      <費用 単位="円">18000</費用>
      <助言 番号="1" 提案者="藤咲 由紀"><見出し>紙をやめる</見出し><段落>受付の紙。</段落></助言>
      </議事録>
      """, name: "a.xml")
    #expect(
      reading.blocks.map(\.text) == [
        "検討会", "氏名：早川 悟　肩書：大学教授", "発言：待ち時間を減らすべきである。", "費用：18000円", "助言：紙をやめる",
        "提案者：藤咲 由紀", "受付の紙。",
      ])
  }

  @Test func `names in English that say what a value is become labels`() throws {
    let lines = try Read.lines(
      """
      <?xml version="1.0"?>
      <plan id="x"><title>街灯の計画</title><issued>2024-05-01</issued>
      <challenges><challenge owner="住民">夜道が暗い。</challenge>
      <challenge owner="行政"><title>台帳がない</title><consequence>故障に気づけない。</consequence></challenge></challenges>
      <body><measure no="1"><title>灯りを替える</title><action>古い灯りから替える</action>
      <indicator level="kpi" type="output"><name>替えた灯り</name><baseline>0基</baseline><target>40基</target></indicator>
      </measure></body>
      <section><para>ここは本文。</para></section></plan>
      """, name: "a.xml")
    #expect(
      lines == [
        "1 街灯の計画", "発行日：2024-05-01", "2 課題", "主体 | 課題 | 放置した場合", "住民 | 夜道が暗い。 | ",
        "行政 | 台帳がない | 故障に気づけない。", "2 支援策：灯りを替える", "取組：古い灯りから替える",
        "3 KPI（アウトプット）：替えた灯り", "現状：0基", "目標：40基", "ここは本文。",
      ])
  }

  @Test func `records with attributes of known names are tables of labels`() throws {
    let lines = try Read.lines(
      """
      <?xml version="1.0"?>
      <plan><title>計画</title>
      <metrics><metric level="KGI" name="満足度" current="51%" goal="70%"/><metric level="KPI" name="件数" goal="30件"/></metrics>
      <cases><case municipality="甲市" since="2020"><name>灯りの里親</name><result>40基に増えた。</result></case>
      <case municipality="乙町" since="2021"><name>星の夜</name><result>8基を消した。</result></case></cases>
      <references><item><by>甲市</by><work>灯りの報告</work><year>2022</year></item>
      <item><by>乙町</by><work>夜の調査</work><year>2023</year></item></references></plan>
      """, name: "a.xml")
    #expect(
      lines == [
        "1 計画", "2 指標", "区分 | 指標名 | 現状 | 目標", "KGI | 満足度 | 51% | 70%", "KPI | 件数 |  | 30件", "2 事例",
        "団体名 | 開始時期 | 取組名 | 効果", "甲市 | 2020 | 灯りの里親 | 40基に増えた。", "乙町 | 2021 | 星の夜 | 8基を消した。",
        "2 参考文献", "発行者 | 資料名 | 年", "甲市 | 灯りの報告 | 2022", "乙町 | 夜の調査 | 2023",
      ])
  }
}
