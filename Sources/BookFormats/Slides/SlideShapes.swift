/// The shapes of PresentationML (ISO/IEC 29500-1, 19.3).
enum SlideShapes {
  static let namespaces: KeyValuePairs<String, String?> = [
    "xmlns:a": OfficeTheme.drawing, "xmlns:r": OfficePackage.relations,
    "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
  ]

  /// The name that links a text of a slide with that of its layout.
  static func placeholder(_ role: SlideRole, _ layout: Slide.Layout) -> XMLFragment {
    let type =
      switch (role, layout) {
      case (.title, .cover): "ctrTitle"
      case (.title, _): "title"
      case (.body, .cover): "subTitle"
      default: "body"
      }
    let index: String? = role == .title ? nil : role == .body ? "1" : String(8 + role.rawValue)
    return XMLFragment("p:ph", ["type": type, "idx": index])
  }

  static let slideNumber = XMLFragment("p:ph", ["type": "sldNum", "sz": "quarter", "idx": "20"])

  static func tree(_ shapes: [XMLFragment]) -> XMLFragment {
    XMLFragment(
      "p:spTree", [:],
      XMLFragment(
        [
          XMLFragment(
            "p:nvGrpSpPr", [:],
            [
              XMLFragment("p:cNvPr", ["id": "1", "name": ""]), XMLFragment("p:cNvGrpSpPr"),
              XMLFragment("p:nvPr"),
            ]), XMLFragment("p:grpSpPr"),
        ] + shapes))
  }

  /// - Parameter prefix: of the namespace in which the place is asked for.
  static func place(_ box: SlideBox, _ prefix: String) -> XMLFragment {
    func length(_ millimetres: Int) -> String { String(millimetres * 36_000) }
    return XMLFragment(
      prefix + ":xfrm", [:],
      [
        XMLFragment("a:off", ["x": length(box.x), "y": length(box.y)]),
        XMLFragment("a:ext", ["cx": length(box.width), "cy": length(box.height)]),
      ])
  }

  /// A text in a placeholder. In a layout it has its box and looks, on a slide its words.
  static func text(
    id: Int, name: String, placeholder: XMLFragment, properties: XMLFragment,
    body: XMLFragment, paragraphs: [XMLFragment]
  ) -> XMLFragment {
    XMLFragment(
      "p:sp", [:],
      [
        XMLFragment(
          "p:nvSpPr", [:],
          [
            XMLFragment("p:cNvPr", ["id": String(id), "name": name]),
            XMLFragment("p:cNvSpPr", [:], XMLFragment("a:spLocks", ["noGrp": "1"])),
            XMLFragment("p:nvPr", [:], placeholder),
          ]), XMLFragment("p:spPr", [:], properties),
        XMLFragment("p:txBody", [:], XMLFragment([body] + paragraphs)),
      ])
  }

  static func paragraph(_ paragraph: SlideParagraph) -> XMLFragment {
    let bullet: XMLFragment =
      paragraph.isItem
      ? [
        XMLFragment("a:buFont", ["typeface": "Arial"]), XMLFragment("a:buChar", ["char": "•"]),
      ]
      : XMLFragment("a:buNone")
    let indent = paragraph.isItem ? SlideParagraph.indent * 127 : 0
    let properties = XMLFragment(
      "a:pPr", ["marL": String(indent), "indent": String(-indent)],
      [
        points("a:lnSpc", paragraph.line), points("a:spcBef", 0),
        points("a:spcAft", paragraph.after * 100), bullet,
      ])
    return XMLFragment(
      "a:p", [:],
      XMLFragment(
        [properties]
          + runs(
            paragraph.text, size: paragraph.size, isBold: paragraph.isBold,
            colour: paragraph.colour)))
  }

