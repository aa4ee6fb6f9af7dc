import KnowledgeModel

/// Challenges of a table with a column of them: 「課題 | 根拠 | 放置した場合」.
struct ChallengeTable {
  let labels: StructureLabels
  let words: ChallengeWords

  struct Group {
    let whose: String?
  }

  /// - Parameter group: Whose challenges the heading above gathers; `nil` where it gathers none.
  func challenges(in rows: [[String]], under group: Group?, witness: Witness) -> [Challenge] {
    guard rows.count > 1, rows[0].count > 1 else { return [] }
    let isGathered = group != nil
    let roles = rows[0].map { head in
      let roles = labels.meaning(of: head).roles
      // 「主体 | 内容 | 影響」 under a heading of challenges, or beside a column of them.
      return words.isConsequence(column: head) ? roles.union(.consequence) : roles
    }
    let named = roles.firstIndex { !$0.isDisjoint(with: [.weakName, .name]) }
    let isTold =
      isGathered && roles.contains { !$0.isDisjoint(with: [.consequence, .owner, .evidence]) }
    guard
      let title = roles.firstIndex(where: { $0.contains(.challenge) }) ?? (isTold ? named : nil),
      isGathered || roles.indices.contains(where: { $0 != title && !roles[$0].isEmpty })
    else { return [] }
    func column(_ role: StructureRoles) -> Int? {
      roles.indices.first { $0 != title && roles[$0].contains(role) }
    }
    let (consequence, evidence, owner) =
      (column(.consequence), column(.evidence), column(.owner))
    var lastOwner: String?
    return rows.dropFirst().compactMap { row in
      func cell(_ column: Int?) -> String? {
        guard let column, row.indices.contains(column) else { return nil }
        return TableCell.value(row[column])
      }
      lastOwner = cell(owner) ?? lastOwner
      guard let name = cell(title) else { return nil }
      let sentences = cell(evidence).map(SentenceRun.sentences) ?? []
      return Challenge(
        whose: owner == nil ? group?.whose : lastOwner, title: name, consequence: cell(consequence),
        evidence: sentences,
        witness: Witness(
          passage: witness.passage, place: witness.place, text: row.joined(separator: "\t")))
    }
  }
}

enum TableCell {
  /// What a cell says; `nil` for an empty one and for a dash.
  static func value(_ cell: String) -> String? {
    let value = cell.trimmingWhitespace
    let isDash = value.unicodeScalars.allSatisfy { "-－―—–…・/／".unicodeScalars.contains($0) }
    return isDash ? nil : value
  }
}
