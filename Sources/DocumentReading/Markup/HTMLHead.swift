import KnowledgeModel

/// What the markup of a page says of it: its title, its author, its day and the name of its site.
enum HTMLHead {
  static func declared(of root: MarkupNode, _ blocks: [Block]) -> DeclaredHead {
    var values: [DeclaredHead.Key: [String]] = [:]
    var origins: [DeclaredHead.Key: HeadOrigin] = [:]
    func keep(_ key: DeclaredHead.Key, _ value: String, of node: MarkupNode, _ words: String) {
      guard values[key] == nil, !value.isEmpty else { return }
      values[key] = [value]
      origins[key] = HeadOrigin(.markup, text: words, place: Place(line: node.line))
    }
    for node in metas(in: root) {
      guard let content = node.attributes["content"]?.collapsed,
        let name = node.attributes["property"] ?? node.attributes["name"],
        let key = keys[name.lowercased()]
      else { continue }
      keep(key, key == .date ? String(content.prefix(10)) : content, of: node, content)
    }
    if let node = root.first(["title"]) {
      let words = node.content.collapsed
      keep(.title, title(words, blocks), of: node, words)
      if let site = site(words, blocks) { keep(.publisher, site, of: node, words) }
    }
    return DeclaredHead(values, origins: origins)
  }

  private static let keys: [String: DeclaredHead.Key] = [
    "author": .author, "dc.creator": .author, "dcterms.creator": .author,
    "og:site_name": .publisher, "dc.publisher": .publisher, "dcterms.publisher": .publisher,
    "dc.date": .date, "dcterms.issued": .date, "dcterms.date": .date,
    "article:published_time": .date,
  ]

  private static func metas(in root: MarkupNode) -> [MarkupNode] {
    root.first(["head"])?.children.filter { $0.name == "meta" } ?? []
  }

  /// The title of the window without the site's name beside it.
  private static func title(_ title: String, _ blocks: [Block]) -> String {
    for block in blocks where !block.isBoilerplate {
      if case .heading(_, let text) = block.content, title.contains(text), text.count >= 4 {
        return text
      }
    }
    return title.split { "|｜".contains($0) }.map { $0.trimmed }.first ?? title
  }

  /// The last part of the title of the window, where no heading of the page has it.
  private static func site(_ title: String, _ blocks: [Block]) -> String? {
    var parts = title.split { "|｜".contains($0) }.map { $0.trimmed }
    if parts.count < 2, let gap = title.lastRange(of: " - ") {
      parts = [String(title[..<gap.lowerBound]), title[gap.upperBound...].trimmed]
    }
    guard parts.count >= 2, let site = parts.last, (2...40).contains(site.count) else { return nil }
    let isHeading = blocks.contains { block in
      if case .heading(_, let text) = block.content { text.contains(site) } else { false }
    }
    return isHeading ? nil : site
  }
}

extension String {
  fileprivate func lastRange(of words: String) -> Range<String.Index>? {
    ranges(of: words).last
  }
}
