/// A table with its spans filled in: a cell over two rows stands in both.
struct HTMLTable {
  let rows: [[String]]
  let caption: String?
  /// Whether spans were left unfilled, because the table would pass the limit of cells.
  let isCut: Bool

  /// In UTF-8 bytes: longer texts stand in the first of the rows they span only.
  private static let longestRepeated = 600

  /// `nil` for tables that only lay out a page: with tables, headings or lists of their own, with a
  /// single column, or with whole texts as cells.
  init?(_ node: MarkupNode, limits: ReadingLimits) {
    let rowNodes = Self.rowNodes(of: node)
    guard !rowNodes.isEmpty, !Self.isLayout(node, rowNodes) else { return nil }
    var filling = Filling(limit: limits.tableCells)
    let rows = rowNodes.map { filling.row($0) }.filter { $0.contains { !$0.isEmpty } }
    guard rows.contains(where: { $0.count > 1 }) else { return nil }
    self.rows = rows
    isCut = filling.isCut
    caption = node.children.first { $0.name == "caption" }.map(HTMLText.inline)
  }

  /// Fills the cells of one row after the other. Beyond the limit every cell is still read, but
  /// stands once only.
  private struct Filling {
    let limit: Int
    private(set) var isCut = false
    private var cells = 0
    private var pending: [Int: (left: Int, text: String)] = [:]
    private var line: [String] = []

    init(limit: Int) {
      self.limit = limit
    }

    mutating func row(_ node: MarkupNode) -> [String] {
      line = []
      for cell in node.children where cell.name == "td" || cell.name == "th" {
        fillFromAbove()
        let text = HTMLText.inline(of: cell).replacing("\n", with: " ")
        let columns = HTMLTable.span(cell.attributes["colspan"], most: 50)
        let below = HTMLTable.span(cell.attributes["rowspan"], most: 500) - 1
        append(text, columns: columns, below: below)
      }
      fillFromAbove()
      return line
    }

    private mutating func append(_ text: String, columns: Int, below: Int) {
      let repeated = text.utf8.count <= HTMLTable.longestRepeated ? text : ""
      cells += 1
      if below > 0, isFree() { pending[line.count] = (below, repeated) }
      line.append(text)
      // A wide cell is not repeated beside itself, only held open.
      for _ in 1..<max(1, columns) {
        guard isFree() else { return }
        if below > 0 { pending[line.count] = (below, repeated) }
        line.append("")
        cells += 1
      }
    }

    private mutating func fillFromAbove() {
      while let above = pending[line.count], isFree() {
        pending[line.count] = above.left > 1 ? (above.left - 1, above.text) : nil
        line.append(above.text)
        cells += 1
      }
    }

    /// Whether one more cell may be filled in.
    private mutating func isFree() -> Bool {
      if cells >= limit { isCut = true }
      return !isCut
    }
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
