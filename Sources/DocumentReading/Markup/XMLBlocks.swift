import KnowledgeModel

/// Walks an XML tree in reading order and writes blocks.
struct XMLBlocks {
  private(set) var blocks: [Block] = []
  private let limits: ReadingLimits
  private var listDepth = 0
  private var isInHead = false
  /// The titles that were written, by their ordinals.
  private var titles: Set<Int> = []

  private static let tables: Set<String> = ["table", "表", "一覧表", "informaltable"]
  private static let lists: Set<String> = [
    "list", "ul", "ol", "items", "箇条", "箇条書き", "一覧", "itemlist",
  ]
  private static let items: Set<String> = ["item", "li", "listitem", "項目", "箇条", "entry", "point"]

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
    let wasInHead = isInHead
    isInHead = isInHead || XMLHead.isContainer(node)
    defer { isInHead = wasInHead }
    let rows = table(node)
    var level = level
    if let (text, line) = title(of: node) {
      let isCaption = rows != nil && Self.tables.contains(node.name)
      emit(isCaption ? .paragraph(text: text) : .heading(level: level, text: text), line: line)
      level += 1
    } else if level == 1 {
      level = 2
    }
    if let rows { return emit(.table(rows: rows), line: node.line, links: node.links) }
    let isList = Self.lists.contains(node.name)
    if isList { listDepth += 1 }
    for child in node.children {
      if child.isText {
        paragraphs(child.text, line: child.line, label: nil)
      } else {
        write(child, level: level)
      }
    }
    if isList { listDepth -= 1 }
  }

  /// Not in a head, whose title is that of what the head belongs to.
  private mutating func title(of node: MarkupNode) -> (text: String, line: Int)? {
    guard !isInHead else { return nil }
    guard let title = XMLTitle.node(of: node) else {
      return XMLTitle.attribute(of: node).map { ($0, node.line) }
    }
    titles.insert(title.ordinal)
    return (title.content.collapsed, title.line)
  }

  /// Holds words directly: its elements are marks within the text.
  private func isLeaf(_ node: MarkupNode) -> Bool {
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

  /// The name of an element in Japanese, or in a head, says what its value is; names of markup do
  /// not.
  private func label(of node: MarkupNode) -> String? {
    guard node.weight <= 100 else { return nil }
    if let words = XMLTitle.words(of: node) { return words }
    if isInHead { return XMLHead.label(of: node.name) }
    let markup = ["段落", "本文", "文", "内容", "p", "章", "節", "項"]
    guard node.name.unicodeScalars.contains(where: { $0.isKanji || $0.isKatakana }),
      !markup.contains(node.name)
    else { return nil }
    return node.name
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

  /// Two and more records of one name, each of two and more short fields: a header of the fields'
  /// names and a row a record, which begins with the name that the record has by an attribute.
  private func table(_ node: MarkupNode) -> [[String]]? {
    let title = XMLTitle.node(of: node)?.ordinal
    let children = node.children.filter { $0.ordinal != title }
    let records = children.filter { !$0.isText }
    guard records.count >= 2, let first = records.first,
      !children.contains(where: { $0.isText && $0.weight > 0 }),
      records.allSatisfy({ $0.name == first.name })
    else { return nil }
    let fields = first.children.filter { !$0.isText }.map(\.name)
    guard fields.count >= 2, records.count * fields.count <= limits.tableCells else { return nil }
    let isNamed = records.allSatisfy { XMLTitle.words(of: $0) != nil }
    var rows: [[String]] = []
    for record in records {
      let cells = record.children.filter { !$0.isText }
      guard cells.map(\.name) == fields,
        cells.allSatisfy({ cell in cell.weight <= 120 && !cell.children.contains { !$0.isText } })
      else { return nil }
      let name = isNamed ? XMLTitle.words(of: record).map { [$0] } ?? [] : []
      rows.append(name + cells.map { $0.content.collapsed })
    }
    let hasOwnNames = Set(fields).count == fields.count
    return hasOwnNames ? [(isNamed ? [first.name] : []) + fields] + rows : rows
  }

  private mutating func emit(_ content: Block.Content, line: Int, links: [Hyperlink] = []) {
    blocks.append(Block(content, place: Place(line: line), links: links))
  }
}
