import KnowledgeModel

/// Makes blocks of data: fields as labels with values, records in records under headings, lists of like
/// records as tables.
struct DataBlocks {
  private(set) var blocks: [Block] = []

  /// Values side by side in one line, in characters.
  private static let longestLine = 200
  /// Headings below it go on at the same level.
  private static let deepestHeading = 6

  /// - Complexity: O(values); recursive, as deep as the data, which its readers bound.
  mutating func add(_ values: [DataNode]) {
    if values.count == 1, let value = values.first, value.items == nil {
      add(value, name: "", level: 2)
    } else {
      let items = values.count == 1 ? values[0].items ?? [] : values
      addList(items, name: "", line: 1, level: 2)
    }
  }

  private mutating func add(_ node: DataNode, name: String, level: Int) {
    switch node.value {
    case .text(let text), .number(let text): addText(text, name: name, line: node.line)
    case .list(let items): addList(items, name: name, line: node.line, level: level)
    case .record(let fields):
      var level = level
      if !name.isEmpty {
        addHeading(name, line: node.line, level: level)
        level += 1
      }
      // What has a value comes first, so that it does not stand under the heading of a neighbour.
      for field in fields where isSimple(field.node) {
        add(field.node, name: field.name, level: level)
      }
      for field in fields where !isSimple(field.node) {
        add(field.node, name: field.name, level: level)
      }
    }
  }

  private mutating func addList(_ items: [DataNode], name: String, line: Int, level: Int) {
    guard !items.isEmpty else { return }
    let texts = items.compactMap(\.scalar)
    if texts.count == items.count { return addTexts(items, texts, name: name, line: line) }
    let list = DataNode(value: .list(items), line: line)
    if DataTable.isNumeric(list) { return addText("（数値の並び）", name: name, line: line) }
    if let table = DataTable(items) {
      if !name.isEmpty { addHeading(name, line: line, level: level) }
      var writer = TableBlocks()
      for row in table.rows { writer.addToTable(row) }
      blocks += writer.finish()
      return
    }
    for (index, item) in items.enumerated() {
      let number = items.count > 1 ? "\(index + 1)" : ""
      let label = Self.label(of: item) ?? (name.isEmpty ? number : "\(name) \(number)".trimmed)
      add(item, name: label, level: level)
    }
  }

  private mutating func addTexts(
    _ items: [DataNode], _ texts: [String], name: String, line: Int
  ) {
    let joined = texts.joined(separator: "、")
    if joined.count <= Self.longestLine, !joined.contains("\n") {
      return addText(joined, name: name, line: line)
    }
    if !name.isEmpty { blocks.append(Block(.paragraph(text: name), place: Place(line: line))) }
    for (item, text) in zip(items, texts) where !text.trimmed.isEmpty {
      blocks.append(Block(.listItem(depth: 1, text: text.trimmed), place: Place(line: item.line)))
    }
  }

  private mutating func addText(_ text: String, name: String, line: Int) {
    let text = text.trimmed
    guard !text.isEmpty else { return }
    blocks.append(
      Block(.paragraph(text: name.isEmpty ? text : "\(name)：\(text)"), place: Place(line: line)))
  }

  private mutating func addHeading(_ text: String, line: Int, level: Int) {
    blocks.append(
      Block(
        .heading(level: min(level, Self.deepestHeading), text: text), place: Place(line: line)))
  }

  private func isSimple(_ node: DataNode) -> Bool {
    node.scalar != nil || node.items.map { $0.allSatisfy { $0.scalar != nil } } ?? false
  }

  /// What a record of a list is called.
  private static func label(of node: DataNode) -> String? {
    let names = ["title", "name", "label", "件名", "題名", "名称", "氏名", "名前", "見出し", "タイトル"]
    return node.fields?.first { names.contains($0.name.lowercased()) }
      .flatMap(\.node.scalar).flatMap { $0.isEmpty || $0.count > 100 ? nil : $0 }
  }
}
