import KnowledgeModel

/// Walks an XML tree in reading order and writes blocks.
struct XMLBlocks {
  private(set) var blocks: [Block] = []
  let limits: ReadingLimits
  private var listDepth = 0
  private var isInHead = false
  /// What the elements around set out, the innermost.
  private(set) var kind: XMLNames.Kind?
  /// Elements around the one that is written.
  private var depth = 0
  /// The headings around, outermost first.
  private var headings: [String] = []
  /// The titles that were written, by their ordinals.
  private var titles: Set<Int> = []

  static let tables: Set<String> = ["table", "表", "一覧表", "informaltable"]
  private static let lists: Set<String> = [
    "list", "ul", "ol", "items", "箇条", "箇条書き", "一覧", "itemlist",
  ]
  static let items: Set<String> = ["item", "li", "listitem", "項目", "箇条", "entry", "point"]

  init(limits: ReadingLimits) {
    self.limits = limits
  }

  mutating func write(_ root: MarkupNode) {
    write(root, level: 1)
  }

  private mutating func write(_ node: MarkupNode, level: Int) {
    guard node.weight > 0, !titles.contains(node.ordinal) else { return }
    if isLeaf(node) { return leaf(node) }
    if let words = XMLHead.words(of: node, insideHead: isInHead) {
      let text = words.joined(separator: "、")
      return paragraph(text, line: node.line, label: XMLHead.label(of: node.name))
    }
    let outside = (isInHead, kind, headings.count)
    depth += 1
    isInHead = isInHead || XMLHead.isContainer(node)
    if level > 1 { kind = XMLNames.kind(of: node.name) ?? XMLNames.group(node.name)?.kind ?? kind }
    defer {
      depth -= 1
      isInHead = outside.0
      kind = outside.1
      headings.removeLast(headings.count - outside.2)
    }
    let rows = table(node)
    let isField = fieldTitle(of: node) != nil
    // What its attributes say is no part of what it holds.
    if isField { for child in node.children where child.isAttribute { write(child, level: level) } }
    var level = level
    let title = title(of: node, isRoot: level == 1, in: outside.1) ?? groupTitle(of: node)
    if let (text, line) = title {
      let isCaption =
        rows != nil && (Self.tables.contains(node.name) || node.attributes["caption"] == text)
      emit(isCaption ? .paragraph(text: text) : .heading(level: level, text: text), line: line)
      headings.append(text)
      level += 1
    } else if level == 1 {
      level = 2
    }
    if let rows {
      if isOfChallenges(node) {
        // Whose they are.
        for child in node.children where child.isAttribute { write(child, level: level) }
      }
      emit(.table(rows: rows), line: node.line, links: node.links)
      for child in node.children where child.isAttribute && XMLNames.isSource(child.name) {
        paragraph(child.content.collapsed, line: child.line, label: "出典")
      }
      for child in trailing(of: node) { write(child, level: level) }
      return
    }
    let isList = Self.lists.contains(node.name)
    if isList { listDepth += 1 }
    for child in node.children {
      if child.isText {
        paragraphs(child.text, line: child.line, label: nil)
      } else if !isField || !child.isAttribute {
        write(child, level: level)
      }
    }
    if isList { listDepth -= 1 }
  }

  private func isOfChallenges(_ node: MarkupNode) -> Bool {
    node.children.first { !$0.isText && !$0.isAttribute }
      .map { XMLNames.kind(of: $0.name) == .challenge } ?? false
  }

  /// Not in a head, whose title is that of what the head belongs to. The name of an element that
  /// sets out a challenge, a measure, an indicator or a case stands before its title, unless the
  /// heading above says the same.
  private mutating func title(
    of node: MarkupNode, isRoot: Bool, in outer: XMLNames.Kind?
  ) -> (text: String, line: Int)? {
    guard !isInHead else { return nil }
    var found: (text: String, line: Int)
    if let title = XMLTitle.node(of: node) {
      titles.insert(title.ordinal)
      found = (title.content.collapsed, title.line)
    } else if let words = XMLTitle.attribute(of: node), XMLNames.kind(of: node.name) != .person {
      found = (words, node.line)
    } else if let place = municipality(of: node) {
      found = (place.content.collapsed, node.line)
    } else {
      return nil
    }
    guard !isRoot, var label = XMLNames.titleLabel(of: node.name, in: outer) else { return found }
    if let (level, words) = self.level(of: node) {
      titles.insert(level.ordinal)
      label = words
    } else if says(label, headings.last ?? "", of: node) || found.text.hasPrefix(label) {
      return found
    }
    found.text = "\(label)：\(found.text)"
    return found
  }

  /// Of a case without a title: what tells where it is from begins it.
  private func municipality(of node: MarkupNode) -> MarkupNode? {
    guard XMLNames.kind(of: node.name) == .example else { return nil }
    return node.children.first { child in
      !child.isText && isLeaf(child) && (1...20).contains(child.weight)
        && (XMLNames.label(of: child.name, in: .example) == XMLNames.municipality
          || XMLNames.municipalities.contains(child.name))
    }
  }

  /// 「後半の施策」 may tell of measures without setting them out; 「主な課題」 sets out challenges.
  /// The title of the document is no heading on its page.
  private func says(_ label: String, _ heading: String, of node: MarkupNode) -> Bool {
    if headings.count < 2, XMLNames.kind(of: node.name) == .example { return false }
    return heading == label || XMLNames.kind(of: node.name) != .measure && heading.hasSuffix(label)
  }

