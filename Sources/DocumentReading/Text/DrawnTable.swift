/// Tables whose frame is drawn with characters: ┌─┬─┐ around │ … │, or +---+ around | … |.
enum DrawnTable {
  /// The lines with each drawn table as one, the first of its lines.
  ///
  /// - Complexity: O(letters)
  static func joined(_ lines: [SourceLine]) -> [SourceLine] {
    guard lines.contains(where: isRow) else { return lines }
    var joined = lines
    var start = 0
    while start < lines.count {
      guard isRow(lines[start]) || isFrame(lines[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < lines.count, isRow(lines[end]) || isFrame(lines[end]) { end += 1 }
      let rows = rows(of: lines[start..<end])
      if rows.count >= 2, rows.contains(where: { $0.count >= 2 }) {
        joined[start] = SourceLine(
          number: lines[start].number, raw: lines[start].text, preset: .table(rows))
        for index in start + 1..<end {
          joined[index] = SourceLine(number: lines[index].number, raw: "")
        }
      }
      start = end
    }
    return joined
  }

  /// Where frames part the rows, the lines between two of them are one row.
  private static func rows(of lines: ArraySlice<SourceLine>) -> [[String]] {
    let groups = lines.split(whereSeparator: isFrame).map { $0.map(cells) }
    guard groups.count >= 3 else { return groups.flatMap(\.self) }
    return groups.map { group in
      let width = group.map(\.count).max() ?? 0
      return (0..<width).map { column in
        group.map { $0.indices.contains(column) ? $0[column] : "" }.joined()
      }
    }
  }

  private static func cells(_ line: SourceLine) -> [String] {
    var cells = line.text.unicodeScalars.split(omittingEmptySubsequences: false) { isBar($0) }
      .map { String($0).trimmed }
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  /// A line between bars; of those of ASCII one alone may be a rule of another kind.
  private static func isRow(_ line: SourceLine) -> Bool {
    guard line.preset == nil, let first = line.glyphs.first, isBar(first) else { return false }
    let bars = line.glyphs.count { isBar($0) }
    return bars >= 3 || (first != "|" && bars == 2)
  }

  /// ├──┼──┤, +---+---+.
  private static func isFrame(_ line: SourceLine) -> Bool {
    guard line.preset == nil, line.glyphs.count >= 3, let first = line.glyphs.first,
      first == "+" || 0x2500...0x257F ~= first.value && !isBar(first)
        || isBar(first) && line.glyphs.count > 3
    else { return false }
    return line.glyphs.allSatisfy {
      0x2500...0x257F ~= $0.value || "+-=|:ー―— ".unicodeScalars.contains($0)
    }
  }

  /// │ ┃ ║ |
  private static func isBar(_ letter: Unicode.Scalar) -> Bool {
    letter == "│" || letter == "┃" || letter == "║" || letter == "|"
  }
}
