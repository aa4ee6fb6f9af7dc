package import Curation
import KnowledgeModel
package import KnowledgeStore
import Search

/// Lets a query propose what belongs into a collection.
package struct AddCollectionRule: CurationStep {
  private let collection: String
  private let rule: CaseCollection.Rule
  private let chapter: String?

  /// - Parameter chapter: That takes up what is accepted; `nil` for the last one.
  package init(
    to collection: String, query: String, unit: CaseCollection.Rule.Unit, chapter: String?
  ) throws(CurationError) {
    try CurationError.refuseUnreadable(query)
    self.collection = collection
    rule = CaseCollection.Rule(query: query.trimmed, unit: unit, chapter: "")
    self.chapter = chapter
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    var change = try CollectionPlan(collection, at: desk)
    let title = change.collection.chapters[try change.chapter(chapter)].title
    var rule = rule
    rule.chapter = title
    if change.collection.rules.contains(where: {
      $0.query == rule.query && $0.unit == rule.unit && $0.chapter == title
    }) {
      return CurationPlan(
        [], CurationReport(.ruleCollection, "同じ規則が、すでにあります。", unchanged: 1))
    }
    change.collection.rules.append(rule)
    change.tell("\(change.collection.rules.count)", rule.query)
    return change.plan(
      .ruleCollection,
      "「\(rule.query)」に当たる\(rule.unit.label)を、「\(title)」に加えるよう提案する規則を作ります。"
        + "chie collection propose で提案を確かめてください。")
  }
}

/// Drops a rule; what it brought stays.
package struct RemoveCollectionRule: CurationStep {
  private let collection: String
  private let number: Int

  /// - Parameter number: Counted from 1.
  package init(from collection: String, number: Int) {
    self.collection = collection
    self.number = number
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    var change = try CollectionPlan(collection, at: desk)
    guard change.collection.rules.indices.contains(number - 1) else {
      throw CollectionError.unknownRule(number, in: change.open.collection.name).asRefusal
    }
    let rule = change.collection.rules.remove(at: number - 1)
    for entry in change.open.entries where entry.entry.rule == rule.query {
      var own = entry.entry
      own.rule = nil
      change.edit(entry, own)
    }
    change.tell("\(number)", rule.query)
    return change.plan(.ruleCollection, "規則 \(number) を消します。加えたものは残します。")
  }
}

/// Answers what the rules propose: takes up what came, takes out what went, takes over what changed,
/// or says that something is not wanted.
package struct AnswerProposal: CurationStep {
  private let collection: String
  private let accepted: [String]?
  private let declined: [String]

  /// - Parameters:
  ///   - accepted: IDs of what came and names of entries that went or changed; `nil` for all that is
  ///     not declined.
  ///   - declined: IDs that are not to be proposed again.
  package init(in collection: String, accepting accepted: [String]?, declining declined: [String]) {
    self.collection = collection
    self.accepted = accepted
    self.declined = declined
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    var change = try CollectionPlan(collection, at: desk)
    let proposal = try Proposal(for: change.open, in: desk.snapshot)
    let known = Set(
      proposal.arrivals.map(\.id) + (proposal.departures + proposal.changed).map(\.entry))
    if let other = ((accepted ?? []) + declined).first(where: { !known.contains($0) }) {
      throw CollectionError.notProposed(other, in: change.open.collection.name).asRefusal
    }
    var maker = QuotationMaker(desk.snapshot)
    var states = QuotationStates(desk.snapshot)
    for arrival in proposal.arrivals {
      let rule = change.collection.rules[arrival.rule - 1]
      if declined.contains(arrival.id) {
        change.collection.rules[arrival.rule - 1].declined = (rule.declined + [arrival.id]).sorted()
        change.tell(arrival.id, "今後は提案しません　\(arrival.title)")
      } else if wants(arrival.id) {
        let entry = CollectionEntry(
          collection: change.open.item.name,
          content: .quotation(try maker.quotation(of: arrival.id)), rule: rule.query)
        let name = change.make(entry)
        change.collection.chapters[try change.chapter(rule.chapter)].entries.append(name)
        change.tell(name, "加えます　\(arrival.title)")
      }
    }
    for departure in proposal.departures where wants(departure.entry) {
      change.remove(try change.open.entry(departure.entry))
      change.tell(departure.entry, "外します　\(departure.title)")
    }
    let left = Set(proposal.departures.map(\.entry).filter(wants))
    for changed in proposal.changed where wants(changed.entry) && !left.contains(changed.entry) {
      let known = try change.open.entry(changed.entry)
      guard let quotation = known.entry.quotation,
        case .changed(let now) = try states.state(of: quotation)
      else { continue }
      var entry = known.entry
      entry.content = .quotation(now)
      change.edit(known, entry)
      change.tell(changed.entry, "いまの言葉に改めます　\(changed.title)")
    }
    return change.plan(.acceptProposal, "提案のうち \(change.items.count) 件に答えます。")
  }

  private func wants(_ id: String) -> Bool {
    !declined.contains(id) && (accepted?.contains(id) ?? true)
  }
}

/// Takes up the words of sources as they are now.
package struct UpdateEntries: CurationStep {
  private let collection: String
  private let names: [String]

  /// - Parameter names: Of entries; all of the collection where none is named.
  package init(in collection: String, names: [String]) {
    self.collection = collection
    self.names = names
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    var change = try CollectionPlan(collection, at: desk)
    var states = QuotationStates(desk.snapshot)
    let entries =
      names.isEmpty ? change.open.entries : try names.map { try change.open.entry($0) }
    var unchanged = 0
    for known in entries {
      guard let quotation = known.entry.quotation,
        case .changed(let now) = try states.state(of: quotation)
      else {
        unchanged += 1
        continue
      }
      var entry = known.entry
      entry.content = .quotation(now)
      change.edit(known, entry)
      change.tell(known.name, entry.label)
    }
    return change.plan(
      .updateEntries, "引用 \(change.items.count) 件を、いまの資料の言葉に改めます。", unchanged: unchanged)
  }
}
