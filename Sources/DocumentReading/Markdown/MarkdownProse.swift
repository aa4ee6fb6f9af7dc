import CMarkGFM

/// Markdown that people write for print: blocks with what they want stressed.
package enum ProseBlock: Sendable, Hashable {
  case heading([ProseSpan])
  case paragraph([ProseSpan])
  /// Lists in lists are items of the outer one.
  case list([[ProseSpan]], isOrdered: Bool)
  case quotation([ProseBlock])
  /// The first row is the head.
  case table([[String]])
}

package enum ProseSpan: Sendable, Hashable {
  case text(String)
  case strong(String)
  case address(String)
}

/// Reads CommonMark with tables. HTML within it is text.
package enum MarkdownProse {
  private typealias Node = OpaquePointer
  /// Blocks nested deeper are written as text.
  private static let deepest = 8

  package static func blocks(of text: String) -> [ProseBlock] {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8) else {
      return []
    }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    var text = Stress.hidingEscapes(in: text)
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let document = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(document) }
    return children(of: document).flatMap { blocks(of: $0, depth: 1) }
  }

  /// The words of one line in which people stress some.
  package static func plain(_ text: String) -> String {
    plain(Stress.completed([.text(Stress.hidingEscapes(in: text))]).map(Stress.showingEscapes))
  }

  private static func blocks(of node: Node, depth: Int) -> [ProseBlock] {
    guard depth <= deepest else { return [.paragraph(spans(of: node))] }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: return [.heading(spans(of: node))]
    case CMARK_NODE_PARAGRAPH: return [.paragraph(spans(of: node))]
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
      return [.paragraph([.text(Stress.asWritten(literal(of: node)))])]
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return [.list(items(of: node, depth: depth), isOrdered: isOrdered)]
    case CMARK_NODE_BLOCK_QUOTE:
      return [.quotation(children(of: node).flatMap { blocks(of: $0, depth: depth + 1) })]
    case CMARK_NODE_THEMATIC_BREAK: return []
    default:
      guard String(cString: cmark_node_get_type_string(node)) == "table" else {
        return children(of: node).flatMap { blocks(of: $0, depth: depth + 1) }
      }
      return [
        .table(children(of: node).map { row in children(of: row).map { plain(spans(of: $0)) } })
      ]
    }
  }

  private static func items(of list: Node, depth: Int) -> [[ProseSpan]] {
    guard depth <= deepest else { return [spans(of: list)] }
    return children(of: list).flatMap { item -> [[ProseSpan]] in
      var own: [ProseSpan] = []
      var inner: [[ProseSpan]] = []
      for node in children(of: item) {
        if cmark_node_get_type(node) == CMARK_NODE_LIST {
          inner += items(of: node, depth: depth + 1)
        } else {
          own += (own.isEmpty ? [] : [.text("\n")]) + spans(of: node)
        }
      }
      return [own] + inner
    }
  }

  /// The words in a block, line ends as they are written.
  private static func spans(of node: Node) -> [ProseSpan] {
    guard let walk = cmark_iter_new(node) else { return [] }
    defer { cmark_iter_free(walk) }
    var spans: [ProseSpan] = []
    var stress = 0
    while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
      guard let current = cmark_iter_get_node(walk) else { continue }
      let isEntry = event == CMARK_EVENT_ENTER
      switch cmark_node_get_type(current) {
      case CMARK_NODE_STRONG, CMARK_NODE_EMPH: stress += isEntry ? 1 : -1
      case CMARK_NODE_TEXT: append(literal(of: current), isStrong: stress > 0, to: &spans)
      case CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
        append(Stress.hidden(literal(of: current)), isStrong: stress > 0, to: &spans)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        append("\n", isStrong: stress > 0, to: &spans)
      case CMARK_NODE_LINK where !isEntry:
        let address = cmark_node_get_url(current).map { String(cString: $0) } ?? ""
        if !address.isEmpty, plain(spans.suffix(1)) != address { spans.append(.address(address)) }
      default: break
      }
    }
    return Stress.completed(spans).map(Stress.showingEscapes)
  }

  private static func append(_ text: String, isStrong: Bool, to spans: inout [ProseSpan]) {
    switch (spans.last, isStrong) {
    case (.text(let before), false): spans[spans.count - 1] = .text(before + text)
    case (.strong(let before), true): spans[spans.count - 1] = .strong(before + text)
    default: spans.append(isStrong ? .strong(text) : .text(text))
    }
  }

  private static func plain(_ spans: some Sequence<ProseSpan>) -> String {
    spans.map { span in
      switch span {
      case .text(let text), .strong(let text), .address(let text): text
      }
    }.joined()
  }

  private static func children(of node: Node) -> [Node] {
    var children: [Node] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(child)
      next = cmark_node_next(child)
    }
    return children
  }

  private static func literal(of node: Node) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}
