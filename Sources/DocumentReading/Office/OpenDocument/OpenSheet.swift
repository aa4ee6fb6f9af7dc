import KnowledgeModel

/// Reads one sheet of a spreadsheet of OpenDocument. Cells and rows that repeat without words cost nothing.
struct OpenSheet {
  private let pull: XMLPull
  private let styles: OpenDocumentStyles
  private let limits: ReadingLimits
  /// Cells that may still be read.
  private(set) var room: Int
  /// The number, from 0, of the first row that was left out because there is too much.
  private(set) var cutRow: Int?
  private(set) var content: SheetBlocks.Content
  /// What is drawn with objects in it, which may be charts.
  private(set) var drawings: [(address: CellAddress, body: OpenDocumentBody)] = []
  private var row = 0

  /// Times that a cell or a row with words is read again where it repeats.
  private static let mostRepeats = 200

  init(_ pull: XMLPull, styles: OpenDocumentStyles, limits: ReadingLimits, room: Int) {
    self.pull = pull
    self.styles = styles
    self.limits = limits
    self.room = room
    content = SheetBlocks.Content(
      name: pull.attribute("name") ?? "", isHidden: styles.isHidden(pull.attribute("style-name")))
  }

  mutating func read() throws(ReadingError) {
    try pull.children { () throws(ReadingError) in
      switch pull.name {
      case "table-row": try readRow()
      case "table-header-rows", "table-rows", "table-row-group": try read()
      case "shapes":
        try boxes(at: CellAddress(row: row, column: 0)) { (body) throws(ReadingError) in
          try body.drawing()
        }
      default: break
      }
    }
  }

  /// What follows the last row that was read whole is beyond what a part may have.
  mutating func cut() { cutRow = cutRow ?? row }

  private mutating func readRow() throws(ReadingError) {
    let repeats = max(1, pull.integer("number-rows-repeated") ?? 1)
    var cells: [SheetGrid.Cell] = []
    var column = 0
    try pull.children { () throws(ReadingError) in
      guard pull.name == "table-cell" || pull.name == "covered-table-cell" else { return }
      let times = min(max(1, pull.integer("number-columns-repeated") ?? 1), 16_384)
      merge(at: column)
      if let cell = try cell(at: column) {
        for copy in 0..<min(times, Self.mostRepeats) where room > 0 {
          cells.append(
            SheetGrid.Cell(column: column + copy, text: cell.text, isValue: cell.isValue))
          room -= 1
        }
        if room == 0 { cutRow = cutRow ?? row }
      }
      column += times
    }
    if !cells.isEmpty {
      for copy in 0..<min(repeats, Self.mostRepeats) where room > 0 {
        content.grid.rows.append(SheetGrid.Row(number: row + copy, cells: cells))
        if copy > 0 { room = max(0, room - cells.count) }
      }
    }
    row = min(row + repeats, 2_000_000)
  }

  private mutating func merge(at column: Int) {
    let rows = min(max(1, pull.integer("number-rows-spanned") ?? 1), 1_000_000)
    let columns = min(max(1, pull.integer("number-columns-spanned") ?? 1), 16_384)
    guard rows > 1 || columns > 1, content.grid.merges.count < 20_000 else { return }
    content.grid.merges.append(
      SheetGrid.Merge(rows: row...(row + rows - 1), columns: column...(column + columns - 1)))
  }

  /// `nil` where it says nothing. What a cell shows is written in it, its value only beside it.
  private mutating func cell(at column: Int) throws(ReadingError) -> SheetGrid.Cell? {
    let kind = pull.attribute("value-type") ?? "string"
    let value =
      pull.attribute("value") ?? pull.attribute("date-value")
      ?? pull.attribute("boolean-value")
    let address = CellAddress(row: row, column: column)
    var body = OpenDocumentBody(pull, styles: styles, limits: limits)
    try pull.children { () throws(ReadingError) in
      if pull.name == "annotation" {
        try body.annotation()
      } else {
        try body.block()
      }
    }
    keepObjects(of: body, at: address)
    for remark in body.line.remarks { content.remarks.append((address, remark.text)) }
    let words = body.output.filter { !$0.isBlank && !$0.isNote }
    var text = words.map(\.words).joined(separator: "\n").cellText
    if text.isEmpty, let value { text = Double(value).map(CellValue.general) ?? value }
    for link in words.flatMap(\.links) { content.links.append((address, link)) }
    guard !text.isEmpty else { return nil }
    return SheetGrid.Cell(column: column, text: text, isValue: kind != "string")
  }

  private mutating func boxes(
    at address: CellAddress,
    _ read: (inout OpenDocumentBody) throws(ReadingError) -> Void
  ) throws(ReadingError) {
    var body = OpenDocumentBody(pull, styles: styles, limits: limits)
    try read(&body)
    let text = body.boxes.filter { !$0.isBlank }.map(\.words).joined(separator: "\n")
    if !text.isEmpty { content.boxes.append((address, text)) }
    keepObjects(of: body, at: address)
  }

  private mutating func keepObjects(of body: OpenDocumentBody, at address: CellAddress) {
    guard !body.objects.isEmpty || !body.charts.isEmpty else { return }
    drawings.append((address, body))
  }
}
