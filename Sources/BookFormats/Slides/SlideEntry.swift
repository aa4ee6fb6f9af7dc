/// The slides of one entry. The first has its facts, factors and questions, and beside them one
/// chart, table or quotation; whatever does not fit follows.
struct SlideEntry {
  let entry: Book.Entry
  let plan: SlidePlan

  private enum Figure {
    case chart(Book.Chart)
    case table(Book.Table)
    case quotation([SlideString], Book.Note)
  }

  private static let left = SlideBox(x: 20, y: 44, width: 130, height: 132)
  private static let right = SlideBox(x: 162, y: 44, width: 156, height: 132)

  private var label: String {
    [entry.label, entry.warning, entry.subtitle].filter { !$0.isEmpty }.joined(separator: "　")
  }

  private var head: [Slide.Item] { plan.head(title: entry.title, label: label) }

  var slides: [Slide] {
    var slides = self.content
    if slides.isEmpty { slides = [Slide(layout: .entry, items: head)] }
    slides[0].notes = entry.comment.flatMap(\.slideTexts).map { ($0.isItem ? "・" : "") + $0.text }
    return slides
  }

  private var content: [Slide] {
    guard let figure else {
      let texts = entry.blocks.flatMap(\.slideTexts).map { $0.paragraph(size: 16) }
      return first(points.isEmpty && questions.isEmpty ? texts : points, beside: nil)
    }
    if points.isEmpty && questions.isEmpty {
      // The figure has the slide to itself.
      return fitted(figure, in: SlidePlan.content).map {
        [Slide(layout: .entry, items: head + $0)]
      } ?? slidesOfItsOwn(figure)
    }
    if let beside = fitted(figure, in: Self.right) { return first(points, beside: beside) }
    return first(points, beside: nil) + slidesOfItsOwn(figure)
  }

  /// The first slide, and further ones for what it does not hold.
  private func first(_ points: [SlideParagraph], beside: [Slide.Item]?) -> [Slide] {
    var room = beside == nil ? SlidePlan.content : Self.left
    var items = head
    var rest: [SlideFlow] = []
    if let asked = fittedQuestions(in: room, hasPoints: !points.isEmpty) {
      items.append(.text(.questions, asked.flow, asked.box))
      room.height -= asked.box.height + 5
    } else {
      rest.append(SlideFlow(paragraphs: questions))
    }
    let flow = SlideFlow(paragraphs: points)
    if let fitting = flow.shrunk(by: 3, toFit: room) {
      if !points.isEmpty { items.append(.text(.body, fitting, room)) }
    } else {
      let parts = flow.split(over: room)
      items += parts.prefix(1).map { .text(.body, $0, room) }
      rest.insert(SlideFlow(paragraphs: parts.dropFirst().flatMap(\.paragraphs)), at: 0)
    }
    let more = rest.flatMap { flow in
      plan.slides(title: entry.title + "（つづき）", label: entry.label, flow)
    }
    guard items.count > head.count || beside != nil else { return more }
    return [Slide(layout: .entry, items: items + (beside ?? []))] + more
  }

  // MARK: - Beside the figure

  private var points: [SlideParagraph] {
    var paragraphs: [SlideParagraph] = []
    if !entry.facts.isEmpty {
      let facts = entry.facts.map { "\($0.name)　\($0.value)" }.joined(separator: "　／　")
      paragraphs.append(SlideParagraph(text: facts, size: 13, colour: "tx2", after: 9))
    }
    // What an entry without factors has to say are its aims.
    let isOfFactors = !entry.factors.isEmpty
    let list = isOfFactors ? entry.factors : entry.goals
    guard !list.isEmpty else { return paragraphs }
    paragraphs.append(
      SlideParagraph(
        text: isOfFactors ? "成功要因" : "学習のねらい", size: 14, isBold: true, colour: "accent1", after: 3))
    return paragraphs
      + list.map { SlideParagraph(text: $0, size: 16, isItem: true, after: 5) }
  }

  private var questions: [SlideParagraph] {
    guard !entry.questions.isEmpty else { return [] }
    let head = SlideParagraph(
      text: "考えてみよう", size: 14, isBold: true, colour: "accent1", after: 3)
    return [head]
      + entry.questions.map { SlideParagraph(text: $0, size: 15, isItem: true, after: 4) }
  }

