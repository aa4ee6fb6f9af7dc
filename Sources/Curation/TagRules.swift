import KnowledgeModel
package import KnowledgeStore
import Search

/// Lets a query say what gets a tag. It says so when the rules are next applied.
package struct AddRule: CurationStep {
  private let tag: TagName
  private let query: String
  private let unit: TagRule.Unit

  package init(
    tag: String, query: String, unit: TagRule.Unit
  ) throws(CurationError) {
    self.tag = try TagName(tag)
    self.query = query.trimmed
    self.unit = unit
    try CurationError.refuseUnreadable(query)
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let known = try TagBook(desk.snapshot).entry(tag)
    let record = try known?.item.name ?? desk.name(.tag)
    let rule = TagRule(tag: record, query: query, unit: unit)
    let there = try desk.snapshot.curated(.rule, of: record)
    if let same = there.first(where: { $0.record == .rule(rule) }) {
      let summary = "同じ規則が、すでにあります（\(same.name)）。"
      return CurationPlan([], CurationReport(.addRule, summary, unchanged: 1))
    }
    let item = desk.item(try desk.name(.rule), .rule(rule))
    let head: [CurationEdit] =
      known == nil ? [.making(desk.item(record, .tag(Tag(name: tag.description))))] : []
    return CurationPlan(
      [CurationChange(.addRule, head + [.making(item)])],
      CurationReport(
        .addRule,
        "「\(query)」に当たる\(unit.label)に、タグ「\(known?.tag.name ?? tag.description)」を付ける規則を作ります。",
        items: [CurationReport.Item(id: item.name, text: query)]))
  }
}

/// Drops a rule with what it said.
package struct RemoveRule: CurationStep {
  private let rule: String

  package init(rule: String) { self.rule = rule }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    guard let item = try desk.snapshot.curated(CuratedKey(.rule, rule)),
      case .rule(let rule) = item.record
    else { throw CurationError.unknownRule(rule) }
    let said = try desk.snapshot.curated(.ruling, of: item.name)
    return CurationPlan(
      [CurationChange(.removeRule, (said + [item]).map(CurationEdit.removing))],
      CurationReport(
        .removeRule, "規則 \(item.name) を、それが付けたタグとともに消します。",
        items: [CurationReport.Item(id: item.name, text: rule.query)]))
  }
}

/// Asks every rule what it says now, and puts that in the place of what it said before. What was
/// tagged by hand stays.
package struct ApplyRules: CurationStep {
  private let tag: String?

  /// - Parameter tag: Whose rules alone are asked, with those of the tags below it; `nil` for all.
  package init(tag: String? = nil) { self.tag = tag }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let book = try TagBook(desk.snapshot)
    let entries = try tag.map { book.within(try book.known($0).name) } ?? book.entries
    var evaluator = QueryEvaluator(snapshot: desk.snapshot)
    var edits: [CurationEdit] = []
    var items: [CurationReport.Item] = []
    var unchanged = 0
    for entry in entries {
      for (item, rule) in try book.rules(of: entry) {
        let now = Ruling(
          rule: item.name, unit: rule.unit,
          targets: try Self.targets(of: rule, in: desk.snapshot, by: &evaluator))
        let before = try book.ruling(of: item)
        guard before?.ruling != now else {
          unchanged += 1
          continue
        }
        let after = desk.item(item.name, .ruling(now))
        edits.append(before.map { .replacing($0.item, by: after) } ?? .making(after))
        let counts = Self.difference(before?.ruling.targets ?? [], now.targets)
        items.append(
          CurationReport.Item(
            id: item.name,
            text: "「\(entry.tag.name)」\(now.targets.count) 件（増 \(counts.more)、減 \(counts.less)）"))
      }
    }
    return CurationPlan(
      edits.isEmpty ? [] : [CurationChange(.applyRules, edits)],
      CurationReport(
        .applyRules, "規則を当てはめます：変わるもの \(items.count) 件、変わらないもの \(unchanged) 件。",
        items: items, unchanged: unchanged))
  }

  private static func targets(
    of rule: TagRule, in snapshot: any KnowledgeSnapshot, by evaluator: inout QueryEvaluator
  ) throws(StoreError) -> [String] {
    guard let query = QueryParser.parse(rule.query).query else { return [] }
    let passages = try evaluator.passages(for: query)
    switch rule.unit {
    case .document: return try snapshot.documents(of: passages).map(\.value).sorted()
    case .passage:
      return try snapshot.passages(numbered: Array(passages)).map(\.passage.id.value).sorted()
    }
  }

  private static func difference(_ old: [String], _ new: [String]) -> (more: Int, less: Int) {
    let (old, new) = (Set(old), Set(new))
    return (new.subtracting(old).count, old.subtracting(new).count)
  }
}

extension TagRule.Unit {
  /// As staff say it.
  var label: String {
    switch self {
    case .document: "文書"
    case .passage: "まとまり"
    }
  }
}
