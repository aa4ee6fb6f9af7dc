/// The sheet behind a chart, so that its figures can be corrected in Office.
struct ChartWorkbook {
  private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  let chart: Book.Chart
  let date: String

  var bytes: [UInt8] {
    var package = OfficePackage()
    package.add(
      "xl/workbook.xml", type: Self.type + "sheet.main+xml", bytes: workbook,
      relations: [.init(id: "rId1", type: "worksheet", target: "worksheets/sheet1.xml")])
    package.add("xl/worksheets/sheet1.xml", type: Self.type + "worksheet+xml", bytes: sheet)
    let properties = OfficePackage.Properties(
      title: chart.title, subject: "", author: "", identifier: "", date: date)
    return package.bytes(of: properties, main: "xl/workbook.xml")
  }

  private var workbook: [UInt8] {
    let sheet = XMLFragment("sheet", ["name": "Sheet1", "sheetId": "1", "r:id": "rId1"])
    return XMLFragment(
      "workbook", ["xmlns": Self.namespace, "xmlns:r": OfficePackage.relations],
      XMLFragment("sheets", [:], sheet)
    ).file
  }

  private var sheet: [UInt8] {
    let head = row(1, [text("B1", chart.unit.isEmpty ? chart.title : chart.unit)])
    let rows = chart.bars.enumerated().map { index, bar in
      let figure = bar.value.isFinite ? [number("B\(index + 2)", bar.plainValue)] : []
      return row(index + 2, [text("A\(index + 2)", bar.label)] + figure)
    }
    return XMLFragment(
      "worksheet", ["xmlns": Self.namespace],
      XMLFragment("sheetData", [:], XMLFragment([head] + rows))
    ).file
  }

  private func row(_ number: Int, _ cells: [XMLFragment]) -> XMLFragment {
    XMLFragment("row", ["r": String(number)], XMLFragment(cells))
  }

  private func text(_ cell: String, _ text: String) -> XMLFragment {
    let content = XMLFragment("t", ["xml:space": "preserve"], XMLFragment(text: text))
    return XMLFragment("c", ["r": cell, "t": "inlineStr"], XMLFragment("is", [:], content))
  }

  private func number(_ cell: String, _ value: String) -> XMLFragment {
    XMLFragment("c", ["r": cell], XMLFragment("v", [:], XMLFragment(text: value)))
  }
}
