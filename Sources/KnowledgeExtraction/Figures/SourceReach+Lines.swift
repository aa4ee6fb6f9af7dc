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

  /// In a sheet of labels, its lines: 「内容：…」, 「効果：…」, with the items under them. Not what such a
  /// sheet says by itself: 「事業費：…」, 「課題：…」, 「概要：月3万円で貸す。」.
  func sheetReach(of index: Int) -> [Int]? {
    var start = index
    while start > 0, lines[start - 1].block != -1 {
      if case .source = lines[start - 1].content { break }
      start -= 1
    }
    let columns = lines[start..<index].lazy.compactMap(\.column)
    guard start < index,
      lines[index].column != nil && isSheet
        || columns.count > 1 && columns.contains(where: isResult)
    else { return nil }
    var reached: [Int] = []
    var (isApart, isOutline) = (false, false)
    for place in start..<index {
      if let column = lines[place].column {
        isApart = words.apartLabels.contains(column)
        isOutline = words.outlineLabels.contains(column)
      }
      if !isApart, !(isOutline && statesTerms(lines[place])) { reached.append(place) }
    }
    return reached
  }

  /// 「月3万円で貸す。」: what a scheme provides for, and nothing that came about: 「貸した。」,
  /// 「貸している。」
  private func statesTerms(_ line: TextLine) -> Bool {
    guard case .sentence(let text, let range) = line.content, let last = range.last else {
      return false
    }
    let end = text.at(last) == 0x3002 ? last : last + 1
    guard range.count > 4, !text.has("ている", at: end - 3), !text.has("である", at: end - 3),
      !text.has("ています", at: end - 4), !text.has("でいる", at: end - 3)
    else { return false }
    return text.has("ます", at: end - 2) || Self.endsOfVerbs.contains(text.at(end - 1))
  }

  /// う く ぐ す つ ぬ ぶ む る
  private static let endsOfVerbs: Set<UInt32> = [
    0x3046, 0x304F, 0x3050, 0x3059, 0x3064, 0x306C, 0x3076, 0x3080, 0x308B,
  ]

  private func isResult(_ column: String) -> Bool {
    words.resultLabels.contains { column.hasSuffix($0) }
  }
}
