/// One slide, before it becomes XML.
struct Slide: Sendable, Hashable {
  enum Layout: Int, CaseIterable, Sendable {
    case cover, chapter, entry, content

    var name: String {
      switch self {
      case .cover: "表紙"
      case .chapter: "章"
      case .entry: "事例"
      case .content: "題名と内容"
      }
    }
  }

  enum Item: Sendable, Hashable {
    /// In a placeholder of the layout; without a box where the layout has it.
    case text(SlideRole, SlideFlow, SlideBox?)
    case table(SlideTable, SlideBox)
    case chart(Book.Chart, SlideBox)
  }

  let layout: Layout
  var items: [Item]
  /// What the trainer says to it, as speaker's notes.
  var notes: [String] = []
}

/// What a text is for; each has its placeholder in the layouts.
enum SlideRole: Int, CaseIterable, Sendable {
  case title, body, label, questions, caption, source, quotation

  var name: String {
    switch self {
    case .title: "題名"
    case .body: "本文"
    case .label: "事例の別"
    case .questions: "問い"
    case .caption: "図表の題"
    case .source: "出典"
    case .quotation: "引用"
    }
  }

  /// Free space around the text, in millimetres.
  var inset: Int {
    switch self {
    case .questions, .quotation: 4
    default: 0
    }
  }
}

/// Lays a book out on slides: a case a slide, and what does not fit there on further ones.
struct SlidePlan {
  static let content = SlideBox(x: 20, y: 44, width: 298, height: 132)
  static let titleSizes = [26, 24, 22, 20, 18, 16, 14, 12]

  let book: Book

  var slides: [Slide] {
    [cover] + book.chapters.flatMap(slides) + book.comparisons.flatMap { slides(of: $0, label: "") }
      + sheet
  }

  private var cover: Slide {
    let title = book.title.fitted([36, 32, 28, 24, 20, 16], in: Self.box(.title, .cover))
    let names = [book.editors.joined(separator: "、"), book.dateText, book.edition]
    let subtitle = [book.subtitle, names.filter { !$0.isEmpty }.joined(separator: "　")]
      .map { $0.fitted([16, 14, 12], in: SlideBox(x: 0, y: 0, width: 298, height: 15)) }
    return Slide(
      layout: .cover,
      items: [
        .text(.title, SlideFlow(paragraphs: [title]), nil),
        .text(.body, SlideFlow(paragraphs: subtitle), nil),
        .text(
          .label,
          SlideFlow(paragraphs: [book.series.fitted([14, 12], in: Self.box(.label, .cover))]),
          nil),
      ])
  }

  private func slides(of chapter: Book.Chapter) -> [Slide] {
    let title = "第\(chapter.number)章　\(chapter.title)"
    var paragraphs = chapter.introduction.flatMap(\.slideTexts).map { $0.paragraph(size: 16) }
    if let last = paragraphs.indices.last { paragraphs[last].after = 14 }
    let entries = chapter.entries.map {
      SlideParagraph(
        text: [$0.label, $0.title].filter { !$0.isEmpty }.joined(separator: "　"), size: 14,
        colour: "tx2", after: 3)
    }
    let room = Self.box(.body, .chapter)
    let flows =
      SlideFlow(paragraphs: paragraphs + entries).shrunk(by: 3, toFit: room).map { [$0] }
      ?? SlideFlow(paragraphs: paragraphs).split(over: room)
    let fitted = title.fitted([32, 28, 24, 20, 16, 14], in: Self.box(.title, .chapter))
    let opening = Slide(
      layout: .chapter,
      items: [.text(.title, SlideFlow(paragraphs: [fitted]), nil)]
        + flows.prefix(1).map { .text(.body, $0, nil) })
    let rest = SlideFlow(paragraphs: flows.dropFirst().flatMap(\.paragraphs))
    return [opening] + slides(title: title, label: "", rest)
      + chapter.entries.flatMap { SlideEntry(entry: $0, plan: self).slides }
  }

