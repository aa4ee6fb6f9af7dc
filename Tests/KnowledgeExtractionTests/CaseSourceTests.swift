import KnowledgeModel
import Testing

@Suite struct CaseSourceTests {
  private let reading: ArgumentReading

  init() throws { reading = try ArgumentReading() }

  private func sources(_ text: String, name: String = "a.md") throws -> [[String]] {
    var titles: [SourceKey: String] = [:]
    let findings = try reading.findings(text, name: name)
    for case .citation(let citation) in findings { titles[citation.work.key] = citation.work.title }
    return findings.compactMap { finding in
      if case .caseStudy(let study) = finding {
        study.sources.compactMap { titles[$0] }
      } else {
        nil
      }
    }
  }

  @Test func `each of several headings has the source below it`() throws {
    let text = """
      <html><body><h1>先行する取組の調査</h1><h2>窓口の改善</h2>
      <h3>川名町「朝の窓口」</h3><p>川名町では、2019年から朝7時に窓口を開けている。</p>
      <p>（出典）川名町「窓口改善報告書」令和3年度</p>
      <h3>若葉市「書かない窓口」</h3><p>若葉市では、2020年度から書かない窓口を始めた。</p>
      <p>（出典）若葉市「行政改革実績」令和4年度</p></body></html>
      """
    #expect(try sources(text, name: "a.html") == [["窓口改善報告書"], ["行政改革実績"]])
  }

  @Test func `a case that running text tells has the source of the line below`() throws {
    let told = "川名町では、2019年から朝7時に窓口を開けている。その結果、待ち時間は30分から10分に減った。"
    for source in [
      "\n\n（出典）川名町「窓口改善報告書」令和3年度", "（川名町「窓口改善報告書」令和3年度）。",
      "\n\n出典：川名町「窓口改善報告書」（令和3年度）",
    ] {
      #expect(
        try sources("# 調査\n\n## 他市の取組\n\n\(told)\(source)\n\n## まとめ\n\n以上。\n") == [["窓口改善報告書"]],
        "\(source)")
    }
  }

  @Test func `a note is the source of the case that points to it`() throws {
    let text = """
      # 先行事例

      ## 事例

      ### 川名町「朝の窓口」

      川名町では、2019年から朝7時に窓口を開けている。待ち時間は10分に減った（注1）。

      ### 若葉市「書かない窓口」

      若葉市では、2020年度から書かない窓口を始めた。利用は1,200人に増えた。

      （注1）川名町「窓口改善報告書」令和3年度
      """
    #expect(try sources(text) == [["窓口改善報告書"], []])
  }

  @Test func `all that stands under a label of factors is told`() throws {
    let factors = ["職員が聞き取りを重ねた。", "様式を一つにまとめた。"]
    let forms = [
      "#### 成功要因\n\n\(factors.joined())", "成功要因：\(factors.joined())",
      "成功のポイント\n\n\(factors.joined())", "**うまくいった理由**\n\n- \(factors[0])\n- \(factors[1])",
    ]
    for form in forms {
      let found = try reading.cases(
        "# 調査\n\n## 事例\n\n### 若葉市「書かない窓口」\n\n若葉市では、書かない窓口を始めた。\n\n\(form)\n")
      #expect(found.map(\.factors) == [factors], "\(form)")
    }
  }

  @Test func `sentences say why without a label`() throws {
    let cases: [(String, [String])] = [
      (
        "うまくいった理由は二つある。一つは職員が交替で出たこと、もう一つは案内を早く配ったことである。",
        ["職員が交替で出たこと", "案内を早く配ったこと"]
      ),
      ("要因として、県が積算を引き受けたことが挙げられる。", ["県が積算を引き受けたこと"]),
      ("成功の要因は3つある。第一に、店主が加わった。第二に、夜に集まった。", ["店主が加わった。", "夜に集まった。"]),
    ]
    for (words, factors) in cases {
      let found = try reading.cases(
        "# 調査\n\n## 事例\n\n### 若葉市「書かない窓口」\n\n若葉市では、2020年から書かない窓口を始めた。\(words)\n")
      #expect(found.map(\.factors) == [factors], "\(words)")
    }
  }
}