  /// At the foot of the box, in at most half of it; nil where they want more.
  private func fittedQuestions(
    in box: SlideBox, hasPoints: Bool
  ) -> (flow: SlideFlow, box: SlideBox)? {
    guard !questions.isEmpty else { return nil }
    let inset = SlideRole.questions.inset
    var inner = box
    inner.width -= inset * 2
    inner.height = (hasPoints ? box.height * 45 / 100 : box.height) - inset * 2
    guard let flow = SlideFlow(paragraphs: questions).shrunk(by: 2, toFit: inner) else {
      return nil
    }
    let height = flow.height(in: SlideBox.points(inner.width))
    var outer = box
    outer.height = SlideBox.millimetres(height) + inset * 2
    outer.y = hasPoints ? box.y + box.height - outer.height : box.y
    return (flow, outer)
  }

  // MARK: - The figure

  /// The first chart, else the first table, else the first quotation.
  private var figure: Figure? {
    let blocks = entry.blocks.flatMap(\.withQuoted)
    for case .chart(let chart) in blocks where !chart.bars.isEmpty { return .chart(chart) }
    for case .table(let table) in blocks where !table.head.isEmpty { return .table(table) }
    for case .quotation(let quoted, let note) in blocks {
      let texts = quoted.flatMap(\.slideTexts)
      if !texts.isEmpty { return .quotation(texts, note) }
    }
    return nil
  }

  /// What it looks like in the box with its source; nil where it does not fit.
  private func fitted(_ figure: Figure, in box: SlideBox) -> [Slide.Item]? {
    switch figure {
    case .chart(let chart):
      let unit = chart.unit.isEmpty ? "" : "（単位：\(chart.unit)）"
      let (rest, source) = SlidePlan.withSource(chart.credit, in: box)
      var (inner, caption) = withCaption(chart.title + unit, in: rest)
      inner.height = min(inner.height, 24 + 18 * chart.bars.count)
      return caption + [.chart(chart, inner)] + source
    case .table(let table):
      let (rest, source) = SlidePlan.withSource(table.credit, in: box)
      let (inner, caption) = withCaption(table.title, in: rest)
      let parts = SlideTable.parts(of: table, in: inner, sizes: [13, 12, 11, 10])
      guard parts.count == 1, let part = parts.first else { return nil }
      return caption + [.table(part, part.box(in: inner))] + source
    case .quotation(let texts, let note):
      var (rest, source) = SlidePlan.withSource(note.text + note.url, in: box)
      let inset = SlideRole.quotation.inset
      var inner = rest
      inner.width -= inset * 2
      inner.height -= inset * 2
      let flow = SlideFlow(paragraphs: texts.map { $0.paragraph(size: 22) })
      guard let fitting = flow.shrunk(by: 8, toFit: inner) else { return nil }
      let height = fitting.height(in: SlideBox.points(inner.width))
      rest.height = min(rest.height, SlideBox.millimetres(height) + inset * 2)
      return [.text(.quotation, fitting, rest)] + source
    }
  }

  private func withCaption(_ title: String, in box: SlideBox) -> (SlideBox, [Slide.Item]) {
    var caption = box
    caption.height = 14
    var text = title.fitted([13, 12, 11, 10], in: caption)
    guard !text.text.isEmpty else { return (box, []) }
    text.isBold = true
    caption.height = SlideBox.millimetres(text.height(in: SlideBox.points(box.width)))
    var rest = box
    rest.y += caption.height + 2
    rest.height -= caption.height + 2
    return (rest, [.text(.caption, SlideFlow(paragraphs: [text]), caption)])
  }

  private func slidesOfItsOwn(_ figure: Figure) -> [Slide] {
    switch figure {
    case .chart:
      return fitted(figure, in: SlidePlan.content).map {
        [Slide(layout: .entry, items: head + $0)]
      } ?? []
    case .table(let table): return plan.slides(of: table, label: entry.label + "　" + entry.title)
    case .quotation(let texts, let note):
      let flow = SlideFlow(paragraphs: texts.map { $0.paragraph(size: 18) })
      return plan.slides(
        title: entry.title, label: entry.label, flow, source: note.text + note.url)
    }
  }
}
