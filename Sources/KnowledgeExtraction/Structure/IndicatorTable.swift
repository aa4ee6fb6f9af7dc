import JapaneseText
import KnowledgeModel

/// Indicators of a table: columns in any order, or rows where the labels stand in the first column.
struct IndicatorTable {
  let labels: StructureLabels

  struct Row {
    var level: StructureLabels.Meaning
    var name: String
    var target: String?
    var baseline: String?
    var method: String?
    var measure: String?
    var text: String
  }

  /// - Parameter isExpected: Whether a heading or caption says that indicators follow.
  func rows(in given: [[String]], isExpected: Bool) -> [Row] {
    let table = withOneHeader(given)
    guard let columns = columns(of: table, isExpected: isExpected) else {
      let turned = Self.turned(table)
      guard let columns = self.columns(of: turned, isExpected: isExpected) else { return [] }
      return rows(in: turned, columns)
    }
    return rows(in: table, columns)
  }

  /// A header of two rows, 「令和5年度 | | 目標 | 」 over 「年度 | 値 | 年度 | 値」, as one.
  private func withOneHeader(_ table: [[String]]) -> [[String]] {
    guard table.count > 2, table[0].count == table[1].count, table[0].count > 2 else {
      return table
    }
    let (upper, lower) = (table[0], table[1])
    let known: StructureRoles = [.target, .baseline, .actual, .method]
    let inner = lower.indices.filter { lower[$0] != upper[$0] && !lower[$0].isEmpty }
    let spans = zip(upper, upper.dropFirst()).contains { $1.isEmpty || $0 == $1 }
    guard spans, !inner.isEmpty,
      inner.allSatisfy({ index in
        Self.values.contains(lower[index]) || Self.years.contains(lower[index])
          || Self.isYear(lower[index])
          || !labels.meaning(of: lower[index]).roles.isDisjoint(with: known)
      })
    else { return table }
    var above = ""
    let header = upper.indices.map { index -> String in
      if !upper[index].isEmpty { above = upper[index] }
      let own = lower[index]
      if own.isEmpty || own == above { return above }
      if Self.values.contains(own) { return above }
      if Self.years.contains(own) { return own }
      if labels.meaning(of: own).roles.isDisjoint(with: known) {
        // 目標 over 令和8年度
        return labels.meaning(of: above).roles.isDisjoint(with: known) ? own : above
      }
      return own
    }
    return [header] + table.dropFirst(2)
  }

  private static let values: Set<String> = ["値", "数値", "数", "率", "人数", "実数"]
  private static let years: Set<String> = ["年度", "年", "時点", "時期", "年次"]

  private struct Columns {
    var name: Int
    var level: Int?
    var target: Int?
    var baseline: Int?
    var method: Int?
    var measure: Int?
    /// What the head of the column of names says: KPI.
    var named: Indicator.Level?
  }

  private func columns(of table: [[String]], isExpected: Bool) -> Columns? {
    guard table.count > 1, table[0].count > 1 else { return nil }
    let header = table[0]
    let roles = header.map { labels.meaning(of: $0) }
    func first(_ role: StructureRoles) -> Int? {
      roles.indices.first { roles[$0].roles.contains(role) }
    }
    // 「令和5年度 目標 | 実績 | 令和6年度 目標 | 実績」: the last one is aimed at.
    let target = roles.indices.last { roles[$0].roles.contains(.target) }
    let method = first(.method)
    let certain = roles.indices.first {
      roles[$0].roles.contains(.indicatorName) || roles[$0].level != nil
    }
    let weak = first(.weakName) ?? (header[0].trimmingWhitespace.isEmpty ? 0 : nil)
    guard let name = certain ?? (target != nil || method != nil ? weak : nil),
      target != nil || method != nil || isExpected
    else { return nil }
    // 「項目 | 目標」 is any plan; 「項目 | 現状 | 目標」 is one of indicators.
    if certain == nil, !isExpected, method == nil, first(.baseline) == nil { return nil }
    // 「目安 | 現状 | 2026年度 | どこから取るか」
    if certain == nil, target == nil,
      first(.baseline) == nil || method == nil || !header.contains(where: Self.isYear)
    {
      return nil
    }
    var columns = Columns(name: name, target: target, method: method)
    columns.named = roles[name].level
    columns.level = roles.indices.first { $0 != name && roles[$0].roles.contains(.levelColumn) }
    columns.measure = roles.indices.first {
      $0 != name && roles[$0].roles.contains(.measureGroup)
    }
    let used = [name, target, method, columns.level, columns.measure]
    let years = header.indices.filter { !used.contains($0) && Self.isYear(header[$0]) }
    columns.baseline =
      first(.baseline) ?? (target == nil ? nil : years.first)
      ?? roles.indices.last { roles[$0].roles.contains(.actual) && $0 < target ?? roles.count }
    if target == nil, let last = years.last, last != columns.baseline {
      columns.target = last
    } else if target == nil, let last = years.last, columns.baseline == nil || years.count > 1 {
      columns.target = last
    }
    return columns.target != nil || columns.method != nil ? columns : nil
  }

  private func rows(in table: [[String]], _ columns: Columns) -> [Row] {
    var level = StructureLabels.Meaning()
    var measure: String?
    var method: String?
    return table.dropFirst().compactMap { row in
      func cell(_ column: Int?) -> String? {
        guard let column, row.indices.contains(column) else { return nil }
        return TableCell.value(row[column])
      }
      let ownMethod = cell(columns.method)
      method = ownMethod.map { Self.sameAsAbove.contains($0) ? method ?? $0 : $0 }
      if let text = cell(columns.level) {
        level = labels.meaning(of: text)
      } else if columns.level == nil, columns.name > 0, let text = cell(0) {
        let meaning = labels.exactMeaning(of: text)
        if meaning.level != nil { level = meaning }
      }
      measure = cell(columns.measure) ?? measure
      guard var name = cell(columns.name) else { return nil }
      var own = level
      let lead = Lead(name)
      if let label = lead.label ?? lead.spaced?.label {
        let meaning = labels.exactMeaning(of: label)
        if meaning.roles.contains(.level) {
          own = meaning
          name = lead.label == nil ? lead.spaced?.value ?? name : lead.value
        }
      }
      own.level = own.level ?? columns.named
      let values = (cell(columns.target), cell(columns.baseline), method)
      guard values.0 != nil || values.1 != nil || values.2 != nil else { return nil }
      return Row(
        level: own, name: lead.isNumbered && own.level == nil ? lead.body : name,
        target: values.0.map { IndicatorTextReader.stripped($0, of: ["目標値", "目標"]) },
        baseline: values.1.map { IndicatorTextReader.stripped($0, of: ["現状値", "現状"]) },
        method: values.2, measure: measure, text: row.joined(separator: "\t"))
    }
  }

  private static let sameAsAbove = ["同上", "〃", "上に同じ", "同じ"]

  /// 「令和6年度」, 「R8」, 「2026年度」
  private static func isYear(_ text: String) -> Bool {
    let core = text.trimmingWhitespace
    guard core.utf8.count < 40 else { return false }
    return DateNotation.fiscalYears(core) != nil || DateNotation.date(core) != nil
  }

  /// Rows as columns.
  static func turned(_ table: [[String]]) -> [[String]] {
    let width = table.map(\.count).max() ?? 0
    guard table.count <= 12, width <= 64 else { return [] }
    return (0..<width).map { column in
      table.map { $0.indices.contains(column) ? $0[column] : "" }
    }
  }
}
