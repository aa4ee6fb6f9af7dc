import KnowledgeModel
import Testing

/// What elements and attributes say that no text says: notes by address, records, tables.
@Suite struct MarkupConventionTests {
  private let reading: ArgumentReading

  init() throws { reading = try ArgumentReading() }

  private static let notes = [
    (
      "a.xml",
      """
      <報告><表題>朝市の報告</表題><節><見出し>現状</見出し><段落>客は65人に増えた<ref target="#n1"/>。費用は320万円である<ref target="#n2"/>。</段落></節>
      <notes><note id="n1">岬県「朝市統計」令和5年度</note><note id="n2">岬村『決算の概要』2022年度</note></notes></報告>
      """
    ),
    (
      "b.xml",
      """
      <report><title>朝市の報告</title><section><heading>現状</heading><p>客は65人に増えた<fn>岬県「朝市統計」令和5年度</fn>。</p>
      <p>費用は320万円である<footnote>岬村『決算の概要』2022年度</footnote>。</p></section></report>
      """
    ),
    (
      "c.xml",
      """
      <report><title>朝市の報告</title><body><p>客は65人に増えた<cite ref="b1"/>。費用は320万円である<cite ref="b2"/>。</p></body>
      <references><entry id="b1">岬県「朝市統計」令和5年度</entry><entry id="b2">岬村『決算の概要』2022年度</entry></references></report>
      """
    ),
    (
      "d.xml",
      """
      <report><title>朝市の報告</title><p>客は65人に増えた<xref rid="f1">1</xref>。</p><p>費用は320万円である<xref rid="f2">2</xref>。</p>
      <脚注 id="f1"><p>岬県「朝市統計」令和5年度</p></脚注><脚注 id="f2"><p>岬村『決算の概要』2022年度</p></脚注></report>
      """
    ),
    (
      "e.html",
      """
      <html><body><h1>朝市の報告</h1><h2>現状</h2><p>客は65人に増えました<sup><a href="#fn1">1</a></sup>。費用は320万円です<sup><a href="#fn2">2</a></sup>。</p>
      <h2>注</h2><ol><li id="fn1">岬県「朝市統計」令和5年度</li><li id="fn2">岬村『決算の概要』2022年度</li></ol></body></html>
      """
    ),
    (
      "f.html",
      """
      <html><body><h1>朝市の報告</h1><h2>現状</h2><p>客は65人に増えました<sup>1</sup>。費用は320万円です<sup>2)</sup>。</p>
      <h2>注</h2><p>1) 岬県「朝市統計」令和5年度</p><p>2) 岬村『決算の概要』2022年度</p></body></html>
      """
    ),
    (
      "g.html",
      """
      <html><body><h1>朝市の報告</h1><h2>現状</h2><p>客は65人に増えました<a href="#a">[1]</a>。費用は320万円です<a href="#b">[2]</a>。</p>
      <div><p id="a">[1] 岬県「朝市統計」令和5年度</p><p id="b">[2] 岬村『決算の概要』2022年度</p></div></body></html>
      """
    ),
    (
      "h.html",
      """
      <html><body><h1>朝市の報告</h1><h2>現状</h2><p>客は65人に増えました<sup>*1</sup>。費用は320万円です<sup>*2</sup>。</p>
      <p>*1 岬県「朝市統計」令和5年度</p><p>*2 岬村『決算の概要』2022年度</p></body></html>
      """
    ),
  ]

  @Test(arguments: notes)
  func `notes stand for figures however markup points to them`(
    _ name: String, _ text: String
  ) throws {
    let findings = try reading.findings(text, name: name)
    let works = findings.reduce(into: [SourceKey: String]()) {
      if case .citation(let value) = $1 { $0[value.work.key] = value.work.title }
    }
    let pairs = findings.compactMap { finding -> String? in
      guard case .figure(let figure) = finding else { return nil }
      return figure.quantity.text + "|" + (figure.source.flatMap { works[$0] } ?? "-")
    }
    #expect(pairs == ["65人|朝市統計", "320万円|決算の概要"])
  }