  /// Line breaks are kept.
  static func runs(_ text: String, size: Int, isBold: Bool, colour: String?) -> [XMLFragment] {
    let looks = XMLFragment(
      "a:rPr",
      [
        "lang": "ja-JP", "altLang": "en-US", "sz": String(size * 100), "b": isBold ? "1" : nil,
        "dirty": "0",
      ],
      colour.map {
        XMLFragment("a:solidFill", [:], XMLFragment("a:schemeClr", ["val": $0]))
      } ?? [])
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().flatMap { number, line in
      let words = XMLFragment(text: String(line))
      let run = XMLFragment("a:r", [:], [looks, XMLFragment("a:t", [:], words)])
      return number == 0 ? [run] : [XMLFragment("a:br"), run]
    }
  }

  /// In hundredths of a point.
  static func points(_ name: String, _ points: Int) -> XMLFragment {
    XMLFragment(name, [:], XMLFragment("a:spcPts", ["val": String(points)]))
  }

  /// A table or a chart.
  static func frame(
    id: Int, name: String, description: String, box: SlideBox, graphic: XMLFragment
  ) -> XMLFragment {
    XMLFragment(
      "p:graphicFrame", [:],
      [
        XMLFragment(
          "p:nvGraphicFramePr", [:],
          [
            XMLFragment(
              "p:cNvPr", ["id": String(id), "name": name, "descr": description]),
            XMLFragment(
              "p:cNvGraphicFramePr", [:], XMLFragment("a:graphicFrameLocks", ["noGrp": "1"])),
            XMLFragment("p:nvPr"),
          ]), place(box, "p"), graphic,
      ])
  }
}

extension SlideTable {
  /// As PowerPoint's own table.
  var graphic: XMLFragment {
    let grid = widths.map { XMLFragment("a:gridCol", ["w": String($0 * 127)]) }
    let rows = ([table.head] + table.rows).enumerated().map { number, row in
      XMLFragment(
        "a:tr", ["h": String(heights[number] * 127)],
        XMLFragment(
          table.cells(of: row).enumerated().map { column, text in
            cell(text, column, isHead: number == 0, isLast: number == table.rows.count)
          }))
    }
    let content = XMLFragment(
      "a:tbl", [:],
      XMLFragment(
        [
          XMLFragment("a:tblPr", ["firstRow": "1"]),
          XMLFragment("a:tblGrid", [:], XMLFragment(grid)),
        ] + rows))
    return XMLFragment(
      "a:graphic", [:],
      XMLFragment(
        "a:graphicData", ["uri": OfficeTheme.drawing.replacing("main", with: "table")], content)
    )
  }

  private func cell(_ text: String, _ column: Int, isHead: Bool, isLast: Bool) -> XMLFragment {
    let isName = isHead || column == 0 && table.head[0].isEmpty
    let properties = XMLFragment(
      "a:pPr", ["algn": areFigures[column] ? "r" : "l"],
      SlideShapes.points("a:lnSpc", size * 135))
    let runs = SlideShapes.runs(text, size: size, isBold: isName, colour: "tx1")
    let body: XMLFragment = [
      XMLFragment("a:bodyPr"), XMLFragment("a:lstStyle"),
      XMLFragment("a:p", [:], XMLFragment([properties] + runs)),
    ]
    return XMLFragment(
      "a:tc", [:],
      [
        XMLFragment("a:txBody", [:], body),
        XMLFragment(
          "a:tcPr",
          [
            "marL": String(Self.side * 127), "marR": String(Self.side * 127),
            "marT": String(Self.above * 127), "marB": String(Self.above * 127),
          ],
          [
            edge("a:lnL", 0, nil), edge("a:lnR", 0, nil),
            isHead ? edge("a:lnT", 15_875, "accent1") : edge("a:lnT", 0, nil),
            isLast ? edge("a:lnB", 15_875, "accent1") : edge("a:lnB", 6_350, "accent6"),
            isHead ? fill("bg2") : XMLFragment("a:noFill"),
          ]),
      ])
  }

  private func fill(_ colour: String) -> XMLFragment {
    XMLFragment("a:solidFill", [:], XMLFragment("a:schemeClr", ["val": colour]))
  }

  private func edge(_ name: String, _ width: Int, _ colour: String?) -> XMLFragment {
    XMLFragment(name, ["w": String(width)], colour.map(fill) ?? XMLFragment("a:noFill"))
  }
}
