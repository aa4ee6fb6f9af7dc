/// The master and its layouts: who changes them in PowerPoint changes every slide.
enum SlideMaster {
  /// What stands in which layout.
  static func roles(of layout: Slide.Layout) -> [SlideRole] {
    switch layout {
    case .cover: [.title, .body, .label]
    case .chapter: [.title, .body]
    case .entry: [.title, .label, .body, .questions, .caption, .quotation, .source]
    case .content: [.title, .label, .body, .source]
    }
  }

  static func file(of layout: Slide.Layout) -> [UInt8] {
    let texts = roles(of: layout).enumerated().map { index, role in
      text(role, layout, id: index + 2)
    }
    let shapes = SlideShapes.tree(rules(of: layout) + texts + [number(id: 20)])
    let type: String? =
      switch layout {
      case .cover: "title"
      case .chapter: "secHead"
      // No kind that PowerPoint has a name for.
      case .entry: nil
      case .content: "obj"
      }
    return XMLFragment(
      "p:sldLayout",
      SlideShapes.namespaces.with(["type": type, "preserve": "1"]),
      [XMLFragment("p:cSld", ["name": layout.name], shapes), masterColours]
    ).file
  }

  static let masterColours = XMLFragment(
    "p:clrMapOvr", [:], XMLFragment("a:masterClrMapping"))

  static var file: [UInt8] {
    let background = XMLFragment(
      "p:bg", [:],
      XMLFragment("p:bgRef", ["idx": "1001"], XMLFragment("a:schemeClr", ["val": "bg1"])))
    let shapes = SlideShapes.tree([
      text(.title, .content, id: 2), text(.body, .content, id: 3), number(id: 4),
    ])
    let layouts = Slide.Layout.allCases.map {
      XMLFragment(
        "p:sldLayoutId",
        ["id": String(2_147_483_649 + $0.rawValue), "r:id": "rId\($0.rawValue + 1)"])
    }
    return XMLFragment(
      "p:sldMaster", SlideShapes.namespaces,
      [
        XMLFragment("p:cSld", [:], [background, shapes]), colourMap,
        XMLFragment("p:sldLayoutIdLst", [:], XMLFragment(layouts)),
        XMLFragment(
          "p:txStyles", [:],
          [
            XMLFragment("p:titleStyle", [:], level(size: 26, isBold: true, face: "mj")),
            XMLFragment("p:bodyStyle", [:], level(size: 16, isBold: false, face: "mn")),
            XMLFragment("p:otherStyle", [:], level(size: 14, isBold: false, face: "mn")),
          ]),
      ]
    ).file
  }

  static var colourMap: XMLFragment {
    let accents = (1...6).map { "accent\($0)" }
    let pairs =
      [("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2")]
      + (accents + ["hlink", "folHlink"]).map { ($0, $0) }
    return XMLFragment("p:clrMap", pairs)
  }

  private static func level(size: Int, isBold: Bool, face: String) -> XMLFragment {
    XMLFragment(
      "a:lvl1pPr", ["marL": "0", "indent": "0", "algn": "l"],
      [
        XMLFragment("a:buNone"),
        XMLFragment(
          "a:defRPr", ["sz": String(size * 100), "b": isBold ? "1" : "0"],
          [
            XMLFragment("a:solidFill", [:], XMLFragment("a:schemeClr", ["val": "tx1"])),
            XMLFragment("a:latin", ["typeface": "+\(face)-lt"]),
            XMLFragment("a:ea", ["typeface": "+\(face)-ea"]),
          ]),
      ])
  }