  @Test(arguments: [
    (
      "<施策 名称=\"朝の輪\"><取組>店を呼ぶ</取組><取組>旗を立てる</取組></施策>", ["朝の輪"], ["店を呼ぶ", "旗を立てる"]
    ),
    (
      "<measure name=\"朝の輪\"><action>店を呼ぶ</action><action>旗を立てる</action></measure>", ["朝の輪"],
      ["店を呼ぶ", "旗を立てる"]
    ),
    (
      "<action name=\"朝の輪\"><step>店を呼ぶ</step><step>旗を立てる</step></action>", ["朝の輪"],
      ["店を呼ぶ", "旗を立てる"]
    ),
    (
      "<取組 名=\"朝の輪\"><内容>店を呼ぶ。</内容></取組><取組 名=\"夜の輪\"><内容>灯をともす。</内容></取組>", ["朝の輪", "夜の輪"],
      ["店を呼ぶ。", "灯をともす。"]
    ),
    (
      "<measure name=\"朝の輪\"><initiative name=\"店\"><p>店を呼ぶ。</p></initiative><initiative name=\"旗\"><p>旗を立てる。</p></initiative></measure>",
      ["朝の輪"], ["店", "旗"]
    ),
  ])
  func `elements named for initiatives are measures or stand under them`(
    _ elements: String, _ titles: [String], _ initiatives: [String]
  ) throws {
    let text = "<plan><title>市の計画</title><part label=\"これから\">\(elements)</part></plan>"
    let found = try reading.measures(text, name: "a.xml")
    #expect(found.map(\.title) == titles)
    #expect(found.flatMap(\.initiatives).map(\.title) == initiatives)
  }

  @Test(arguments: [
    "<gauge rank=\"KPI\" name=\"店の数\" now=\"11店\" goal=\"40店\" by=\"2026年度\" how=\"名簿\"/>",
    "<kpi label=\"店の数\" baseline=\"11店\" target=\"40店\" method=\"名簿\"/>",
    "<指標 区分=\"KPI\" 名=\"店の数\" 現状=\"11店\" 目標=\"40店\" 取得方法=\"名簿\"/>",
  ])
  func `a record of a target and a present value is an indicator`(_ element: String) throws {
    let found = try reading.indicators(
      "<plan><title>市の計画</title><part label=\"測る\">\(element)</part></plan>", name: "a.xml")
    let told = found.map {
      [$0.level.rawValue, $0.name, $0.target, $0.baseline, $0.method].map { $0 ?? "-" }
        .joined(separator: "|")
    }
    #expect(told == ["KPI|店の数|40店|11店|名簿"])
  }

  @Test func `a table has a header of its own name, and its source in an attribute`() throws {
    let figures = try reading.findings(
      """
      <report><title>市の報告</title><part label="実績"><grid caption="店の数" source="岬市「朝市の記録」2023年度">
      <cols><c>区分</c><c>件数</c></cols><row><c>魚</c><c>118件</c></row><row><c>野菜</c><c>64件</c></row></grid></part></report>
      """, name: "a.xml"
    ).compactMap { finding -> String? in
      guard case .figure(let figure) = finding else { return nil }
      return "\(figure.quantity.text)|\(figure.source != nil)"
    }
    #expect(figures == ["118件|true", "64件|true"])
  }

  @Test func `a meeting tells all in attributes`() throws {
    let events = try reading.findings(
      """
      <report><title>市の報告</title><part label="予定">
      <meeting on="2024-09-12" from="14:00" to="16:00" at="岬公民館" charge="無料">朝市の連絡会</meeting>
      <meeting on="2024-10-26" from="10:30" at="岬駅前">収穫まつり</meeting></part></report>
      """, name: "a.xml"
    ).compactMap { finding -> String? in
      guard case .event(let event) = finding else { return nil }
      return [event.date, event.time, event.place, event.title].map { $0 ?? "-" }
        .joined(separator: "|")
    }
    #expect(
      events == [
        "2024-09-12|14:00～16:00|岬公民館|朝市の連絡会", "2024-10-26|10:30～|岬駅前|収穫まつり",
      ])
  }
}
