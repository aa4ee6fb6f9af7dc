import KnowledgeModel

extension MarkupNode {
  /// Where the words of this node lead: `<a href>` in HTML, any element with `href` in XML.
  var links: [Hyperlink] {
    var found: [Hyperlink] = []
    collectLinks(into: &found)
    return found
  }

  /// Of this element alone.
  var link: Hyperlink? {
    guard let target = attributes["href"]?.trimmed, !target.isEmpty else { return nil }
    return Hyperlink(text: content.collapsed, target: target)
  }

  private func collectLinks(into found: inout [Hyperlink]) {
    if MainContent.invisible.contains(name) { return }
    if let link { found.append(link) }
    for child in children where !child.isText { child.collectLinks(into: &found) }
  }
}
