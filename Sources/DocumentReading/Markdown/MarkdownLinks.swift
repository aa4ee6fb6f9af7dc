import CMarkGFM
import KnowledgeModel

/// Where the words of a node of cmark-gfm lead.
enum MarkdownLinks {
  /// In the order in which they stand.
  static func links(in node: OpaquePointer) -> [Hyperlink] {
    guard let walk = cmark_iter_new(node) else { return [] }
    defer { cmark_iter_free(walk) }
    var found: [Hyperlink] = []
    /// The target and the words so far of the link that is open.
    var open: (target: String, text: String)?
    while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
      guard let current = cmark_iter_get_node(walk) else { continue }
      switch cmark_node_get_type(current) {
      case CMARK_NODE_LINK where event == CMARK_EVENT_ENTER:
        open = (cmark_node_get_url(current).map { String(cString: $0) } ?? "", "")
      case CMARK_NODE_LINK:
        if let (target, text) = open, !target.isEmpty {
          found.append(Hyperlink(text: text.collapsed, target: target))
        }
        open = nil
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        open?.text += cmark_node_get_literal(current).map { String(cString: $0) } ?? ""
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: open?.text += " "
      default: continue
      }
    }
    return found
  }
}
