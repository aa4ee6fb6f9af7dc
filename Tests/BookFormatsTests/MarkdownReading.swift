import CMarkGFM

/// The words of a Markdown file, as GitHub's own library reads them.
struct MarkdownReading {
  /// Of every paragraph, heading, cell and note, without white space.
  private(set) var texts: [String] = []

  init(_ text: String) {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE)
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      _ = cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, text, text.utf8.count)
    let document = cmark_parser_finish(parser)
    defer { cmark_node_free(document) }
    let walk = cmark_iter_new(document)
    defer { cmark_iter_free(walk) }
    var words = ""
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { break }
      let node = cmark_iter_get_node(walk)
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE {
        words += cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
      } else if type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK) {
        if !words.isEmpty { texts.append(words.folded) }
        words = ""
      }
    }
  }
}

extension String {
  /// Without white space.
  var folded: String { filter { !$0.isWhitespace } }
}
