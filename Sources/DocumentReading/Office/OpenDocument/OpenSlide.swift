import KnowledgeModel

/// Reads one page of a presentation of OpenDocument.
struct OpenSlide {
  private let pull: XMLPull
  private let styles: OpenDocumentStyles
  private let limits: ReadingLimits
  let isHidden: Bool
  private var title: [FlowBlock] = []
  private var hasSubtitle = false
  private var body: [FlowBlock] = []
  private var frames: [FlowBlock] = []
  private var notes: [FlowBlock] = []
  private var remarks: [FlowBlock] = []

  init(_ pull: XMLPull, styles: OpenDocumentStyles, limits: ReadingLimits) {
    self.pull = pull
    self.styles = styles
    self.limits = limits
    isHidden = styles.isHidden(pull.attribute("style-name"))
  }

  mutating func read(in document: inout OpenDocument) throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      let role = pull.attribute("class") ?? ""
      let isPlace = ["true", "1"].contains(pull.attribute("placeholder") ?? "")
      var inner = OpenDocumentBody(pull, styles: styles, limits: limits)
      switch pull.name {
      case "notes":
        try pull.children { () throws(ReadingError) in
          guard pull.attribute("class") == "notes", pull.attribute("placeholder") == nil else {
            return
          }
          try inner.block()
        }
        notes += inner.output
      case "annotation":
        try inner.annotation()
        remarks += inner.line.remarks
      default:
        // Places for text that nobody filled in.
        guard !isPlace else { return }
        try inner.block()
        keep(inner.output, role: role)
        body += document.charts(of: inner).flatMap(\.flow)
      }
    }
  }

  private mutating func keep(_ found: [FlowBlock], role: String) {
    let words = found.filter { !$0.isBlank }
    switch role {
    case "title" where title.isEmpty: title = words
    case "footer", "header", "date-time", "page-number": frames += words
    default:
      if role == "subtitle" { hasSubtitle = true }
      body += words
    }
  }

  func blocks(number: Int, isFirst: Bool) -> [Block] {
    let place = Place(slide: number)
    let notes = notes.filter { !$0.isBlank }.map(\.words)
    var output: [Block] = []
    if !title.isEmpty || !body.isEmpty || !notes.isEmpty {
      let words = title.map(\.text).joined(separator: "\n").onOneLine
      let isCover = hasSubtitle || body.map(\.words).joined().count <= 80
      let name = words.isEmpty ? "スライド\(number)" : words
      let level = isFirst && !words.isEmpty && isCover ? 1 : 2
      output.append(
        Block(
          .heading(level: level, text: name + (isHidden ? "（非表示のスライド）" : "")), place: place))
    }
    output += body.map { block($0, at: place) }
    if !notes.isEmpty {
      output.append(
        Block(.paragraph(text: "ノート：" + notes.joined(separator: "\n")), place: place))
    }
    output += remarks.map { Block(.paragraph(text: $0.text), place: place) }
    output += frames.filter { $0.text.contains { !$0.isNumber } }.map {
      Block(.paragraph(text: $0.words), place: place, isBoilerplate: true)
    }
    return output
  }

  private func block(_ flow: FlowBlock, at place: Place) -> Block {
    switch flow.kind {
    case .item(let depth):
      Block(.listItem(depth: depth, text: flow.text), place: place, links: flow.links)
    case .table(let rows): Block(.table(rows: rows), place: place, links: flow.links)
    default: Block(.paragraph(text: flow.text), place: place, links: flow.links)
    }
  }
}
