import KnowledgeModel
import Testing

/// Pointers to works named before, and works that the line ends of prose divide.
@Suite struct BackPointerTests {
  private let reading: CitationReading
  private let figures: FigureReading

  init() throws {
    reading = try CitationReading()
    figures = try FigureReading()
  }

  @Test(arguments: [
    "桟橋では12％である。（同上）", "桟橋では12％である（同上、12頁）。", "桟橋では12％である（同調査）。",
    "桟橋では12％である（同資料）。", "同じ調査の中で、桟橋は12％とされた。", "上記の調査によると、12％である。",
    "先の調査では、12％である。", "前述の調査では、12％である。", "先に挙げた調査によれば、12％である。",
    "桟橋では12％である（前掲・港湾調査）。", "前掲の港湾調査によれば、12％である。",
  ])
  func `a pointer names the work before`(line: String) {
    #expect(
      reading.works("海山省「港湾調査」（令和3年度）によれば、41％である。", line)
        == ["海山省|港湾調査|2021", "海山省|港湾調査|2021"], "\(line)")
  }

  @Test(arguments: ["同じ調査を来年も行う。", "同じ計画を立てた。", "この先の調査は未定である。", "（同上の理由による）"])
  func `words alike that point to nothing are none`(line: String) {
    #expect(
      reading.works("海山省「港湾調査」（令和3年度）によれば、41％である。", line).count == 1, "\(line)")
  }

  @Test(arguments: [
    "海山省がまとめた『港湾の維持に関する市町村調査』（令和３年度）によ\nれば、岸壁の41％が古いとされている。",
    "海山省がまとめた『港湾の維持に関する市町村調査』（令和３年度）で\nは、岸壁の41％が古いとされている。",
    "このことについて海山省の『港湾の維持に関する市町村調査』令和３年度によりま\nすと、岸壁の41％が古いとされています。",
  ])
  func `a word that a line end divides is read`(line: String) {
    #expect(reading.works(line) == ["海山省|港湾の維持に関する市町村調査|2021"], "\(line)")
    #expect(figures.pairs([.paragraph(text: line)]) == ["41％ < 港湾維持市町村調査"], "\(line)")
  }

  @Test func `a number and its unit or its change stand on two lines`() throws {
    let found = figures.figures(
      "窓口の開所については、利用者の声を受けた見直しにより、開所日数は年310日から248日\nに減ったとされ、これに伴う経費は当初に見込んだ約\n830万円を下回った。")
    #expect(found.map(\.quantity.text) == ["248日", "約830万円"])
    #expect(try #require(found.first).baseline?.text == "310日")
  }

  @Test func `what stands before the pointer in its sentence has another source`() {
    #expect(
      figures.pairs([
        .paragraph(text: "海山省「港湾調査」（令和3年度）によれば、41％である。"),
        .paragraph(text: "当港は63％、同じ調査の平均が57％である。"),
      ]) == ["41％ < 港湾調査", "63％ < -", "57％ < 港湾調査"])
  }

  @Test(arguments: [
    ("数は3億円である。（「青柳市港湾決算書」令和5年度）", "青柳市|青柳市港湾決算書|2023"),
    ("「青柳市港湾決算書」の令和元年度のものと比べると、12％増えた。", "青柳市|青柳市港湾決算書|2019"),
    ("2018年度の「港湾利用者アンケート」の61％を下回った。", "-|港湾利用者アンケート|2018"),
    ("「中核市港湾決算書」（令和5年度）によると、12％である。", "-|中核市港湾決算書|2023"),
  ])
  func `a title tells its owner, and its words the year`(line: String, work: String) {
    #expect(reading.works(line) == [work], "\(line)")
  }

  @Test func `an address among entries is one of them`() {
    #expect(
      reading.works(
        "1) 海山省『港湾調査』令和3年度", "2) 丘野県『道路白書』令和2年度", "3) https://www.example.jp/minato.html"
      ).last == "-|https://www.example.jp/minato.html|-")
  }
}
