/// Tables whose frame is drawn with characters: ┌─┬─┐ around │ … │, or +---+ around | … |, and rows
/// whose cells bars part: 「氏名｜役職｜備考」.
enum DrawnTable {
  /// The lines with each drawn table as one, the first of its lines.
  ///
  /// - Complexity: O(letters)
  static func joined(_ lines: [SourceLine]) -> [SourceLine] {
    guard lines.contains(where: { isRow($0) || bars(in: $0) > 0 }) else { return lines }
    var joined = lines
    var start = 0
    while start < lines.count {
      var end = endOfParted(from: start, in: lines)
      guard end > start || isRow(lines[start]) || isFrame(lines[start]) else {
        start += 1
        continue
      }
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
    var cells = line.text.unicodeScalars
      .split(omittingEmptySubsequences: false) { isBar($0) || $0 == "｜" }
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

  /// Behind lines with as many bars each, and none at their heads: two with two bars, or three with one.
  private static func endOfParted(from start: Int, in lines: [SourceLine]) -> Int {
    let bars = bars(in: lines[start])
    guard bars > 0 else { return start }
    var end = start + 1
    while end < lines.count, self.bars(in: lines[end]) == bars { end += 1 }
    return end - start >= (bars == 1 ? 3 : 2) ? end : start
  }

  /// How many bars part the line in cells; 0 where one begins it.
  private static func bars(in line: SourceLine) -> Int {
    guard line.preset == nil, !line.isCut, let first = line.glyphs.first, !isBar(first) else {
      return 0
    }
    return line.glyphs.count { isBar($0) }
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
