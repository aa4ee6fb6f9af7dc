import KnowledgeModel
import Testing

@Suite struct FigureTableTests {
  private let reading: FigureReading

  init() throws { reading = try FigureReading() }

  @Test func `a cell stands with the headings of its row and column`() {
    let figures = reading.figures([
      .table(rows: [["区分", "令和4年度", "令和5年度"], ["利用者", "310人", "412人"]])
    ])
    #expect(figures.map(\.quantity.text) == ["310人", "412人"])
    #expect(figures.map(\.sentence) == ["利用者／令和4年度／310人", "利用者／令和5年度／412人"])
    #expect(figures.map(\.year) == [2022, 2023])
  }

  @Test(arguments: [
    (["行き先", "人数"], "97", "人"), (["行き先", "割合（％）"], "45.3", "％"), (["行き先", "件数"], "12", "件"),
    (["行き先", "金額（千円）"], "1,250", "千円"), (["行き先", "利用率"], "8.4", "%"),
  ])
  func `a bare number has the unit of its heading`(
    headings: [String], cell: String, unit: String
  ) {
    let figures = reading.figures([.table(rows: [headings, ["通院", cell]])])
    #expect(figures.map(\.quantity.text) == [cell])
    #expect(figures.map(\.quantity.unit) == [unit])
  }

  @Test func `a caption gives the unit where no heading does`() {
    let figures = reading.figures([
      .paragraph(text: "表１　不足の割合（％）"),
      .table(rows: [["区分", "2025年", "2030年"], ["訪問", "15.2", "26.6"]]),
    ])
    #expect(figures.map(\.quantity.text) == ["15.2", "26.6"])
    #expect(figures.allSatisfy { $0.quantity.unit == "％" })
  }

  @Test func `a table of labels and values has no heading row`() {
    let figures = reading.figures([.table(rows: [["人口", "62,400人"], ["面積", "184.6k㎡"]])])
    #expect(figures.first?.quantity.text == "62,400人")
    #expect(figures.first?.sentence == "人口／62,400人")
  }

  @Test func `numbers of rows, years and dates are none`() {
    #expect(
      reading.figures([
        .table(rows: [["内容", "番号", "年度", "日"], ["開講", "1", "2023", "4月10日"]])
      ]).isEmpty)
  }

  @Test func `ragged and empty tables are read`() {
    #expect(reading.figures([.table(rows: [])]).isEmpty)
    #expect(reading.figures([.table(rows: [[]])]).isEmpty)
    #expect(
      reading.figures([.table(rows: [["項目"], ["利用", "3件", "4件"], []])]).map(\.quantity.text)
        == ["3件", "4件"])
  }
}
