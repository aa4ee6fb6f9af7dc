import KnowledgeModel

/// Reads what a chart of OpenDocument says: its title, and the table of what it shows.
struct OpenChart {
  private var title = ""
  private var rows: [[String]] = []

  /// Rows, and cells of a row, that are read.
  private static let mostRows = 500
  private static let mostCells = 100

  /// - Parameter pull: At the start of the root of the chart's part, or of the element that holds it.
  /// - Returns: `nil` for what is no chart: a formula, a picture.
  static func text(of pull: XMLPull) throws(ReadingError) -> ChartText? {
    var chart = OpenChart()
    var isChart = false
    try pull.children { () throws(ReadingError) in
      guard pull.name == "body" else { return }
      try pull.children { () throws(ReadingError) in
        guard pull.name == "chart" else { return }
        isChart = true
        try chart.read(pull)
      }
    }
    return isChart ? ChartText(title: chart.title, table: chart.rows) : nil
  }

  private mutating func read(_ pull: XMLPull) throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "title": title = try pull.text().onOneLine.trimmed
      case "chart", "table", "table-header-rows", "table-rows": try read(pull)
      case "table-row": if rows.count <= Self.mostRows { try row(pull) }
      default: break
      }
    }
  }

  private mutating func row(_ pull: XMLPull) throws(ReadingError) {
    var cells: [String] = []
    try pull.children { () throws(ReadingError) in
      guard pull.name == "table-cell", cells.count < Self.mostCells else { return }
      let value = pull.attribute("value").flatMap(Double.init).map(CellValue.general)
      let text = try pull.text().cellText
      cells.append(text.isEmpty ? value ?? "" : text)
    }
    rows.append(cells)
  }
}

extension OpenDocument {
  /// The charts of a body, in their order.
  mutating func charts(of body: OpenDocumentBody) -> [ChartText] {
    var charts = body.charts
    for object in body.objects.prefix(500) {
      let name = String(object.trimmingPrefix("./"))
      guard !name.isEmpty, !name.contains(":") else { continue }
      do throws(ReadingError) {
        guard let pull = try package.xml(name + "/content.xml") else { continue }
        try pull.openRoot()
        if let chart = try OpenChart.text(of: pull) { charts.append(chart) }
      } catch {
        add(
          ReadingProblem(
            code: "part-\(error.status.rawValue)",
            message: "文書の中の部品「\(name)」を読めませんでした。\(error.reason)",
            place: Place(member: name)))
      }
    }
    return charts
  }
}
