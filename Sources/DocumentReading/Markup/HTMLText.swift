/// The words of inline markup.
enum HTMLText {
  /// Of ruby the base text alone is kept, so that a search for the word finds it.
  static func inline(of node: MarkupNode) -> String {
    var output = ""
    collect(node, into: &output)
    return HTMLBlocks.lines(of: output)
  }

  private static func collect(_ node: MarkupNode, into output: inout String) {
    if node.isText {
      output += node.text
      return
    }
    if MainContent.invisible.contains(node.name) { return }
    let breaks = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "dt", "dd"]
    if breaks.contains(node.name) { output += "\u{2028}" }
    if node.name == "img", let alt = node.attributes["alt"] { output += alt }
    for child in node.children { collect(child, into: &output) }
    if node.name != "br", breaks.contains(node.name) { output += "\u{2028}" }
  }
}
