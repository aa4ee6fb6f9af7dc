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
      declared
        == DeclaredHead([
          .title: ["協定の点検"], .publisher: ["星影村 防災係"], .date: ["2021-02-18"], .field: ["防災"],
          .tags: ["協定", "豪雨"],
        ]))
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
        "検討会", "氏名：早川 悟　肩書：大学教授", "発言：待ち時間を減らすべきである。", "費用：18000円", "紙をやめる",
        "提案者：藤咲 由紀", "受付の紙。",
      ])
  }
}
