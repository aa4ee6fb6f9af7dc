extension WordBody {
  /// 課題 → 考える → 事例 → ふりかえり, on one page where the lines to write on can share it.
  mutating func sheet() -> XMLFragment {
    guard let sheet = book.sheet else { return [] }
    let form = WordSheet(width: page.textWidth(.upright), lineHeight: lineHeight(of: sheet))
    var content = heading(1, sheet.title)
    content += .paragraph("BodyText", .words(sheet.lead))
    content += form.names
    for (index, step) in sheet.steps.enumerated() {
      let time = step.time.isEmpty ? "" : "（\(step.time)）"
      content += .paragraph("PartTitle", .words("\(index + 1)　\(step.name)\(time)"))
      content += .paragraph(
        WordParagraphFormat(style: "BodyText", keepsWithNext: true), .words(step.text))
      content += form.lines(step.lines)
    }
    return content
  }

  /// In twips: what is left of the page by the number of lines; on further pages where that is too
  /// little to write on.
  private func lineHeight(of sheet: Book.TrainingSheet) -> Int {
    func height(_ text: String) -> Int {
      (1 + text.halfWidths * page.bodySize * 5 / page.textWidth(.upright)) * page.line
    }
    let taken = sheet.steps.reduce(2_400 + height(sheet.lead)) { $0 + 700 + height($1.text) }
    let lines = sheet.steps.reduce(0) { $0 + max(0, $1.lines) }
    let share = (page.textHeight(.upright) - taken) / max(1, lines)
    return share < 280 ? 454 : min(share, 567)
  }
}

/// Lines to write on.
struct WordSheet {
  /// In twips.
  let width: Int
  /// In twips.
  let lineHeight: Int

  /// Who filled it in, on what, and when.
  var names: XMLFragment {
    let labels = [["団体・所属", "氏名"], ["選んだ事例", "日付"]]
    let widths = [width * 15 / 100, width * 40 / 100, width * 12 / 100, width * 33 / 100]
    let rows = labels.map { row in
      XMLFragment(
        "w:tr", [:],
        XMLFragment(
          [XMLFragment("w:trPr", [:], height)]
            + row.enumerated().flatMap { index, label in
              [
                cell(widths[index * 2], isRuled: false, .words(label)),
                cell(widths[index * 2 + 1], isRuled: true, []),
              ]
            }))
    }
    return [table(widths, rows), .paragraph("SourceCredit", [])]
  }

  /// They stay together on a page.
  func lines(_ count: Int) -> XMLFragment {
    guard count > 0 else { return [] }
    let rows = (1...count).map { number in
      XMLFragment(
        "w:tr", [:],
        [
          XMLFragment("w:trPr", [:], height),
          cell(width, isRuled: true, keepsWithNext: number < count, []),
        ])
    }
    return table([width], rows)
  }

  private var height: XMLFragment {
    [
      XMLFragment("w:cantSplit"),
      XMLFragment("w:trHeight", ["w:val": String(lineHeight), "w:hRule": "exact"]),
    ]
  }

  private func table(_ widths: [Int], _ rows: [XMLFragment]) -> XMLFragment {
    let properties = XMLFragment(
      "w:tblPr", [:],
      [
        XMLFragment("w:tblW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"]),
        XMLFragment("w:tblLayout", ["w:type": "fixed"]),
      ])
    let grid = XMLFragment(widths.map { XMLFragment("w:gridCol", ["w:w": String($0)]) })
    return XMLFragment(
      "w:tbl", [:], XMLFragment([properties, XMLFragment("w:tblGrid", [:], grid)] + rows))
  }

  private func cell(
    _ width: Int, isRuled: Bool, keepsWithNext: Bool = false, _ content: XMLFragment
  ) -> XMLFragment {
    let rule = XMLFragment(
      "w:bottom",
      ["w:val": "dotted", "w:sz": "4", "w:space": "0", "w:color": OfficeTheme.Colour.quiet])
    return XMLFragment(
      "w:tc", [:],
      [
        XMLFragment(
          "w:tcPr", [:],
          [
            XMLFragment("w:tcW", ["w:w": String(width), "w:type": "dxa"]),
            isRuled ? XMLFragment("w:tcBorders", [:], rule) : [],
          ]),
        .paragraph(
          WordParagraphFormat(style: "TableText", keepsWithNext: keepsWithNext), content),
      ])
  }
}
