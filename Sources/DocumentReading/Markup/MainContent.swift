/// Which parts of a page are its content, and which navigation, share buttons and footers.
enum MainContent {
  /// Elements whose text is never seen on the page.
  static let invisible: Set<String> = [
    "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "math",
    "canvas", "audio", "video", "map", "datalist", "option", "select", "textarea", "input", "rt",
    "rp", "rtc",
  ]

  private static let frames: Set<String> = ["nav", "aside", "menu", "dialog"]
  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog",
  ]

  /// Names that sites give to their frames, as whole words of `class` and `id`.
  private static let names: Set<String> = [
    "nav", "navi", "navigation", "gnav", "gnavi", "lnav", "globalnav", "globalnavi", "localnav",
    "menu", "breadcrumb", "breadcrumbs", "topicpath", "pankuzu", "share", "sharebuttons", "sns",
    "social", "sidebar", "side", "related", "footer", "siteheader", "sitefooter", "pagetop",
    "gotop", "totop", "skip", "skiplink", "copyright", "banner", "advertisement", "ad", "ads",
    "cookie", "pager", "pagination", "feedback", "enquete", "questionnaire", "recommend",
    "ranking", "comment", "comments", "toc", "mokuji", "authorbox", "profile",
  ]

  /// The element that holds the content; `nil` where the whole body does.
  static func root(of body: MarkupNode) -> MarkupNode? {
    let total = contentWeight(of: body)
    let mains = candidates(in: body)
    guard let best = mains.max(by: { contentWeight(of: $0) < contentWeight(of: $1) }),
      contentWeight(of: best) * 10 >= total * 4
    else { return nil }
    return best
  }

  private static func candidates(in node: MarkupNode) -> [MarkupNode] {
    if node.name == "main" || node.attributes["role"] == "main" { return [node] }
    let below = node.children.flatMap(candidates)
    if !below.isEmpty { return below }
    return node.name == "article" ? [node] : []
  }

  /// Weight without what is a frame for certain.
  private static func contentWeight(of node: MarkupNode) -> Int {
    if invisible.contains(node.name) || isFrame(node, insideContent: true) { return 0 }
    return node.children.reduce(
      node.text.unicodeScalars.count { !$0.properties.isWhitespace }
    ) { $0 + contentWeight(of: $1) }
  }

  /// `header` and `footer` inside the content belong to it.
  static func isFrame(_ node: MarkupNode, insideContent: Bool) -> Bool {
    if node.isText || node.name == "body" || node.name == "html" || node.name == "main" {
      return false
    }
    let isMatter = insideContent && node.name == "aside" && isAnnotation(node)
    if frames.contains(node.name) && !isMatter || isHidden(node) { return true }
    if !insideContent, node.name == "header" || node.name == "footer" { return true }
    if let role = node.attributes["role"], roles.contains(role) { return true }
    return [node.attributes["class"], node.attributes["id"]].compactMap { $0 }
      .contains { isFrameName($0) }
  }

  /// An aside that its heading calls notes or literature of the content around it.
  private static func isAnnotation(_ node: MarkupNode) -> Bool {
    let heading = node.children.first { ["h1", "h2", "h3", "h4", "h5", "h6"].contains($0.name) }
    guard let words = heading?.content.collapsed else { return false }
    return ["文献", "出典", "参考資料", "脚注", "注釈", "用語"].contains { words.contains($0) }
  }

  private static func isHidden(_ node: MarkupNode) -> Bool {
    if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" { return true }
    guard let style = node.attributes["style"]?.lowercased().filter({ $0 != " " }) else {
      return false
    }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private static func isFrameName(_ value: String) -> Bool {
    let lower = value.lowercased()
    let words = lower.split { " -_:".contains($0) }.map(String.init)
    return words.contains(where: names.contains)
      || lower.split(separator: " ").contains { names.contains($0.filter(\.isLetter)) }
  }
}
