/// A chart as Office draws it itself (DrawingML), so that its look and its figures can be changed
/// there: bars from top to bottom in the order of the book.
struct ChartPart {
  static let type = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
  private static let namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart"

  let chart: Book.Chart
  /// Of its letters, in points.
  let fontSize: Int

  /// Adds the chart and the workbook behind it.
  ///
  /// - Parameters:
  ///   - folder: of the document, `word` or `ppt`.
  ///   - number: counted from 1.
  func add(to package: inout OfficePackage, folder: String, number: Int, date: String) {
    let workbook = "embeddings/Microsoft_Excel_Sheet\(number).xlsx"
    package.add(
      "\(folder)/charts/chart\(number).xml", type: Self.type, bytes: file,
      relations: [.init(id: "rId1", type: "package", target: "../" + workbook)])
    package.add(
      "\(folder)/" + workbook, type: nil, bytes: ChartWorkbook(chart: chart, date: date).bytes)
  }

  /// What a page holds in its place.
  static func frame(relation: String) -> XMLFragment {
    XMLFragment(
      "a:graphic", [:],
      [
        XMLFragment(
          "a:graphicData", ["uri": namespace],
          [XMLFragment("c:chart", ["xmlns:c": namespace, "r:id": relation])])
      ])
  }

  private var file: [UInt8] {
    let size = String(fontSize * 100)
    let letters = XMLFragment(
      "a:defRPr", ["sz": size],
      [
        XMLFragment("a:latin", ["typeface": "+mj-lt"]), XMLFragment("a:ea", ["typeface": "+mj-ea"]),
      ])
    let text = XMLFragment(
      "c:txPr", [:],
      [
        XMLFragment("a:bodyPr"),
        XMLFragment(
          "a:p", [:],
          [
            XMLFragment("a:pPr", [:], letters), XMLFragment("a:endParaRPr", ["lang": "ja-JP"]),
          ]),
      ])
    let plot = XMLFragment(
      "c:plotArea", [:], [XMLFragment("c:layout"), bars, categoryAxis, valueAxis])
    let noLine = XMLFragment("a:ln", [:], XMLFragment("a:noFill"))
    return XMLFragment(
      "c:chartSpace",
      [
        "xmlns:c": Self.namespace, "xmlns:a": OfficeTheme.drawing,
        "xmlns:r": OfficePackage.relations,
      ],
      [
        value("roundedCorners", "0"),
        XMLFragment(
          "c:chart", [:], [value("autoTitleDeleted", "1"), plot, value("plotVisOnly", "1")]),
        XMLFragment("c:spPr", [:], [XMLFragment("a:noFill"), noLine]), text,
        XMLFragment("c:externalData", ["r:id": "rId1"], value("autoUpdate", "0")),
      ]
    ).file
  }

  private var bars: XMLFragment {
    let count = chart.bars.count
    let name = XMLFragment(
      "c:tx", [:], strings(at: "Sheet1!$B$1", [chart.unit.isEmpty ? chart.title : chart.unit]))
    let fill = XMLFragment(
      "c:spPr", [:],
      XMLFragment("a:solidFill", [:], XMLFragment("a:schemeClr", ["val": "accent2"])))
    let labels = strings(at: "Sheet1!$A$2:$A$\(count + 1)", chart.bars.map(\.label))
    return XMLFragment(
      "c:barChart", [:],
      [
        value("barDir", "bar"), value("grouping", "clustered"), value("varyColors", "0"),
        XMLFragment(
          "c:ser", [:],
          [
            value("idx", "0"), value("order", "0"), name, fill, value("invertIfNegative", "0"),
            dataLabels, XMLFragment("c:cat", [:], labels), XMLFragment("c:val", [:], figures),
          ]),
        value("gapWidth", count < 4 ? "100" : "50"), value("axId", "1"), value("axId", "2"),
      ])
  }

