import KnowledgeModel

/// Indicators of tables.
extension IndicatorReader {
  func captionTells(of index: Int) -> Bool {
    var parent = outline[index].parent
    if index > 0, outline[index - 1].text.utf8.count < 200,
      labels.meaning(of: outline[index - 1].text).roles.contains(.indicatorGroup)
    {
      return true
    }
    while let ancestor = parent {
      if outline[ancestor].isHeading { return outline[ancestor].isOneOf(.indicatorGroup) }
      parent = outline[ancestor].parent
    }
    return false
  }

  func read(
    _ rows: [[String]], at index: Int, isExpected: Bool, in open: [Scope]
  ) -> [Draft] {
    let outer = level(in: open) ?? .init()
    let found = IndicatorTable(labels: labels).rows(in: rows, isExpected: isExpected)
    if found.isEmpty, isExpected { return bare(rows, at: index, meaning: outer) }
    return found.map { row in
      var text = IndicatorText(name: scopes.withoutMention(row.name))
      (text.target, text.baseline, text.method) = (row.target, row.baseline, row.method)
      if text.method == nil { text.method = noted(row.name, behind: index) }
      let meaning = row.level.roles.isEmpty && row.level.level == nil ? outer : row.level
      let node = outline[index]
      return Draft(
        level: meaning.level ?? .other, kind: Self.kind(of: meaning.roles), text: text,
        cell: row.measure,
        witness: node.witness(of: row.text), node: index)
    }
  }

  /// 「※「…」は、学期末のアンケートによる。」 right behind a table: how the indicator of these words is
  /// measured.
  private func noted(_ name: String, behind index: Int) -> String? {
    for next in (index + 1)..<min(outline.nodes.count, index + 4) {
      let note = outline[next]
      guard note.text.hasPrefix("※") || note.isOneOf(.remark) || note.lead.isNote,
        let open = note.text.firstIndex(of: "「"),
        let close = note.text[open...].firstIndex(of: "」"),
        let comma = note.text[close...].firstIndex(where: { "、，：".contains($0) })
      else { continue }
      let words = note.text[note.text.index(after: open)..<close]
      var said = note.text[note.text.index(after: comma)...].trimmingWhitespace
      while let last = said.last, "。．".contains(last) { said.removeLast() }
      if words.count > 3, name.contains(words),
        texts.methodEndings.contains(where: { said.hasSuffix($0) })
      {
        return said
      }
    }
    return nil
  }

  /// Rows without a header: 「滞在時間 | 現状 126分 | → | 目標 80分以下」.
  private func bare(
    _ rows: [[String]], at index: Int, meaning: StructureLabels.Meaning
  ) -> [Draft] {
    rows.compactMap { row in
      let cells = row.map(\.trimmingWhitespace)
      guard row.count > 1, labels.exactMeaning(of: cells[0]).roles.isEmpty,
        cells.dropFirst().contains(where: { texts.tellsTarget($0) })
      else { return nil }
      let text = texts.read(cells.joined(separator: "　"), isExpected: false)
      guard text.isCertain, text.target != nil else { return nil }
      var draft = draft(text, meaning, at: index)
      draft.text = text
      return draft
    }
  }
}