  private static func text(_ role: SlideRole, _ layout: Slide.Layout, id: Int) -> XMLFragment {
    let box = SlidePlan.box(role, layout)
    let fill =
      switch role {
      case .questions: XMLFragment("a:solidFill", [:], XMLFragment("a:schemeClr", ["val": "bg2"]))
      default: XMLFragment("a:noFill")
      }
    let line: XMLFragment =
      role == .quotation
      ? XMLFragment(
        "a:ln", ["w": "12700"],
        XMLFragment("a:solidFill", [:], XMLFragment("a:schemeClr", ["val": "accent6"]))) : []
    let inset = String(role.inset * 36_000)
    let anchor = role == .title ? (layout == .cover ? "b" : "ctr") : "t"
    let body: XMLFragment = [
      XMLFragment(
        "a:bodyPr",
        [
          "wrap": "square", "lIns": inset, "tIns": inset, "rIns": inset, "bIns": inset,
          "anchor": anchor,
        ], XMLFragment("a:normAutofit")), XMLFragment("a:lstStyle"),
    ]
    let sample = SlideParagraph(text: role.name, size: size(of: role))
    return SlideShapes.text(
      id: id, name: role.name, placeholder: SlideShapes.placeholder(role, layout),
      properties: [SlideShapes.place(box, "a"), rectangle, fill, line], body: body,
      paragraphs: [SlideShapes.paragraph(sample)])
  }

  private static func size(of role: SlideRole) -> Int {
    switch role {
    case .title: 26
    case .body, .quotation: 16
    case .questions: 15
    case .label, .caption: 13
    case .source: 10
    }
  }

  static let rectangle = XMLFragment(
    "a:prstGeom", ["prst": "rect"], XMLFragment("a:avLst"))

  /// The number of the slide at its foot.
  static func number(id: Int, isOnSlide: Bool = false) -> XMLFragment {
    let looks = XMLFragment(
      "a:rPr", ["lang": "ja-JP", "sz": "1000"],
      XMLFragment("a:solidFill", [:], XMLFragment("a:schemeClr", ["val": "tx2"])))
    let field = XMLFragment(
      "a:fld", ["id": "{6F1C0B1E-5F0E-4C55-9D2E-2F6A0C3B7A11}", "type": "slidenum"],
      [looks, XMLFragment("a:t", [:], XMLFragment(text: "‹#›"))])
    let box = SlideBox(x: 290, y: 179, width: 28, height: 7)
    return SlideShapes.text(
      id: id, name: "番号", placeholder: SlideShapes.slideNumber,
      properties: isOnSlide ? [] : [SlideShapes.place(box, "a"), rectangle],
      body: [
        isOnSlide
          ? XMLFragment("a:bodyPr")
          : XMLFragment("a:bodyPr", ["lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0"]),
        XMLFragment("a:lstStyle"),
      ],
      paragraphs: [
        XMLFragment("a:p", [:], [XMLFragment("a:pPr", ["algn": "r"]), field])
      ])
  }

  /// Bars of colour.
  private static func rules(of layout: Slide.Layout) -> [XMLFragment] {
    let boxes: [SlideBox] =
      switch layout {
      case .cover: [SlideBox(x: 20, y: 16, width: 298, height: 3)]
      case .chapter: [SlideBox(x: 20, y: 48, width: 3, height: 34)]
      case .entry, .content: []
      }
    let accent = XMLFragment("a:solidFill", [:], XMLFragment("a:schemeClr", ["val": "accent1"]))
    return boxes.enumerated().map { index, box in
      XMLFragment(
        "p:sp", [:],
        [
          XMLFragment(
            "p:nvSpPr", [:],
            [
              XMLFragment("p:cNvPr", ["id": String(30 + index), "name": "罫"]),
              XMLFragment("p:cNvSpPr"), XMLFragment("p:nvPr", ["userDrawn": "1"]),
            ]),
          XMLFragment(
            "p:spPr", [:],
            [
              SlideShapes.place(box, "a"), rectangle, accent,
              XMLFragment("a:ln", [:], XMLFragment("a:noFill")),
            ]),
        ])
    }
  }
}

extension KeyValuePairs<String, String?> {
  fileprivate func with(_ more: KeyValuePairs<String, String?>) -> [(String, String?)] {
    map { ($0.key, $0.value) } + more.map { ($0.key, $0.value) }
  }
}