  /// The figure beside each bar; in the words of the source where they say more than the figure.
  private var dataLabels: XMLFragment {
    let shown =
      ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent"]
      .map { value($0, $0 == "showVal" ? "1" : "0") } + [value("showBubbleSize", "0")]
    let own = chart.bars.enumerated().compactMap { index, bar -> XMLFragment? in
      let plain = bar.text.filter { $0 != "," && $0 != " " }
      guard !bar.text.isEmpty, plain != bar.plainValue, plain != bar.plainValue + chart.unit else {
        return nil
      }
      let run = XMLFragment(
        "a:r", [:],
        [
          XMLFragment("a:rPr", ["lang": "ja-JP"]),
          XMLFragment("a:t", [:], XMLFragment(text: bar.text)),
        ])
      let rich = XMLFragment(
        "c:rich", [:], [XMLFragment("a:bodyPr", ["wrap": "none"]), XMLFragment("a:p", [:], run)])
      return XMLFragment(
        "c:dLbl", [:],
        XMLFragment([value("idx", String(index)), XMLFragment("c:tx", [:], rich)] + shown))
    }
    return XMLFragment(
      "c:dLbls", [:], XMLFragment(own + [numberFormat] + shown))
  }

  private var figures: XMLFragment {
    let points = chart.bars.enumerated().compactMap { index, bar in
      bar.value.isFinite ? point(index, bar.plainValue) : nil
    }
    let cache =
      [
        XMLFragment("c:formatCode", [:], XMLFragment(text: format)),
        value("ptCount", String(chart.bars.count)),
      ] + points
    return XMLFragment(
      "c:numRef", [:],
      [
        XMLFragment("c:f", [:], XMLFragment(text: "Sheet1!$B$2:$B$\(chart.bars.count + 1)")),
        XMLFragment("c:numCache", [:], XMLFragment(cache)),
      ])
  }

  private var categoryAxis: XMLFragment {
    XMLFragment(
      "c:catAx", [:],
      [
        value("axId", "1"), XMLFragment("c:scaling", [:], value("orientation", "maxMin")),
        value("delete", "0"), value("axPos", "l"), value("majorTickMark", "none"),
        value("minorTickMark", "none"), value("tickLblPos", "low"), value("crossAx", "2"),
      ])
  }

  /// From nought, unless a figure lies below.
  private var valueAxis: XMLFragment {
    let least = chart.bars.contains { $0.value < 0 } ? XMLFragment() : value("min", "0")
    let line = XMLFragment(
      "a:ln", ["w": "6350"],
      XMLFragment("a:solidFill", [:], XMLFragment("a:schemeClr", ["val": "accent6"])))
    return XMLFragment(
      "c:valAx", [:],
      [
        value("axId", "2"),
        XMLFragment("c:scaling", [:], [value("orientation", "minMax"), least]),
        value("delete", "0"), value("axPos", "b"),
        XMLFragment("c:majorGridlines", [:], XMLFragment("c:spPr", [:], line)), numberFormat,
        value("majorTickMark", "none"), value("minorTickMark", "none"),
        value("tickLblPos", "nextTo"), value("crossAx", "1"), value("crosses", "max"),
      ])
  }

  private var format: String {
    chart.bars.contains { $0.value != $0.value.rounded() } ? "General" : "#,##0"
  }

  private var numberFormat: XMLFragment {
    XMLFragment("c:numFmt", ["formatCode": format, "sourceLinked": "0"])
  }

  private func strings(at place: String, _ texts: [String]) -> XMLFragment {
    let points = texts.enumerated().map { point($0.offset, $0.element) }
    return XMLFragment(
      "c:strRef", [:],
      [
        XMLFragment("c:f", [:], XMLFragment(text: place)),
        XMLFragment(
          "c:strCache", [:], XMLFragment([value("ptCount", String(texts.count))] + points)),
      ])
  }

  private func point(_ index: Int, _ text: String) -> XMLFragment {
    XMLFragment(
      "c:pt", ["idx": String(index)], XMLFragment("c:v", [:], XMLFragment(text: text)))
  }

  private func value(_ name: String, _ value: String) -> XMLFragment {
    XMLFragment("c:" + name, ["val": value])
  }
}

extension Book.Chart.Bar {
  /// As XML and spreadsheets write a number: `1420`, `12.5`.
  var plainValue: String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
