/// What stands around the text: captions, notes, contents, title page.
extension WordStyles {
  var apparatus: [XMLFragment] {
    let heading = Run(face: .heading, isBold: true)
    return [
      style(
        "Caption", "caption",
        Paragraph(keepsWithNext: true, before: 240, after: 60, alignment: "left"),
        Run(face: .heading, isBold: true, size: page.size(19))),
      style("Figure", "Figure", Paragraph(keepsWithNext: true)),
      style(
        "SourceCredit", "Source Credit",
        Paragraph(breaksWords: true, ignoresGrid: true, before: 60, after: 240, alignment: "left"),
        Run(colour: quiet, size: page.size(16))),
      style(
        "TableText", "Table Text",
        Paragraph(breaksWords: true, ignoresGrid: true, alignment: "left"),
        Run(size: page.size(18))),
      style(
        "TableHead", "Table Head",
        Paragraph(breaksWords: true, ignoresGrid: true, alignment: "left"),
        Run(face: .heading, isBold: true, size: page.size(18))),
      style(
        "Bibliography", "Bibliography",
        Paragraph(
          breaksWords: true, ignoresGrid: true, after: 60, left: 315, hanging: 315,
          alignment: "left"),
        Run(size: page.size(19))),
      style(
        "Publisher", "Publisher", Paragraph(keepsWithNext: true, before: 240, after: 60),
        Run(face: .heading, isBold: true, colour: accent)),
      style(
        "FootnoteText", "footnote text",
        Paragraph(breaksWords: true, ignoresGrid: true, left: 200, hanging: 200, alignment: "left"),
        Run(size: page.size(16))),
      style(
        "Index1", "index 1", Paragraph(left: 210, hanging: 210, alignment: "left"),
        Run(size: page.size(19))),
      style(
        "IndexHeading", "index heading", Paragraph(keepsWithNext: true, before: 160), heading),
      style(
        "Header", "header", Paragraph(),
        Run(face: .heading, colour: quiet, size: page.size(15))),
      style("Footer", "footer", Paragraph(), Run(face: .heading, size: page.size(18))),
    ]
  }

  var front: [XMLFragment] {
    let gothic = Run(face: .heading)
    let quarter = page.textHeight(.upright) / 4
    let tab = [page.textWidth(.upright)]
    return [
      style(
        "Series", "Series", Paragraph(edges: [.init(side: "top", width: 48, space: 12)]),
        Run(face: .heading, colour: accent)),
      style(
        "Title", "Title", Paragraph(before: quarter, after: 240, alignment: "left"),
        Run(face: .heading, isBold: true, size: page.size(52))),
      style(
        "Subtitle", "Subtitle", Paragraph(after: 240, alignment: "left"),
        Run(face: .heading, colour: quiet, size: page.size(26))),
      style("Author", "Author", Paragraph(alignment: "left"), gothic),
      style("Date", "Date", Paragraph(alignment: "left"), Run(face: .heading, colour: quiet)),
      style(
        "TOCHeading", "TOC Heading", Paragraph(startsPage: true, after: 240),
        Run(face: .heading, isBold: true, size: page.size(36))),
      style(
        "TOC1", "toc 1",
        Paragraph(tabs: tab, hasLeader: true, before: 120, alignment: "left"),
        Run(face: .heading, isBold: true)),
      style(
        "TOC2", "toc 2", Paragraph(tabs: tab, hasLeader: true, left: 210, alignment: "left")),
      style(
        "CaseSubtitle", "Case Subtitle", Paragraph(keepsWithNext: true, after: 120),
        Run(face: .heading, colour: quiet)),
      style(
        "CaseFacts", "Case Facts",
        Paragraph(
          edges: [
            .init(side: "top", width: 12, space: 4),
            .init(side: "bottom", width: 4, space: 4, colour: OfficeTheme.Colour.rule),
          ], after: 200, alignment: "left"),
        Run(face: .heading, size: page.size(17))),
      style(
        "Colophon", "Colophon",
        Paragraph(
          tabs: [1680], breaksWords: true, line: page.line, left: 1680, hanging: 1680,
          alignment: "left")),
      style("SectionEnd", "Section End", Paragraph(line: 20), Run(size: 2)),
    ]
  }
}
