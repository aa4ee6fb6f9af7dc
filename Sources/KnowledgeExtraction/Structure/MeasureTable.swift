import KnowledgeModel

/// Measures of a table: beside challenges, 「課題 | 対応策」; in a table of advice, 「助言 | 対応 | 時期」.
struct MeasureTable {
  let labels: StructureLabels
  let kind: DocumentKind?
  /// Whether nothing else of the document sets out measures: a table of advice then does, and
  /// otherwise tells what became of it.
  let isOnly: Bool

  /// - Parameter isGathered: Whether the heading above gathers measures.
  func measures(
    in rows: [[String]], of node: Outline.Node, at index: Int, isGathered: Bool
  ) -> [MeasureReader.Found] {
    guard rows.count > 1, rows[0].count > 1 else { return [] }
    let roles = rows[0].map { labels.meaning(of: $0).roles }
    func first(_ wanted: StructureRoles) -> Int? {
      roles.firstIndex { !$0.isDisjoint(with: wanted) }
    }
    let counts = isOnly && kind != .programme
    let named = counts && isGathered ? first([.name, .weakName]) : nil
    guard let column = first([.measure, .measureGroup]) ?? named else { return [] }
    let isBeside = roles.contains { $0.contains(.challenge) }
    let isAdvice = counts && roles.indices.contains { $0 != column && follows(roles[$0]) }
    guard isBeside || isAdvice || counts && isGathered else { return [] }
    return rows.dropFirst().compactMap { row in
      guard row.indices.contains(column), let title = TableCell.value(row[column]) else {
        return nil
      }
      let witness = node.witness(of: row.joined(separator: "\t"))
      return MeasureReader.Found(
        measure: Measure(title: Outline.title(from: title), initiatives: [], witness: witness),
        range: index..<index)
    }
  }

  /// What stands beside advice: what was done, when, by whom, what came of it.
  private func follows(_ roles: StructureRoles) -> Bool {
    !roles.isDisjoint(with: [.done, .since, .results, .initiative, .evidence, .contact, .actual])
  }
}
