import KnowledgeModel

/// Makes blocks of the sheets of a workbook, each under its name.
struct SheetBlocks {
  private(set) var blocks: [Block] = []
  private let sheetCount: Int
  private var hasTitle = false
  /// What is printed around pages, which many sheets say alike and which counts once.
  private var frames: Set<String> = []
  /// UTF-8 bytes that may still be said.
  private var room: Int
  /// The number, from 0, of the first row of the sheet that there was no room for.
  private var cutRow: Int?

  init(sheetCount: Int, limits: ReadingLimits) {
    self.sheetCount = sheetCount
    // Headers and footers of pages are not counted.
    room = limits.text - limits.text / 100
  }

  /// What a sheet says, and what is remarked at its cells.
  struct Content {
    let name: String
    var isHidden = false
    var grid = SheetGrid()
    var links: [(address: CellAddress, link: Hyperlink)] = []
    var remarks: [(address: CellAddress, text: String)] = []
    var boxes: [(address: CellAddress, text: String)] = []
    var frames: [String] = []
    /// What the files say that the sheet shows pictures of.
    var embedded: [Block] = []
  }

  /// - Returns: The number, from 0, of the first row that there was no room for.
  mutating func append(_ content: Content) -> Int? {
    cutRow = nil
    let regions = SheetRegions.regions(of: content.grid)
    guard
      !regions.isEmpty || !content.boxes.isEmpty || !content.remarks.isEmpty
        || !content.embedded.isEmpty
    else { return nil }
    let start = blocks.count
    var rest = regions[...]
    let hasName = content.isHidden || sheetCount > 1 || !Self.isDefault(content.name)
    let title = Self.title(of: regions)
    if let title, !hasTitle, blocks.isEmpty, !content.isHidden {
      add(.heading(level: 1, text: title.text), content, title.row, title.column)
      rest = rest.dropFirst()
    }
    hasTitle = true
    if hasName {
      let name = content.isHidden ? content.name + "（非表示のシート）" : content.name
      add(.heading(level: 2, text: name), content, 0, 0)
    }
    if let title, rest.count == regions.count {
      add(.heading(level: hasName ? 3 : 2, text: title.text), content, title.row, title.column)
      rest = rest.dropFirst()
    }
    add(rest, of: content)
    link(content, from: start)
    for box in content.boxes {
      add(.paragraph(text: box.text), content, box.address.row, box.address.column)
    }
    for remark in content.remarks {
      add(.paragraph(text: remark.text), content, remark.address.row, remark.address.column)
    }
    for block in content.embedded where !block.isBoilerplate {
      var inner = block.content
      if case .heading(_, let text) = inner { inner = .paragraph(text: text) }
      add(inner, content, 0, 0)
    }
    for frame in content.frames where frames.insert(frame).inserted {
      blocks.append(
        Block(.paragraph(text: frame), place: Place(sheet: content.name), isBoilerplate: true))
    }
    return cutRow
  }

  private mutating func add(_ regions: ArraySlice<SheetRegions.Region>, of content: Content) {
    var lines: [SheetLines.Line] = []
    for region in regions {
      switch region {
      case .line(let text, let row, let column):
        lines.append(SheetLines.Line(text: text, row: row, column: column))
      case .table(let table):
        add(lines, of: content)
        lines = []
        for block in table.blocks {
          add(.table(rows: block.rows), content, block.row, table.firstColumn)
        }
      }
    }
    add(lines, of: content)
  }

  private mutating func add(_ lines: [SheetLines.Line], of content: Content) {
    for (block, line) in SheetLines.blocks(of: lines) {
      add(block, content, line.row, line.column)
    }
  }

  private mutating func add(
    _ block: Block.Content, _ content: Content, _ row: Int, _ column: Int
  ) {
    let cell = CellAddress(row: row, column: column).description
    let block = Block(block, place: Place(sheet: content.name, cell: cell))
    room -= block.text.utf8.count
    if room >= 0 { blocks.append(block) } else { cutRow = min(cutRow ?? row, row) }
  }

  /// The first line of a sheet, where more follows and it reads like a name.
  private static func title(
    of regions: [SheetRegions.Region]
  ) -> (text: String, row: Int, column: Int)? {
    guard regions.count > 1, case .line(let text, let row, let column) = regions[0],
      (3...60).contains(text.count), !text.contains("。"),
      text.contains(where: \.isLetter), !"※（(＊*#".contains(text.first ?? "※")
    else { return nil }
    return (text, row, column)
  }

  /// The name that a program gives.
  private static func isDefault(_ name: String) -> Bool {
    for word in ["Sheet", "シート", "Worksheet", "Table"] where name.hasPrefix(word) {
      if name.dropFirst(word.count).allSatisfy({ $0.isNumber || $0 == " " }) { return true }
    }
    return false
  }

  /// Puts each link to the block that begins last above it.
  private mutating func link(_ content: Content, from start: Int) {
    for (address, link) in content.links {
      var found: Int?
      for index in start..<blocks.count {
        guard let row = blocks[index].place.cell.flatMap({ CellAddress($0)?.row }) else { continue }
        if row <= address.row { found = index }
      }
      guard let index = found ?? (start < blocks.count ? start : nil) else { continue }
      let block = blocks[index]
      blocks[index] = Block(
        block.content, place: block.place, isBoilerplate: block.isBoilerplate,
        links: block.links + [link])
    }
  }
}
