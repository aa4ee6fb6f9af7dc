/// The text of a passage as a page shows it: paragraphs, list items and tables.
///
/// Reads what passages are made of: blocks on lines of their own, list items with two spaces a level
/// and a bullet, the cells of a table row separated by tabs.
struct PassageBody: Sendable {
  let blocks: [Block]
  let hasBlocks: Bool

  /// Exactly one of the three is there.
  struct Block: Sendable {
    let paragraph: PageText?
    let list: List?
    let table: Table?
  }

  struct List: Sendable {
    let items: [Item]
  }

  struct Table: Sendable {
    let header: Row?
    let rows: [Row]
  }

  struct Item: Sendable {
    /// 1 for the outermost list; at most 6.
    let depth: Int
    let text: PageText
  }

  struct Row: Sendable {
    let cells: [PageText]
  }

  init(_ text: String) {
    var blocks: [Block] = []
    var items: [Item] = []
    var rows: [Row] = []
    func close() {
      if !items.isEmpty {
        blocks.append(Block(paragraph: nil, list: List(items: items), table: nil))
      }
      if !rows.isEmpty { blocks.append(Block(paragraph: nil, list: nil, table: Table(rows))) }
      items = []
      rows = []
    }
    for line in text.split(separator: "\n") {
      if line.contains("\t") {
        if !items.isEmpty { close() }
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        rows.append(Row(cells: cells.map { PageText(String($0)) }))
      } else if let item = Self.item(line) {
        if !rows.isEmpty { close() }
        items.append(item)
      } else {
        close()
        blocks.append(Block(paragraph: PageText(String(line)), list: nil, table: nil))
      }
    }
    close()
    self.blocks = blocks
    hasBlocks = !blocks.isEmpty
  }

  private static func item(_ line: Substring) -> Item? {
    let indent = line.prefix { $0 == " " }.count
    let rest = line.dropFirst(indent)
    guard rest.hasPrefix("• ") else { return nil }
    return Item(depth: min(6, indent / 2 + 1), text: PageText(String(rest.dropFirst(2))))
  }
}

extension PassageBody.Table {
  /// The first of several rows is the header.
  fileprivate init(_ rows: [PassageBody.Row]) {
    let hasHeader = rows.count > 1
    header = hasHeader ? rows.first : nil
    self.rows = hasHeader ? Array(rows.dropFirst()) : rows
  }
}
