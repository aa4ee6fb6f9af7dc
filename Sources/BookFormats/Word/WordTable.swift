extension WordBody {
  /// A table with its caption and source. It keeps its size, or shrinks, or stands on a page on its
  /// side: whichever is the first to fit the line without breaking a word.
  mutating func table(_ table: Book.Table) -> XMLFragment {
    guard !table.head.isEmpty else { return [] }
    if let size = fittingSize(table, .upright, from: 18, to: 14) {
      return self.table(table, size: size, .upright)
    }
    let before = sectionEnd(WordPage.Section())
    let content = self.table(onItsSide: table)
    return [before, content, sectionEnd(WordPage.Section(orientation: .landscape))]
  }

  /// On a page that lies on its side already.
  mutating func table(onItsSide table: Book.Table) -> XMLFragment {
    guard !table.head.isEmpty else { return [] }
    let size = fittingSize(table, .landscape, from: 18, to: 12) ?? page.size(12)
    return self.table(table, size: size, .landscape)
  }

  /// In half points, as given for A4.
  private func fittingSize(
    _ table: Book.Table, _ orientation: WordPage.Orientation, from largest: Int, to least: Int
  ) -> Int? {
    stride(from: largest, through: least, by: -2).map(page.size)
      .first { table.leastWidth(padding: padding($0)) <= room($0, orientation) }
  }

  /// Half-width characters in a line: each is a quarter of a half point's size in points, and a
  /// point is 20 twips.
  private func room(_ size: Int, _ orientation: WordPage.Orientation) -> Int {
    page.textWidth(orientation) / (size * 5)
  }

  /// Half-width characters that the margins of a cell take.
  private func padding(_ size: Int) -> Int {
    2 * WordTableLayout.margin / (size * 5) + 1
  }

  private mutating func table(
    _ table: Book.Table, size: Int, _ orientation: WordPage.Orientation
  ) -> XMLFragment {
    let width = page.textWidth(orientation)
    let shares = table.columnShares(
      available: room(size, orientation), padding: padding(size))
    let widths = shares.map { width * $0 / 1000 }
    let layout = WordTableLayout(table: table, widths: widths, size: size)
    let caption = XMLFragment.paragraph("Caption", .words(table.title))
    return [
      table.title.isEmpty ? [] : caption, layout.content,
      .paragraph("SourceCredit", .words(table.credit)),
    ]
  }
}

/// The rows of a table, of which the first is repeated on each page.
struct WordTableLayout {
  /// On either side of a cell, in twips.
  static let margin = 90

  let table: Book.Table
  /// In twips.
  let widths: [Int]
  /// In half points.
  let size: Int

  var content: XMLFragment {
    let areFigures = table.areFigures
    let head = row(table.head, isHead: true, areFigures)
    let rows = table.rows.map { row(table.cells(of: $0), isHead: false, areFigures) }
    let properties = XMLFragment(
      "w:tblPr", [:],
      [
        .word("tblStyle", "BookTable"),
        XMLFragment("w:tblW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"]),
        XMLFragment("w:tblLayout", ["w:type": "fixed"]),
        XMLFragment(
          "w:tblLook",
          [
            "w:val": "0420", "w:firstRow": "1", "w:lastRow": "0", "w:firstColumn": "0",
            "w:lastColumn": "0", "w:noHBand": "0", "w:noVBand": "1",
          ]),
        table.title.isEmpty ? [] : .word("tblCaption", table.title),
      ])
    let grid = XMLFragment(widths.map { XMLFragment("w:gridCol", ["w:w": String($0)]) })
    return XMLFragment(
      "w:tbl", [:], XMLFragment([properties, XMLFragment("w:tblGrid", [:], grid), head] + rows))
  }

  /// A row that could fill a page may break.
  private func row(_ cells: [String], isHead: Bool, _ areFigures: [Bool]) -> XMLFragment {
    let canSplit = cells.contains { $0.utf8.count > 1_500 }
    let properties: XMLFragment = [
      canSplit ? [] : XMLFragment("w:cantSplit"), isHead ? XMLFragment("w:tblHeader") : [],
    ]
    let content = cells.enumerated().map { column, text in
      cell(
        text, column, isHead: isHead, alignment: areFigures[column] ? "right" : nil)
    }
    return XMLFragment(
      "w:tr", [:],
      [
        properties.isEmpty ? [] : XMLFragment("w:trPr", [:], properties), XMLFragment(content),
      ])
  }

  private func cell(
    _ text: String, _ column: Int, isHead: Bool, alignment: String?
  ) -> XMLFragment {
    // Without a name above it, the first column names the rows.
    let isName = isHead || column == 0 && table.head[0].isEmpty
    let shading = XMLFragment(
      "w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": OfficeTheme.Colour.panel])
    let format = WordParagraphFormat(
      style: isName ? "TableHead" : "TableText", keepsWithNext: isHead, alignment: alignment)
    return XMLFragment(
      "w:tc", [:],
      [
        XMLFragment(
          "w:tcPr", [:],
          [
            XMLFragment("w:tcW", ["w:w": String(widths[column]), "w:type": "dxa"]),
            isHead ? shading : [],
          ]),
        .paragraph(format, .words(text, WordRunFormat(size: size))),
      ])
  }
}