  /// What an indicator says of its level: an attribute, else an element.
  private func level(of node: MarkupNode) -> (node: MarkupNode, words: String)? {
    if let level = node.children.first(where: { $0.isAttribute && $0.name == "level" }) {
      return (level, level.content)
    }
    guard XMLNames.kind(of: node.name) == .indicator,
      let level = node.children.first(where: {
        !$0.isText && isLeaf($0) && $0.weight <= 20 && XMLNames.isLevel($0.name, $0.content)
      }), let words = XMLNames.level(level.content.collapsed, type: nil)
    else { return nil }
    return (level, words)
  }

  /// 「KPI」 over indicators that an element gathers by its name or by what it says of them all.
  private mutating func groupLevel(of node: MarkupNode) -> String? {
    guard !isInHead,
      node.children.contains(where: {
        !$0.isText && !$0.isAttribute && XMLNames.kind(of: $0.name) == .indicator
      })
    else { return nil }
    let told = node.children.first { $0.isAttribute && XMLNames.isLevel($0.name, $0.content) }
    guard let level = XMLNames.level(told?.content ?? node.name, type: nil),
      let known = ["KGI", "KSI", "KPI"].first(where: level.hasPrefix), headings.last != known
    else { return nil }
    if let told { titles.insert(told.ordinal) }
    return known
  }

  /// `<challenges>` without a title: 「課題」.
  private mutating func groupTitle(of node: MarkupNode) -> (text: String, line: Int)? {
    if let level = groupLevel(of: node) { return (level, node.line) }
    let named = XMLNames.group(node.name)?.heading ?? fieldTitle(of: node)
    guard !isInHead, let heading = named, headings.last?.hasSuffix(heading) != true,
      node.children.contains(where: { !$0.isText && !$0.isAttribute && $0.weight > 0 })
    else { return nil }
    return (heading, node.line)
  }

  /// `<成果><項>…</項></成果>` within a case: a field of several parts.
  private func fieldTitle(of node: MarkupNode) -> String? {
    guard kind == .example || kind == .challenge || kind == .measure || kind == .indicator,
      XMLNames.kind(of: node.name) == nil
    else { return nil }
    if let label = XMLNames.label(of: node.name, in: kind) { return label }
    return Self.isNamed(node) ? node.name : nil
  }

  /// By a Japanese name that says what it is, and is no markup.
  private static func isNamed(_ node: MarkupNode) -> Bool {
    node.name.unicodeScalars.contains { $0.isKanji || $0.isKatakana } && !markup.contains(node.name)
  }

  private static let markup: Set<String> = [
    "段落", "本文", "文", "内容", "p", "章", "節", "項", "本編", "一覧", "表", "行", "列", "箇条", "箇条書き", "項目", "リスト",
  ]

  /// Holds words directly: its elements are marks within the text.
  func isLeaf(_ node: MarkupNode) -> Bool {
    let elements = node.children.filter { !$0.isText }
    if elements.isEmpty { return true }
    guard node.children.contains(where: { $0.isText && $0.weight > 0 }) else { return false }
    return elements.allSatisfy { isLeaf($0) && $0.weight < 200 }
  }

  private mutating func leaf(_ node: MarkupNode) {
    paragraph(node.remark, line: node.line, label: nil)
    let text = node.content
    if listDepth > 0 || Self.items.contains(node.name) {
      let item = text.collapsed
      if !item.isEmpty {
        emit(.listItem(depth: max(1, listDepth), text: item), line: node.line, links: node.links)
      }
      return
    }
    let first = blocks.count
    paragraphs(text, line: node.line, label: label(of: node))
    let links = node.links
    if !links.isEmpty, blocks.indices.contains(first) {
      blocks[first] = Block(blocks[first].content, place: blocks[first].place, links: links)
    }
  }

  /// The name of an element in Japanese, in a head, or known for what its value is; names of markup
  /// say nothing.
  private func label(of node: MarkupNode) -> String? {
    let isShort = node.weight <= 100
    if node.isAttribute, isShort, XMLNames.pointsToMeasure(node.name, of: kind) {
      return XMLNames.measure
    }
    if isShort, let words = XMLTitle.words(of: node) { return words }
    if isInHead { return isShort ? XMLHead.label(of: node.name) : nil }
    if depth == 1, isShort, let label = XMLHead.known(node.name) { return label }
    if node.weight <= 400, let label = XMLNames.label(of: node.name, in: kind) {
      return headings.last == label ? nil : label
    }
    return isShort && Self.isNamed(node) ? node.name : nil
  }

  private mutating func paragraphs(_ text: String, line: Int, label: String?) {
    let isMarkup = text.contains("</") || text.contains("<br") || text.contains("<p")
    let plain = isMarkup ? TagStripper.text(of: text) : text
    var number = line
    var current = ""
    var start = line
    for part in plain.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = String(part).collapsed.trimmed
      if words.isEmpty {
        paragraph(current, line: start, label: label)
        current = ""
      } else {
        if current.isEmpty { start = number } else { current += "\n" }
        current += words
      }
      number += 1
    }
    paragraph(current, line: start, label: label)
  }

  private mutating func paragraph(_ text: String, line: Int, label: String?) {
    guard !text.isEmpty else { return }
    emit(.paragraph(text: label.map { "\($0)：\(text)" } ?? text), line: line)
  }

  private mutating func emit(_ content: Block.Content, line: Int, links: [Hyperlink] = []) {
    blocks.append(Block(content, place: Place(line: line), links: links))
  }
}
