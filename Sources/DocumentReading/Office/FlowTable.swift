/// A table of a text with its spans, before it is known whether it is one or only lays out a page.
struct FlowTable {
  enum Merge { case none, begins, continues }

  struct Cell {
    var blocks: [FlowBlock] = []
    var columns = 1
    var merge = Merge.none
  }

  var rows: [[Cell]] = []
  /// Whether its first row is marked as its head.
  var hasHead = false

  /// In Unicode scalars: a cell with more holds a text of its own.
  private static let longestCell = 400
  /// In UTF-8 bytes: longer texts stand in the first of the rows they span only.
  private static let longestRepeated = 600

  /// The table as one piece; as running text where it has a single column, tables within it, headings,
  /// or whole texts as cells.
  var flow: [FlowBlock] {
    guard !isLayout else { return laidOut }
    let filled = filledRows.filter { $0.contains { !$0.isEmpty } }
    guard let first = filled.first else { return [] }
    guard filled.contains(where: { $0.count { !$0.isEmpty } > 1 }) else { return laidOut }
    let blocks = rows.joined().flatMap(\.blocks)
    let table = FlowBlock(
      kind: .table(Self.withoutEmptyColumns(filled)), text: first.joined(separator: "\t"),
      links: blocks.flatMap(\.links), pageBreaks: blocks.first?.pageBreaks ?? 0)
    return [table] + blocks.filter(\.isNote)
  }

  private var isLayout: Bool {
    let cells = rows.joined().filter { cell in cell.blocks.contains { !$0.isBlank } }
    if rows.allSatisfy({ $0.count <= 1 }) || cells.count <= 1 { return true }
    return rows.contains { row in
      // A text among three cells or more belongs to a table; beside a label it answers a form.
      let most = row.count >= 3 || hasHead ? 3 * Self.longestCell : Self.longestCell
      return row.contains { $0.holdsMore(than: most) }
    }
  }

  /// Cell after cell, each set off from the one before it.
  private var laidOut: [FlowBlock] {
    let blank = FlowBlock(kind: .blank, text: "")
    var output = [blank]
    for row in rows {
      let cells = row.filter { cell in
        cell.merge != .continues && cell.blocks.contains { !$0.isBlank }
      }
      if let short = Self.shortRow(cells) {
        output.append(short)
        continue
      }
      for cell in cells {
        output += cell.blocks
        // A label stays with what it is about.
        if cell.blocks.count > 1 || cell.blocks[0].text.count > 20 { output.append(blank) }
      }
    }
    return output + [blank]
  }

  /// A row of short cells among rows with texts: 「相談日｜令和5年4月1日｜担当｜企画課」.
  private static func shortRow(_ cells: [Cell]) -> FlowBlock? {
    guard cells.count > 1, cells.allSatisfy({ text(of: $0).unicodeScalars.count <= 60 }),
      !cells.joinedBlocks.contains(where: { $0.isHeading || $0.isTitle })
    else { return nil }
    let texts = cells.map(text)
    return FlowBlock(
      kind: .table([texts]), text: texts.joined(separator: "\t"),
      links: cells.joinedBlocks.flatMap(\.links),
      pageBreaks: cells.joinedBlocks.first?.pageBreaks ?? 0)
  }

  private var filledRows: [[String]] {
    var above: [Int: String] = [:]
    return rows.map { row in
      var line: [String] = []
      for cell in row {
        let column = line.count
        var text = Self.text(of: cell)
        switch cell.merge {
        case .none: above[column] = nil
        case .begins: above[column] = text.utf8.count <= Self.longestRepeated ? text : ""
        case .continues: if text.isEmpty { text = above[column] ?? "" }
        }
        line.append(text)
        line += Array(repeating: "", count: cell.columns - 1)
      }
      return line
    }
  }

  /// Letters under each other are a word.
  static func text(of cell: Cell) -> String {
    let lines = cell.blocks.filter { !$0.isBlank && !$0.isNote }
      .flatMap { $0.words.split(whereSeparator: { $0.isNewline || $0 == "\t" }) }
      .map(\.trimmed).filter { !$0.isEmpty }
    let isVertical = lines.count > 1 && lines.allSatisfy { $0.count == 1 }
    return lines.joined(separator: isVertical ? "" : " ")
  }

  private static func withoutEmptyColumns(_ rows: [[String]]) -> [[String]] {
    var used: Set<Int> = []
    for row in rows {
      for (column, text) in row.enumerated() where !text.isEmpty { used.insert(column) }
    }
    return rows.map { row in
      var line = row.enumerated().filter { used.contains($0.offset) }.map(\.element)
      while line.last?.isEmpty == true { line.removeLast() }
      return line
    }
  }
}

extension FlowTable.Cell {
  /// Headings, tables, or more than so many Unicode scalars.
  fileprivate func holdsMore(than most: Int) -> Bool {
    var size = 0
    for block in blocks {
      if block.isHeading || block.isTitle { return true }
      if case .table = block.kind { return true }
      size += block.text.unicodeScalars.count
    }
    return size > most
  }
}

extension [FlowTable.Cell] {
  fileprivate var joinedBlocks: [FlowBlock] { flatMap(\.blocks) }
}

extension FlowBlock {
  var isNote: Bool { if case .note = kind { true } else { false } }
}
