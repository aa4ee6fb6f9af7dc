import KnowledgeModel

/// Walks a page in reading order and writes blocks.
struct HTMLBlocks {
  private(set) var blocks: [Block] = []
  private(set) var problems: [ReadingProblem] = []
  private let limits: ReadingLimits
  private var inline = ""
  private var inlineLine = 0
  private var inlineLinks: [Hyperlink] = []
  private var listDepth = 0
  private var hasItemText = false
  /// How many frames (navigation, footer …) are open.
  private var frames = 0
  private var isContent: Bool

  private static let blockElements: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "details", "dd", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    "caption", "frameset", "label", "button",
  ]

  /// `hasMain` tells that the page names its main content: all else is a frame.
  init(limits: ReadingLimits, hasMain: Bool) {
    self.limits = limits
    isContent = !hasMain
  }

  mutating func write(_ node: MarkupNode, main: MarkupNode?) {
    let isMain = main?.ordinal == node.ordinal
    if isMain {
      flush()
      isContent = true
    }
    let isFrame = MainContent.isFrame(node, insideContent: isContent && main != nil)
    if isFrame {
      flush()
      frames += 1
    }
    visit(node, main: main)
    if isFrame || isMain { flush() }
    if isFrame { frames -= 1 }
    if isMain { isContent = false }
  }

  mutating func finish() -> [Block] {
    flush()
    return blocks
  }

  private mutating func visit(_ node: MarkupNode, main: MarkupNode?) {
    if node.isText { return add(node.text, line: node.line) }
    if MainContent.invisible.contains(node.name) { return }
    switch node.name {
    case "br": add("\u{2028}", line: node.line)
    case "img":
      if let alt = node.attributes["alt"], !alt.isEmpty, frames == 0 { add(alt, line: node.line) }
    case "h1", "h2", "h3", "h4", "h5", "h6": heading(node)
    case "table": table(node, main: main)
    case "pre": preformatted(node)
    case "ul", "ol", "menu", "dir": list(node, main: main)
    case "dl": definitions(node, main: main)
    default:
      let isBlock = Self.blockElements.contains(node.name)
      if isBlock { flush() }
      if let link = node.link { inlineLinks.append(link) }
      for child in node.children { write(child, main: main) }
      if isBlock { flush() }
    }
  }

  private mutating func add(_ text: String, line: Int) {
    if inline.isEmpty { inlineLine = line }
    inline += text
  }

  private mutating func flush() {
    let text = Self.lines(of: inline)
    inline = ""
    guard !text.isEmpty else { return }
    let links = inlineLinks
    inlineLinks = []
    if listDepth > 0 {
      // Only the first text of an item is the item; what follows goes on with it.
      if hasItemText, let last = blocks.last, case .listItem(let depth, let before) = last.content,
        depth == listDepth
      {
        blocks[blocks.count - 1] = Block(
          .listItem(depth: depth, text: before + "\n" + text), place: last.place,
          isBoilerplate: last.isBoilerplate, links: last.links + links)
      } else {
        emit(.listItem(depth: listDepth, text: text), line: inlineLine, links: links)
        hasItemText = true
      }
    } else {
      emit(.paragraph(text: text), line: inlineLine, links: links)
    }
  }

  /// Lines end at `<br>` only.
  static func lines(of inline: String) -> String {
    inline.split(separator: "\u{2028}").map { String($0).collapsed }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private mutating func emit(_ content: Block.Content, line: Int, links: [Hyperlink] = []) {
    blocks.append(
      Block(
        content, place: Place(line: line), isBoilerplate: frames > 0 || !isContent, links: links))
  }

  private mutating func heading(_ node: MarkupNode) {
    flush()
    let text = HTMLText.inline(of: node)
    guard !text.isEmpty, let level = node.name.last?.wholeNumberValue else { return }
    emit(.heading(level: level, text: text), line: node.line, links: node.links)
  }

  private mutating func preformatted(_ node: MarkupNode) {
    flush()
    let text = node.content.trimmed
    if !text.isEmpty { emit(.paragraph(text: text), line: node.line) }
  }

  private mutating func list(_ node: MarkupNode, main: MarkupNode?) {
    flush()
    listDepth += 1
    let outer = hasItemText
    for child in node.children {
      hasItemText = false
      write(child, main: main)
      flush()
    }
    listDepth -= 1
    hasItemText = outer
  }

  /// 「用語：説明」 where both are short, else the term above its explanation.
  private mutating func definitions(_ node: MarkupNode, main: MarkupNode?) {
    flush()
    listDepth += 1
    var term = ""
    var links: [Hyperlink] = []
    var line = node.line
    for child in node.children.flatMap({ $0.name == "div" ? $0.children : [$0] }) {
      switch child.name {
      case "dt":
        if !term.isEmpty { emit(.listItem(depth: listDepth, text: term), line: line, links: links) }
        term = HTMLText.inline(of: child)
        links = child.links
        line = child.line
      case "dd" where child.first(["ul", "ol", "dl", "table"]) == nil:
        let text = HTMLText.inline(of: child)
        let joined = term.isEmpty || text.isEmpty ? term + text : "\(term)：\(text)"
        links += child.links
        if !joined.isEmpty {
          emit(.listItem(depth: listDepth, text: joined), line: line, links: links)
        }
        term = ""
        links = []
        line = child.line
      case "dd":
        if !term.isEmpty { emit(.listItem(depth: listDepth, text: term), line: line, links: links) }
        term = ""
        links = []
        listDepth += 1
        hasItemText = false
        for part in child.children { write(part, main: main) }
        flush()
        listDepth -= 1
      default: write(child, main: main)
      }
    }
    if !term.isEmpty { emit(.listItem(depth: listDepth, text: term), line: line, links: links) }
    listDepth -= 1
  }

  private mutating func table(_ node: MarkupNode, main: MarkupNode?) {
    flush()
    guard let grid = HTMLTable(node, limits: limits) else {
      let depth = listDepth
      listDepth = 0
      for child in node.children { write(child, main: main) }
      flush()
      listDepth = depth
      return
    }
    if grid.isCut {
      problems.append(
        ReadingProblem(
          code: "table-cut",
          message: "表のセルが上限の\(limits.tableCells)個に達したため、以後の結合されたセルを1個として読みました。表を分けてください。",
          place: Place(line: node.line)))
    }
    if let caption = grid.caption { emit(.paragraph(text: caption), line: node.line) }
    emit(.table(rows: grid.rows), line: node.line, links: node.links)
  }
}
