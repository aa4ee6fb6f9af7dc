/// The styles of the document: those that Word knows by name, so that its navigation, contents and
/// themes work, and a few of the book's own.
struct WordStyles {
  let page: WordPage

  var file: [UInt8] {
    let defaults = XMLFragment(
      "w:docDefaults", [:],
      [
        XMLFragment(
          "w:rPrDefault", [:],
          XMLFragment(
            "w:rPr", [:],
            [
              WordFaces.fonts(.body), .word("sz", String(page.bodySize)),
              XMLFragment("w:lang", ["w:val": "en-US", "w:eastAsia": "ja-JP"]),
            ])),
        XMLFragment("w:pPrDefault"),
      ])
    let all =
      [defaults, normal] + text + headings + boxes + apparatus + front + characters + [table]
    return XMLFragment("w:styles", WordNamespaces.all, XMLFragment(all)).file
  }

  typealias Paragraph = WordParagraphFormat
  typealias Run = WordRunFormat
  var quiet: String { OfficeTheme.Colour.quiet }
  var accent: String { OfficeTheme.Colour.accent }

  func style(
    _ id: String, _ name: String, _ paragraph: Paragraph = Paragraph(), _ run: Run = Run(),
    next: String? = nil
  ) -> XMLFragment {
    XMLFragment(
      "w:style", ["w:type": "paragraph", "w:styleId": id],
      [
        .word("name", name), .word("basedOn", "Normal"), next.map { .word("next", $0) } ?? [],
        XMLFragment("w:qFormat"), paragraph.properties, run.properties,
      ])
  }

  private var normal: XMLFragment {
    XMLFragment(
      "w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"],
      [
        .word("name", "Normal"), XMLFragment("w:qFormat"),
        Paragraph(alignment: "both").properties,
      ])
  }

  private var text: [XMLFragment] {
    let bar = Paragraph.Edge(side: "left", width: 8, space: 12)
    return [
      style("BodyText", "Body Text", Paragraph(line: page.line, firstLine: 1)),
      style(
        "Quote", "Quote", Paragraph(edges: [bar], before: 60, after: 60, line: page.line, left: 640)
      ),
      style(
        "QuoteHeading", "Quote Heading",
        Paragraph(keepsWithNext: true, edges: [bar], before: 60, line: page.line, left: 640),
        Run(face: .heading, isBold: true), next: "Quote"),
      style(
        "ListBullet", "List Bullet",
        Paragraph(list: WordList.bullet.number, line: page.line)),
      style(
        "ListNumber", "List Number",
        Paragraph(list: WordList.ordered.number, line: page.line)),
      style(
        "QuoteList", "Quote List",
        Paragraph(list: WordList.quoted.number, edges: [bar], line: page.line)),
      style(
        "Warning", "Source Warning",
        Paragraph(
          edges: [.init(side: "left", width: 24, space: 8, colour: OfficeTheme.Colour.warning)],
          after: 120),
        Run(face: .heading, isBold: true, colour: OfficeTheme.Colour.warning, size: page.size(19))),
    ]
  }

  private var headings: [XMLFragment] {
    func heading(_ level: Int, _ paragraph: Paragraph, size: Int) -> XMLFragment {
      var paragraph = paragraph
      paragraph.keepsWithNext = true
      paragraph.keepsTogether = true
      paragraph.alignment = "left"
      paragraph.outline = level - 1
      return style(
        "Heading\(level)", "heading \(level)", paragraph,
        Run(face: .heading, isBold: true, size: page.size(size)), next: "BodyText")
    }
    let line = Paragraph.Edge(side: "bottom", width: 12, space: 6)
    let bar = Paragraph.Edge(side: "left", width: 24, space: 8)
    return [
      heading(1, Paragraph(startsPage: true, edges: [line], after: 360), size: 36),
      heading(2, Paragraph(before: 480, after: 60), size: 30),
      heading(3, Paragraph(edges: [bar], before: 300, after: 100), size: 24),
    ]
  }

  private var boxes: [XMLFragment] {
    let shading = OfficeTheme.Colour.panel
    let title = Run(face: .heading, isBold: true, colour: accent)
    return [
      style(
        "BoxTitle", "Box Title", Paragraph(keepsWithNext: true, shading: shading, before: 240),
        title, next: "BoxText"),
      style("BoxText", "Box Text", Paragraph(shading: shading, line: page.line)),
      style(
        "BoxBullet", "Box Bullet",
        Paragraph(list: WordList.boxed.number, shading: shading, line: page.line)),
      style(
        "BoxNumber", "Box Number",
        Paragraph(list: WordList.boxedOrdered.number, shading: shading, line: page.line)),
      style(
        "PartTitle", "Part Title", Paragraph(keepsWithNext: true, before: 300, after: 60), title),
    ]
  }

  private var characters: [XMLFragment] {
    func character(_ id: String, _ name: String, _ run: Run) -> XMLFragment {
      XMLFragment(
        "w:style", ["w:type": "character", "w:styleId": id], [.word("name", name), run.properties])
    }
    return [
      character("FootnoteReference", "footnote reference", Run(isRaised: true)),
      character("Hyperlink", "Hyperlink", Run(colour: accent)),
      character("Strong", "Strong", Run(face: .heading, isBold: true)),
      character("Label", "Label", Run(colour: accent)),
    ]
  }

  private var table: XMLFragment {
    func border(_ side: String, _ width: Int, _ colour: String) -> XMLFragment {
      XMLFragment(
        "w:" + side, ["w:val": "single", "w:sz": String(width), "w:space": "0", "w:color": colour])
    }
    func margin(_ side: String, _ width: Int) -> XMLFragment {
      XMLFragment("w:" + side, ["w:w": String(width), "w:type": "dxa"])
    }
    return XMLFragment(
      "w:style", ["w:type": "table", "w:styleId": "BookTable"],
      [
        .word("name", "Book Table"),
        XMLFragment(
          "w:tblPr", [:],
          [
            XMLFragment(
              "w:tblBorders", [:],
              [
                border("top", 12, accent), border("bottom", 12, accent),
                border("insideH", 4, OfficeTheme.Colour.rule),
              ]),
            XMLFragment(
              "w:tblCellMar", [:],
              [
                margin("top", 50), margin("left", WordTableLayout.margin), margin("bottom", 50),
                margin("right", WordTableLayout.margin),
              ]),
          ]),
      ])
  }
}
