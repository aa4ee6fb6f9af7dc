import KnowledgeModel

/// Cases of a table, a row each: 「自治体 | 事業名 | 開始 | 取組の概要 | 成果」.
struct CaseTable {
  let labels: StructureLabels
  let titles: CaseTitleReader

  /// What a row tells.
  struct Row {
    var done = ""
    var results: [String] = []
    var factors: [String] = []
    var contact: String?
    /// What a column of measures says.
    var measure: String?
    var text = ""
  }

  /// - Parameter isExpected: Whether a heading above says that cases follow. A table that says so
  ///   itself tells what was done and what came of it.
  func cases(in rows: [[String]], at index: Int, isExpected: Bool) -> [CaseReader.Found] {
    guard rows.count > 1, rows[0].count > 1 else { return [] }
    let told = read(rows, at: index, isExpected: isExpected)
    return told.isEmpty && rows[0].count > 2
      ? read(IndicatorTable.turned(rows), at: index, isExpected: isExpected) : told
  }

  private func read(
    _ rows: [[String]], at index: Int, isExpected: Bool
  ) -> [CaseReader.Found] {
    guard rows.count > 1, rows[0].count > 1 else { return [] }
    let roles = rows[0].map { labels.meaning(of: $0).roles }
    func column(_ role: StructureRoles) -> Int? {
      roles.indices.first { roles[$0].contains(role) }
    }
    guard let municipality = column(.municipality) else { return [] }
    let (name, since) = (column(.name), column(.since))
    let (done, results, factors) = (column(.done), column(.results), column(.factors))
    guard done != nil || name != nil, isExpected || (done != nil && results != nil) else {
      return []
    }
    return rows.dropFirst().compactMap { row in
      func cell(_ column: Int?) -> String? {
        guard let column, row.indices.contains(column) else { return nil }
        return TableCell.value(row[column])
      }
      guard let place = cell(municipality),
        let mention = titles.mentions(in: place).first
      else { return nil }
      var title = CaseTitle()
      title.municipality = CaseTitleReader.place(of: mention)
      title.name = cell(name)
      title.since = cell(since).flatMap(StartDate.value)
      var told = Row()
      told.done = cell(done).flatMap(SentenceRun.first) ?? ""
      told.results = cell(results).map(SentenceRun.sentences) ?? []
      told.factors = cell(factors).map(SentenceRun.sentences) ?? []
      told.contact = cell(column(.contact))
      told.measure = cell(column(.measurePointer) ?? column(.measure))
      told.text = row.joined(separator: "\t")
      if title.name == nil, done == nil { return nil }
      return CaseReader.Found(title: title, range: index..<(index + 1), row: told)
    }
  }
}
