import KnowledgeModel

/// Walks an XML tree in reading order and writes blocks.
struct XMLBlocks {
  private(set) var blocks: [Block] = []
  private let limits: ReadingLimits
  private var listDepth = 0

  private static let titles: Set<String> = [
    "title", "heading", "head", "headline", "subject", "caption", "name", "題名", "表題", "標題", "見出し",
    "件名", "題", "名称", "タイトル", "章題", "節題", "項目名", "事例名", "事業名",
  ]
  private static let lists: Set<String> = ["list", "ul", "ol", "items", "箇条書き", "一覧", "itemlist"]
  private static let items: Set<String> = ["item", "li", "listitem", "項目", "箇条", "entry", "point"]

  init(limits: ReadingLimits) {
    self.limits = limits
  }

  mutating func write(_ root: MarkupNode) {
    write(root, level: 1)
  }

  /// The title that an element gives itself; `nil` where it has none.
  static func title(of node: MarkupNode) -> String? {
    titleNode(of: node).map { $0.content.collapsed } ?? titleAttribute(of: node)
  }

  private static func titleAttribute(of node: MarkupNode) -> String? {
    guard let title = node.attributes["title"] ?? node.attributes["name"], !title.isEmpty,
      node.children.contains(where: { !$0.isText }), node.weight > 0,
      title.unicodeScalars.contains(where: { $0.value >= 0x3000 })
    else { return nil }
    return title.collapsed
  }

  private static func titleNode(of node: MarkupNode) -> MarkupNode? {
    let elements = node.children.filter { !$0.isText }
    guard elements.count > 1 || node.children.contains(where: { $0.isText && $0.weight > 0 }) else {
      return nil
    }
    guard
      let title = elements.prefix(3).first(where: {
        titles.contains($0.name) || $0.name.hasSuffix("title") || $0.name.hasSuffix("見出し")
      }), !title.children.contains(where: { !$0.isText && $0.weight > 60 })
    else { return nil }
    let text = title.content.collapsed
    return text.isEmpty || text.unicodeScalars.count > 120 ? nil : title
  }

  private mutating func write(_ node: MarkupNode, level: Int) {
    guard node.weight > 0 else { return }
    if isLeaf(node) { return leaf(node) }
    var level = level
    let title = Self.titleNode(of: node)
    if let text = Self.title(of: node) {
      emit(.heading(level: level, text: text), line: title?.line ?? node.line)
      level += 1
    } else if level == 1 {
      level = 2
    }
    let children = node.children.filter { $0.ordinal != title?.ordinal }
    if let rows = table(children) {
      emit(.table(rows: rows), line: children.first { !$0.isText }?.line ?? node.line)
      return
    }
    let isList = Self.lists.contains(node.name)
    if isList { listDepth += 1 }
    for child in children {
      if child.isText {
        paragraphs(child.text, line: child.line, label: nil)
      } else {
        write(child, level: level)
      }
    }
    if isList { listDepth -= 1 }
  }

  /// Holds words directly: its elements are marks within the text.
  private func isLeaf(_ node: MarkupNode) -> Bool {
    let elements = node.children.filter { !$0.isText }
    if elements.isEmpty { return true }
    guard node.children.contains(where: { $0.isText && $0.weight > 0 }) else { return false }
    return elements.allSatisfy { isLeaf($0) && $0.weight < 200 }
  }

  private mutating func leaf(_ node: MarkupNode) {
    let text = node.content
    if listDepth > 0 || Self.items.contains(node.name) {
      let item = text.collapsed
      if !item.isEmpty { emit(.listItem(depth: max(1, listDepth), text: item), line: node.line) }
      return
    }
    paragraphs(text, line: node.line, label: label(of: node))
  }

  /// The name of an element in Japanese says what its value is; names of markup do not.
  private func label(of node: MarkupNode) -> String? {
    let markup = ["段落", "本文", "文", "内容", "p", "章", "節", "項"]
    guard node.name.unicodeScalars.contains(where: { $0.isKanji || $0.isKatakana }),
      !markup.contains(node.name), node.weight <= 100
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
  /// names and a row a record.
  private func table(_ children: [MarkupNode]) -> [[String]]? {
    let records = children.filter { !$0.isText }
    guard records.count >= 2, let first = records.first,
      !children.contains(where: { $0.isText && $0.weight > 0 }),
      records.allSatisfy({ $0.name == first.name })
    else { return nil }
    let fields = first.children.filter { !$0.isText }.map(\.name)
    guard fields.count >= 2, records.count * fields.count <= limits.tableCells else { return nil }
    var rows: [[String]] = []
    for record in records {
      let cells = record.children.filter { !$0.isText }
      guard cells.map(\.name) == fields,
        cells.allSatisfy({ cell in cell.weight <= 120 && !cell.children.contains { !$0.isText } })
      else { return nil }
      rows.append(cells.map { $0.content.collapsed })
    }
    let hasOwnNames = Set(fields).count == fields.count
    return hasOwnNames ? [fields] + rows : rows
  }

  private mutating func emit(_ content: Block.Content, line: Int) {
    blocks.append(Block(content, place: Place(line: line)))
  }
}
