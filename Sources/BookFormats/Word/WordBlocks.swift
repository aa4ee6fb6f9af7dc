extension WordBody {
  /// Where blocks stand; it decides their styles.
  enum Setting {
    case body, quotation, box

    func list(isOrdered: Bool) -> WordList {
      switch self {
      case .body: isOrdered ? .ordered : .bullet
      case .quotation: isOrdered ? .quotedOrdered : .quoted
      case .box: isOrdered ? .boxedOrdered : .boxed
      }
    }

    var paragraph: String {
      switch self {
      case .body: "BodyText"
      case .quotation: "Quote"
      case .box: "BoxText"
      }
    }

    func item(isOrdered: Bool) -> String {
      switch self {
      case .body: isOrdered ? "ListNumber" : "ListBullet"
      case .quotation: "QuoteList"
      case .box: isOrdered ? "BoxNumber" : "BoxBullet"
      }
    }
  }

  /// - Parameter note: closes the last of the blocks.
  mutating func blocks(
    _ blocks: [Book.Block], in setting: Setting, note: Book.Note? = nil
  ) -> XMLFragment {
    var content = XMLFragment()
    for (index, block) in blocks.enumerated() {
      content += self.block(block, in: setting, note: index == blocks.count - 1 ? note : nil)
    }
    if blocks.isEmpty, let note {
      content += .paragraph(setting.paragraph, reference(to: note))
    }
    return content
  }

  private mutating func block(
    _ block: Book.Block, in setting: Setting, note: Book.Note?
  ) -> XMLFragment {
    switch block {
    case .heading(let text):
      guard setting == .body else {
        let style = setting == .quotation ? "QuoteHeading" : "BoxTitle"
        return .paragraph(style, [.words(text), closing(note)])
      }
      return heading(3, text)
    case .paragraph(let runs):
      let format = WordParagraphFormat(
        style: setting.paragraph, breaksWords: runs.contains(where: \.isAddress))
      return .paragraph(format, [self.runs(runs), closing(note)])
    case .quotation(let blocks, let own):
      let content = self.blocks(blocks, in: .quotation, note: own)
      return [content, note.map { .paragraph("Quote", reference(to: $0)) } ?? []]
    case .list(let items, let isOrdered):
      return list(items, isOrdered: isOrdered, in: setting, note: note)
    case .table(let table): return [self.table(table), source(note)]
    case .chart(let chart): return [self.chart(chart), source(note)]
    }
  }

  private mutating func closing(_ note: Book.Note?) -> XMLFragment {
    note.map { reference(to: $0) } ?? []
  }

  /// Beneath a table or a chart.
  private mutating func source(_ note: Book.Note?) -> XMLFragment {
    note.map { .paragraph("SourceCredit", [.words("出典"), reference(to: $0)]) } ?? []
  }

  private mutating func list(
    _ items: [[Book.Run]], isOrdered: Bool, in setting: Setting, note: Book.Note?
  ) -> XMLFragment {
    let kind = setting.list(isOrdered: isOrdered)
    var format = WordParagraphFormat(
      style: setting.item(isOrdered: isOrdered), list: isOrdered ? restart(kind) : nil)
    var content = XMLFragment()
    for (index, item) in items.enumerated() {
      // A box stays on a page if it is no longer than one can take in.
      format.keepsWithNext = setting == .box && items.count <= 8 && index < items.count - 1
      let note = index == items.count - 1 ? note : nil
      content += .paragraph(format, [runs(item), closing(note)])
    }
    return content
  }

  /// Plain texts as a list.
  mutating func list(_ items: [String], isOrdered: Bool, in setting: Setting) -> XMLFragment {
    list(items.map { [.text($0)] }, isOrdered: isOrdered, in: setting, note: nil)
  }

  mutating func chart(_ chart: Book.Chart) -> XMLFragment {
    let number = addChart(chart)
    let unit = chart.unit.isEmpty ? "" : "（単位：\(chart.unit)）"
    // 635 EMU are a twip, 36,000 a millimetre.
    let width = page.textWidth(.upright) * 635
    let height = min(170, 14 + 9 * chart.bars.count) * 36_000
    let inline = XMLFragment(
      "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
      [
        XMLFragment("wp:extent", ["cx": String(width), "cy": String(height)]),
        XMLFragment(
          "wp:docPr", ["id": String(number), "name": "図\(number)", "descr": chart.alternative]),
        XMLFragment("wp:cNvGraphicFramePr"), ChartPart.frame(relation: "rIdChart\(number)"),
      ])
    return [
      .paragraph("Caption", .words(chart.title + unit)),
      .paragraph("Figure", .run(XMLFragment("w:drawing", [:], inline))),
      .paragraph("SourceCredit", .words(chart.credit)),
    ]
  }
}

extension Book.Run {
  fileprivate var isAddress: Bool {
    if case .address = self { true } else { false }
  }
}
