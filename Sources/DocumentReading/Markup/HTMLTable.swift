/// A table with its spans filled in: a cell over two rows stands in both.
struct HTMLTable {
  let rows: [[String]]
  let caption: String?

  /// `nil` for tables that only lay out a page: with tables, headings or lists of their own, with a
  /// single column, or with whole texts as cells.
  init?(_ node: MarkupNode, limits: ReadingLimits) {
    let rowNodes = Self.rowNodes(of: node)
    guard !rowNodes.isEmpty, !Self.isLayout(node, rowNodes) else { return nil }
    var rows: [[String]] = []
    var pending: [Int: (left: Int, text: String)] = [:]
    var cells = 0
    for row in rowNodes {
      var line: [String] = []
      func fill() {
        while let above = pending[line.count] {
          pending[line.count] = above.left > 1 ? (above.left - 1, above.text) : nil
          line.append(above.text)
        }
      }
      for cell in row.children where cell.name == "td" || cell.name == "th" {
        fill()
        let text = HTMLText.inline(of: cell).replacing("\n", with: " ")
        let columns = Self.span(cell.attributes["colspan"], most: 50)
        let below = Self.span(cell.attributes["rowspan"], most: 500) - 1
        for column in 0..<columns {
          if below > 0 { pending[line.count] = (below, text) }
          // A wide cell is not repeated beside itself, only held open.
          line.append(column == 0 ? text : "")
        }
      }
      fill()
      cells += line.count
      guard cells <= limits.tableCells else { break }
      if line.contains(where: { !$0.isEmpty }) { rows.append(line) }
    }
    guard rows.contains(where: { $0.count > 1 }) else { return nil }
    self.rows = rows
    caption = node.children.first { $0.name == "caption" }.map(HTMLText.inline)
  }

  private static func rowNodes(of node: MarkupNode) -> [MarkupNode] {
    node.children.flatMap { child in
      switch child.name {
      case "tr": [child]
      case "thead", "tbody", "tfoot": child.children.filter { $0.name == "tr" }
      default: [MarkupNode]()
      }
    }
  }

  private static func isLayout(_ node: MarkupNode, _ rows: [MarkupNode]) -> Bool {
    let hasHeaders = node.first(["th"]) != nil
    for row in rows {
      if row.first(["table", "h1", "h2", "h3", "h4", "h5", "h6"]) != nil { return true }
      if hasHeaders { continue }
      for cell in row.children where cell.weight > 400 { return true }
    }
    return false
  }

  private static func span(_ value: String?, most: Int) -> Int {
    min(max(1, value.flatMap { Int($0.trimmed) } ?? 1), most)
  }
}
