/// Marks tables: rows of cells separated by tabs, or aligned by spaces.
enum TableFinder {
  static func mark(_ layout: inout TextLayout) {
    var index = 0
    while index < layout.lines.count {
      if let end = end(of: index, in: layout, minimum: 1, cells: tabCells) {
        assign(index..<end, tabCells, in: &layout)
        index = end
      } else if let end = end(of: index, in: layout, minimum: 3, cells: alignedCells) {
        assign(index..<end, alignedCells, in: &layout)
        index = end
      } else {
        index += 1
      }
    }
  }

  private static func end(
    of start: Int, in layout: TextLayout, minimum: Int, cells: (LaidLine) -> [String]?
  ) -> Int? {
    var end = start
    while end < layout.lines.count, layout.lines[end].isOpen, cells(layout.lines[end]) != nil {
      end += 1
    }
    return end - start >= minimum ? end : nil
  }

  private static func assign(
    _ range: Range<Int>, _ cells: (LaidLine) -> [String]?, in layout: inout TextLayout
  ) {
    for index in range {
      if let row = cells(layout.lines[index]) { layout.lines[index].role = .table(row) }
    }
  }

  private static func tabCells(_ line: LaidLine) -> [String]? {
    guard line.kind == .tabbed else { return nil }
    return line.source.text.split(separator: "\t", omittingEmptySubsequences: false)
      .map { $0.trimmed }
  }

  /// Three cells or more with at least two columns of space between them.
  private static func alignedCells(_ line: LaidLine) -> [String]? {
    switch line.kind {
    case .phrase, .prose, .labelValue: break
    default: return nil
    }
    guard line.numbering == nil || line.numbering?.style == "w:案", !line.source.isCut else {
      return nil
    }
    var cells: [String] = []
    var cell = ""
    var gap = 0
    var gapText = ""
    for scalar in line.source.text.unicodeScalars {
      if scalar == " " || scalar.value == 0x3000 {
        gap += scalar == " " ? 1 : 2
        gapText.unicodeScalars.append(scalar)
        continue
      }
      if gap >= 2 {
        cells.append(cell)
        cell = ""
      } else {
        cell += gapText
      }
      gap = 0
      gapText = ""
      cell.unicodeScalars.append(scalar)
    }
    cells.append(cell)
    let isPair =
      cells.count == 2
      && (cells[1].unicodeScalars.first.map(\.halfWidth)).map {
        $0.isDigit || $0 == "▲"
      } ?? false
    return cells.count >= 3 || isPair ? cells : nil
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String {
    var view = Substring(self).unicodeScalars
    while let first = view.first, first.isWhiteSpace { view = view.dropFirst() }
    while let last = view.last, last.isWhiteSpace { view = view.dropLast() }
    return String(view)
  }
}
