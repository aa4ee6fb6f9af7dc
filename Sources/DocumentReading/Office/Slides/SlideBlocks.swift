import KnowledgeModel

/// Makes blocks of slides, each under its title.
struct SlideBlocks {
  private(set) var blocks: [Block] = []
  private let slideCount: Int
  /// Dates and footers that were met.
  private var framed: Set<String> = []

  init(slideCount: Int) {
    self.slideCount = slideCount
  }

  struct Content {
    let number: Int
    var isHidden = false
    var shapes: [SlideShape] = []
    var relationships = Relationships()
    /// By the identifier of the relationship.
    var diagrams: [String: [String]] = [:]
    var charts: [String: ChartText] = [:]
    var embedded: [String: [Block]] = [:]
    var notes: [SlideShape] = []
    var comments: [String] = []
  }

  mutating func append(_ content: Content) {
    var shapes = Self.ordered(content.shapes)
    let place = Place(slide: content.number)
    let says = shapes.contains { $0.role != .frame }
    guard says || !content.notes.isEmpty || !content.comments.isEmpty else {
      return frames(content)
    }
    let title = Self.title(of: &shapes)
    let isFirst = !blocks.contains { !$0.isBoilerplate }
    let name = title?.text ?? "スライド\(content.number)"
    let opens = isFirst && title != nil && (title?.isCover ?? false || Self.isShort(shapes))
    blocks.append(
      Block(
        .heading(
          level: opens ? 1 : 2, text: name + (content.isHidden ? "（非表示のスライド）" : "")),
        place: place))
    for shape in shapes { add(shape, of: content) }
    let notes = content.notes.filter { $0.role == .body }.flatMap(\.texts)
    if !notes.isEmpty {
      blocks.append(
        Block(.paragraph(text: "ノート：" + notes.joined(separator: "\n")), place: place))
    }
    for comment in content.comments {
      blocks.append(Block(.paragraph(text: Remark.comment(comment, by: "")), place: place))
    }
    frames(content)
  }

  /// Dates and footers; what many slides say alike counts once.
  private mutating func frames(_ content: Content) {
    for text in content.shapes.filter({ $0.role == .frame }).flatMap(\.texts) {
      guard text.contains(where: { !$0.isNumber }), framed.insert(text).inserted else { continue }
      blocks.append(
        Block(.paragraph(text: text), place: Place(slide: content.number), isBoilerplate: true))
    }
  }

  private mutating func add(_ shape: SlideShape, of content: Content) {
    let place = Place(slide: content.number)
    switch shape.content {
    case .paragraphs(let paragraphs):
      guard shape.role != .frame else { return }
      for paragraph in paragraphs {
        let links = paragraph.links.compactMap { link in
          content.relationships.address(link.id).map { Hyperlink(text: link.words, target: $0) }
        }
        let isItem =
          paragraph.isBulleted ?? (shape.role == .body && paragraphs.count > 1)
        blocks.append(
          Block(
            isItem
              ? .listItem(depth: paragraph.level + 1, text: paragraph.text)
              : .paragraph(text: paragraph.text), place: place, links: links))
      }
    case .table(let rows): add(rows, at: place)
    case .diagram(let id):
      for text in content.diagrams[id] ?? [] {
        blocks.append(Block(.listItem(depth: 1, text: text), place: place))
      }
    case .embedded(let id, _):
      for block in content.embedded[id] ?? [] where !block.isBoilerplate {
        var inner = block.content
        if case .heading(_, let text) = inner { inner = .paragraph(text: text) }
        blocks.append(Block(inner, place: place, links: block.links))
      }
    case .chart(let id):
      guard let chart = content.charts[id] else { return }
      if !chart.title.isEmpty { blocks.append(Block(.paragraph(text: chart.title), place: place)) }
      add(chart.rows, at: place)
    }
  }

  private mutating func add(_ rows: [[String]], at place: Place) {
    guard rows.contains(where: { $0.count > 1 }) else {
      for text in rows.joined() where !text.isEmpty {
        blocks.append(Block(.paragraph(text: text), place: place))
      }
      return
    }
    blocks.append(Block(.table(rows: rows), place: place))
  }

  /// What the layout places stays where it is; the rest goes from top to bottom.
  private static func ordered(_ shapes: [SlideShape]) -> [SlideShape] {
    let placed = shapes.enumerated().filter { $0.element.position != nil }
      .sorted { first, second in
        guard let one = first.element.position, let other = second.element.position else {
          return false
        }
        if one.comes(before: other) { return true }
        return other.comes(before: one) ? false : first.offset < second.offset
      }.map(\.element)
    return shapes.filter { $0.position == nil } + placed
  }

  /// Takes the title out of the shapes: the place for it, or a short line at the top.
  private static func title(
    of shapes: inout [SlideShape]
  ) -> (text: String, isCover: Bool)? {
    if let index = shapes.firstIndex(where: { $0.role == .title || $0.role == .centredTitle }) {
      let shape = shapes.remove(at: index)
      let text = shape.texts.joined(separator: "\n").onOneLine
      return (text, shape.role == .centredTitle || shapes.contains { $0.role == .subtitle })
    }
    guard let index = shapes.firstIndex(where: { $0.role != .frame && $0.role != .picture }),
      shapes[index].texts.count == 1, let text = shapes[index].texts.first,
      text.count <= 40, !text.contains("。"), shapes.count > 1
    else { return nil }
    shapes.remove(at: index)
    return (text.onOneLine, false)
  }

  /// Whether next to nothing stands beside the title.
  private static func isShort(_ shapes: [SlideShape]) -> Bool {
    shapes.flatMap(\.texts).joined().count <= 80
  }
}

extension SlideShape {
  /// Its paragraphs; empty for what is none of text.
  var texts: [String] {
    if case .paragraphs(let paragraphs) = content { paragraphs.map(\.text) } else { [] }
  }
}
