import CMarkGFM
import KnowledgeModel

/// Walks the tree of cmark-gfm and writes blocks.
struct MarkdownTree {
  private typealias Node = OpaquePointer

  private(set) var blocks: [Block] = []
  /// Whether nodes below the limit of depth were written as one text.
  private(set) var isCut = false
  private let deepest: Int

  init(_ text: String, limits: ReadingLimits) {
    deepest = limits.depth
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8) else {
      return
    }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let document = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(document) }
    write(childrenOf: document, depth: 0, listDepth: 0)
  }

  private mutating func write(childrenOf parent: Node, depth: Int, listDepth: Int) {
    var next = cmark_node_first_child(parent)
    while let node = next {
      write(node, depth: depth + 1, listDepth: listDepth)
      next = cmark_node_next(node)
    }
  }

  /// - Parameter depth: Of the node below the document, which is 0.
  private mutating func write(_ node: Node, depth: Int, listDepth: Int) {
    let line = Int(cmark_node_get_start_line(node))
    guard depth <= deepest else {
      isCut = true
      return emit(.paragraph(text: Self.inline(of: node)), line)
    }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      let text = Self.inline(of: node).collapsed
      if !text.isEmpty {
        let level = Int(cmark_node_get_heading_level(node))
        emit(.heading(level: level, text: text), line, of: node)
      }
    case CMARK_NODE_PARAGRAPH: emit(.paragraph(text: Self.inline(of: node)), line, of: node)
    case CMARK_NODE_CODE_BLOCK: emit(.paragraph(text: Self.literal(of: node).trimmed), line)
    case CMARK_NODE_HTML_BLOCK:
      emit(
        .paragraph(text: TagStripper.text(of: Self.visible(Self.literal(of: node))).trimmed), line)
    case CMARK_NODE_LIST:
      var next = cmark_node_first_child(node)
      while let item = next {
        write(item: item, depth: depth + 1, listDepth: listDepth + 1)
        next = cmark_node_next(item)
      }
    case CMARK_NODE_THEMATIC_BREAK: break
    default:
      if String(cString: cmark_node_get_type_string(node)) == "table" {
        emit(.table(rows: Self.rows(of: node)), line, of: node)
      } else {
        write(childrenOf: node, depth: depth, listDepth: listDepth)
      }
    }
  }

  /// The first paragraphs of an item are the item; lists and the like follow on their own.
  private mutating func write(item: Node, depth: Int, listDepth: Int) {
    var text = ""
    var links: [Hyperlink] = []
    var next = cmark_node_first_child(item)
    while let node = next, cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH {
      text += (text.isEmpty ? "" : "\n") + Self.inline(of: node)
      links += MarkdownLinks.links(in: node)
      next = cmark_node_next(node)
    }
    if !text.isEmpty {
      emit(.listItem(depth: listDepth, text: text), Int(cmark_node_get_start_line(item)), links)
    }
    while let node = next {
      write(node, depth: depth + 1, listDepth: listDepth)
      next = cmark_node_next(node)
    }
  }

  private mutating func emit(_ content: Block.Content, _ line: Int, of node: Node) {
    emit(content, line, MarkdownLinks.links(in: node))
  }

  private mutating func emit(_ content: Block.Content, _ line: Int, _ links: [Hyperlink] = []) {
    let block = Block(content, place: Place(line: max(1, line)), links: links)
    if block.text.contains(where: { !$0.isWhitespace }) { blocks.append(block) }
  }

  private static func rows(of table: Node) -> [[String]] {
    var rows: [[String]] = []
    var nextRow = cmark_node_first_child(table)
    while let row = nextRow {
      var cells: [String] = []
      var nextCell = cmark_node_first_child(row)
      while let cell = nextCell {
        cells.append(inline(of: cell).collapsed)
        nextCell = cmark_node_next(cell)
      }
      rows.append(cells)
      nextRow = cmark_node_next(row)
    }
    return rows
  }

  private static func literal(of node: Node) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  /// The words of inline markup; links by their text, pictures by their description; of several
  /// blocks one line each.
  private static func inline(of node: Node) -> String {
    guard let walk = cmark_iter_new(node) else { return "" }
    defer { cmark_iter_free(walk) }
    var text = ""
    while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let current = cmark_iter_get_node(walk) else { continue }
      switch cmark_node_get_type(current) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += literal(of: current)
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK: text += "\n" + literal(of: current)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        text += "\n"
      case CMARK_NODE_HTML_INLINE:
        if literal(of: current).lowercased().hasPrefix("<br") { text += "\n" }
      default: break
      }
    }
    return text.trimmed
  }

  /// Without comments, scripts and styles.
  private static func visible(_ html: String) -> String {
    var html = html
    for (open, close) in [("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")] {
      var output = ""
      var rest = html[...]
      while let start = rest.firstRange(of: open) {
        output += rest[..<start.lowerBound]
        let end = rest[start.upperBound...].firstRange(of: close)?.upperBound ?? rest.endIndex
        rest = rest[end...]
      }
      html = output + rest
    }
    return html
  }
}
