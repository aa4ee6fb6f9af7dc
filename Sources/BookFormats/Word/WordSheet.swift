/// Lines to write on.
struct WordSheet {
  /// In twips.
  let width: Int

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

  func lines(_ count: Int) -> XMLFragment {
    guard count > 0 else { return [] }
    let row = XMLFragment(
      "w:tr", [:], [XMLFragment("w:trPr", [:], height), cell(width, isRuled: true, [])])
    return [
      table([width], Array(repeating: row, count: count)), .paragraph("SectionEnd", []),
    ]
  }

  private var height: XMLFragment {
    [XMLFragment("w:cantSplit"), XMLFragment("w:trHeight", ["w:val": "454", "w:hRule": "exact"])]
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

  private func cell(_ width: Int, isRuled: Bool, _ content: XMLFragment) -> XMLFragment {
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
        .paragraph("TableText", content),
      ])
  }
}
