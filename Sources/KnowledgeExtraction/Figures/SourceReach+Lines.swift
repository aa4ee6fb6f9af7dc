/// The lines above a line of sources for which it stands.
extension SourceReach {
  /// The lines for which the source line stands, above a line: itself, or the first of the lines of
  /// sources that it ends.
  func reach(of index: Int, above first: Int) -> [Int] {
    var reached: [Int] = []
    var depth = lines[index].depth
    var claim: Int?
    for place in (0..<first).reversed() {
      let line = lines[place]
      if line.block == -1 { break }
      switch line.content {
      case .source:
        // Until something is reached, all lines passed are sources.
        if reached.isEmpty { continue }
        return reached
      case .table:
        // An item of a list with tables between its items closes them all.
        if !reached.isEmpty, lines[index].depth > 0, lines[place].block < lines[index].block - 1 {
          reached.append(place)
          continue
        }
        if reached.isEmpty { reached.append(place) }
        return reached
      case .label(let isEvidence):
        guard isEvidence, claim == nil, !reached.isEmpty else { return reached }
        (claim, depth) = (-1, line.depth)
      case .sentence:
        if let block = claim {
          guard line.depth <= depth, !line.followsDash, block == -1 || block == line.block else {
            return reached
          }
          claim = line.block
        } else if isParenthesis(line), !line.spots.isEmpty {
          // 「…。（「…」令和5年度）」 has closed what stands above.
          return reached
        } else if line.depth > 0 || lines[index].depth > 0 && line.block == lines[index].block {
          depth = min(depth, line.depth)
        } else {
          // A paragraph: one block, and none above a list.
          if let last = reached.last, lines[last].block != line.block { return reached }
        }
        reached.append(place)
        // A source at the end of a line, and no line of its own, stands for that line.
        if line.beginsLine, !lines[first].beginsLine, line.block == lines[first].block {
          return reached
        }
      }
    }
    return reached
  }

  /// In a sheet of labels, its lines: 「内容：…」, 「効果：…」, with the items under them.
  func sheetReach(of index: Int) -> [Int]? {
    guard lines[index].column != nil else { return nil }
    var start = index
    while start > 0, lines[start - 1].block != -1 {
      if case .source = lines[start - 1].content { break }
      start -= 1
    }
    return start < index ? Array(start..<index) : nil
  }
}