  private var sheet: [Slide] {
    guard let sheet = book.sheet else { return [] }
    let steps = sheet.steps.enumerated().flatMap { index, step -> [SlideParagraph] in
      let time = step.time.isEmpty ? "" : "（\(step.time)）"
      return [
        SlideParagraph(
          text: "\(index + 1)　\(step.name)\(time)", size: 18,
          isBold: true, colour: "accent1", after: 3),
        SlideParagraph(text: step.text, size: 16, after: 10),
      ]
    }
    let lead = SlideParagraph(text: sheet.lead, size: 16, after: 12)
    return slides(title: sheet.title, label: "", SlideFlow(paragraphs: [lead] + steps))
  }

  // MARK: - What every slide has

  /// Slides of text alone; none for none.
  func slides(title: String, label: String, _ flow: SlideFlow, source: String = "") -> [Slide] {
    let (box, below) = Self.withSource(source, in: Self.content)
    return flow.split(over: box).map { part in
      Slide(
        layout: .content,
        items: head(title: title, label: label) + [.text(.body, part, box)] + below)
    }
  }

  /// A table over as many slides as it takes.
  func slides(of table: Book.Table, label: String) -> [Slide] {
    let (box, below) = Self.withSource(table.credit, in: Self.content)
    return SlideTable.parts(of: table, in: box).map { part in
      Slide(
        layout: .content,
        items: head(title: table.title, label: label) + [.table(part, part.box(in: box))] + below)
    }
  }

  func head(title: String, label: String) -> [Slide.Item] {
    let title = title.fitted(Self.titleSizes, in: Self.box(.title, .content))
    var label = label.fitted([13, 11, 9], in: Self.box(.label, .content))
    label.colour = "accent1"
    label.isBold = true
    return [.text(.title, SlideFlow(paragraphs: [title]), nil)]
      + (label.text.isEmpty ? [] : [.text(.label, SlideFlow(paragraphs: [label]), nil)])
  }

  /// The box without the room for its source, and the source at its foot.
  static func withSource(_ source: String, in box: SlideBox) -> (SlideBox, [Slide.Item]) {
    guard !source.isEmpty else { return (box, []) }
    var foot = box
    foot.height = 26
    var text = source.fitted([10, 9, 8, 7], in: foot)
    text.colour = "tx2"
    foot.height = SlideBox.millimetres(text.height(in: SlideBox.points(box.width)))
    foot.y = box.y + box.height - foot.height
    var rest = box
    rest.height -= foot.height + 3
    return (rest, [.text(.source, SlideFlow(paragraphs: [text]), foot)])
  }

  /// The place of a text in a layout.
  static func box(_ role: SlideRole, _ layout: Slide.Layout) -> SlideBox {
    switch (layout, role) {
    case (.cover, .title): SlideBox(x: 20, y: 50, width: 298, height: 46)
    case (.cover, .label): SlideBox(x: 20, y: 24, width: 298, height: 9)
    case (.cover, _): SlideBox(x: 20, y: 102, width: 298, height: 40)
    case (.chapter, .title): SlideBox(x: 29, y: 48, width: 280, height: 34)
    case (.chapter, _): SlideBox(x: 29, y: 90, width: 260, height: 80)
    case (_, .title): SlideBox(x: 20, y: 20, width: 298, height: 20)
    case (_, .label): SlideBox(x: 20, y: 10, width: 298, height: 9)
    case (.entry, .body): SlideBox(x: 20, y: 44, width: 130, height: 70)
    case (.entry, .questions): SlideBox(x: 20, y: 120, width: 130, height: 56)
    case (.entry, .caption): SlideBox(x: 162, y: 44, width: 156, height: 8)
    case (.entry, .quotation): SlideBox(x: 162, y: 44, width: 156, height: 112)
    case (_, .source): SlideBox(x: 162, y: 162, width: 156, height: 14)
    default: content
    }
  }
}
