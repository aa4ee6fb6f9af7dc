/// The title that an element of XML gives itself: by a child, in its head, or by an attribute.
enum XMLTitle {
  private static let titles: Set<String> = [
    "title", "heading", "head", "headline", "subject", "caption", "name", "題名", "表題", "標題", "見出し",
    "件名", "題", "名称", "タイトル", "章題", "節題", "項目名", "事例名", "事業名",
    "課題名", "施策名", "支援策名", "対策名", "対応策名", "提言名", "提案名", "助言名", "指標名", "指標名称", "施策名称",
    "課題名称",
  ]
  private static let attributes = [
    "title", "題", "題名", "表題", "見出し", "名称", "名", "name", "item", "heading", "head", "headline",
    "caption", "label", "subject",
  ]

  /// `nil` where the element has none.
  static func title(of node: MarkupNode) -> String? {
    self.node(of: node).map { $0.content.collapsed } ?? attribute(of: node)
  }

  static func attribute(of node: MarkupNode) -> String? {
    guard node.children.contains(where: { !$0.isText }), node.weight > 0 else { return nil }
    return words(of: node)
  }

  /// What an attribute calls the element, in Japanese.
  static func words(of node: MarkupNode) -> String? {
    attributes.lazy.compactMap { node.attributes[$0] }
      .first { $0.unicodeScalars.contains { $0.value >= 0x3000 } }?.collapsed
  }

  /// One of the first three children, or of those of a head among them.
  static func node(of node: MarkupNode) -> MarkupNode? {
    let isRecord = node.children.allSatisfy(\.isAttribute) && XMLNames.kind(of: node.name) != nil
    let elements = node.children.filter { !$0.isText && ($0.isAttribute == isRecord) }
    guard XMLNames.kind(of: node.name) != .person else { return nil }
    guard
      elements.count > 1 || XMLNames.kind(of: node.name) != nil
        || node.children.contains(where: \.isAttribute)
        || node.children.contains(where: { $0.isText && $0.weight > 0 })
    else { return nil }
    if isRecord { return elements.first { isTitle($0) || attributes.contains($0.name) } }
    if let title = elements.prefix(3).first(where: isTitle) { return title }
    guard let head = elements.prefix(3).first(where: XMLHead.isContainer) else { return nil }
    return head.children.first(where: isTitle)
  }

  private static func isTitle(_ node: MarkupNode) -> Bool {
    guard
      titles.contains(node.name) || node.name.hasSuffix("見出し")
        || node.name.hasSuffix("title") && node.name != "subtitle",
      !XMLHead.isContainer(node),
      !node.children.contains(where: { !$0.isText && $0.weight > 60 })
    else { return false }
    let text = node.content.collapsed
    return !text.isEmpty && text.unicodeScalars.count <= 120
  }
}
