import KnowledgeModel

/// Works that close what stands before them, or below them, within a section.
extension SourceReach {
  /// 「表2 …（出所：…）」 or a line of sources right above a table, with nothing else to stand for.
  func closeTables(_ sources: inout [Source]) {
    for index in lines.indices.dropFirst() where sources[index].closing == nil {
      guard case .table = lines[index].content,
        let work = lines[index - 1].spots.first(where: { $0.form == .block })?.work
      else { continue }
      switch lines[index - 1].content {
      case .source:
        let above = index > 1 ? lines[index - 2] : nil
        let isFree =
          reach(of: index - 1, above: index - 1).allSatisfy { isCaption(lines[$0]) } || above == nil
        if isFree || isCaption(lines[index - 1]) { sources[index].closing = work.key }
      case .sentence where isCaption(lines[index - 1]): sources[index].closing = work.key
      default: break
      }
    }
  }

  /// 「…である。（南雲県「…調査」令和5年度）」: a sentence that is nothing but a work in parentheses.
  func isParenthesis(_ line: TextLine) -> Bool {
    guard case .sentence(let text, let range) = line.content, text.at(range.lowerBound) == 0x28
    else {
      return false
    }
    let close = text.folded[range].firstIndex(of: 0x29)
    return close.map { $0 + 2 >= range.upperBound } ?? false
  }

  /// 「…。…（出典：…）。」: what ends a paragraph stands for its sentences before too.
  func closeParagraphs(_ sources: inout [Source]) {
    for index in lines.indices.dropFirst() {
      guard case .sentence = lines[index].content,
        let spot = lines[index].spots.last,
        spot.form == .block || isParenthesis(lines[index]) && lines[index].spots.count == 1,
        index + 1 == lines.count || lines[index + 1].block != lines[index].block
          || lines[index + 1].spots.isEmpty
      else { continue }
      var place = index - 1
      while place >= 0, lines[place].block == lines[index].block, sources[place].inline.isEmpty,
        sources[place].closing == nil, lines[place].marks.isEmpty,
        case .sentence(let text, let range) = lines[place].content, !tellsOther(text, range),
        !isToldByPerson(lines[place])
      {
        sources[place].closing = spot.work.key
        if lines[place].beginsLine, !lines[index].beginsLine { break }
        place -= 1
      }
    }
  }
}
