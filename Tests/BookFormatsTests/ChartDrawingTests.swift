import BookFormats
import TestSupport
import Testing

@Suite struct ChartDrawingTests {
  private func drawing(_ values: [(String, Double, String)], _ form: ChartDrawing.Form = .screen)
    -> String
  {
    let bars = values.map { Book.Chart.Bar(label: $0.0, value: $0.1, text: $0.2) }
    return ChartDrawing(Book.Chart(title: "待ち時間", unit: "分", bars: bars, credit: ""), form: form)
      .svg
  }

  private func widths(_ svg: String) -> [Double] {
    svg.matches(of: /<rect[^>]* width="([0-9.]+)"/).compactMap { Double($0.1) }
  }

  @Test(arguments: [ChartDrawing.Form.screen, .print])
  func `a bar is as long as its figure`(form: ChartDrawing.Form) {
    let svg = drawing([("甲市", 10, "10分"), ("乙町", 20, "20分"), ("丙村", 0, "0分")], form)
    let widths = widths(svg)
    #expect(abs(widths[1] - 2 * widths[0]) < 0.2)
    #expect(widths[2] == 0)
  }

  @Test func `who does not see the bars is told`() {
    let svg = drawing([("甲市", 10, "約10分"), ("乙町", 20, "20分")])
    #expect(svg.contains("<title>待ち時間</title><desc>棒グラフ。甲市 約10分、乙町 20分。</desc>"))
    #expect(svg.contains(">約10分</text>"))
  }

  @Test func `figures below zero go to the other side`() throws {
    let svg = drawing([("甲", -5, "－5"), ("乙", 5, "＋5")])
    let starts = svg.matches(of: /<rect[^>]* x="([0-9.]+)"/).compactMap { Double($0.1) }
    #expect(abs(starts[0] + widths(svg)[0] - starts[1]) < 0.2)
  }

  @Test(arguments: [
    ([0.02, 0.05], ["0", "0.01", "0.05"]), ([1_250_000, 400_000], ["0", "500,000", "1,500,000"]),
    ([3.0, 7.5], ["0", "2", "8"]), ([0.0], ["0", "1"]), ([100.0], ["0", "20", "100"]),
  ])
  func `the scale has round numbers`(values: [Double], ticks: [String]) {
    let svg = drawing(values.map { ("", $0, "") }, .print)
    let texts = svg.matches(of: /font-size="10" text-anchor="[a-z]+" fill="#55606e">([^<]*)</)
      .map { String($0.1) }
    #expect(texts.first.map { $0.contains("0") } == true)
    for tick in ticks {
      #expect(texts.contains { $0 == tick || Double($0) == Double(tick) }, "\(tick): \(texts)")
    }
  }

  @Test(arguments: [
    [Double.nan, .infinity, -.infinity], [.greatestFiniteMagnitude, -.greatestFiniteMagnitude],
    [.leastNonzeroMagnitude], [], [1e18, 1],
  ])
  func `no figure breaks the drawing`(values: [Double]) throws {
    let scratch = try Scratch()
    let svg = drawing(values.map { ("<甲>&\u{0}", $0, "\"多\"") })
    try scratch.write("a.svg", Array(svg.utf8))
    let check = try scratch.run("xmllint --noout --nonet a.svg")
    #expect(check.status == 0, "\(check.errors)")
    #expect(!svg.contains("nan") && !svg.contains("inf"))
  }

  @Test func `long names and figures that are sentences take lines of their own`() {
    let name = String(repeating: "長い名前の団体", count: 12)
    let svg = drawing([(name, 3, "3分（令和6年度の見込みで、試行の間の平均）")])
    #expect(svg.matches(of: /text-anchor="start" fill="#1c2733"/).count == 4)
    #expect(!svg.contains("class=\"figure\""))
  }
}
