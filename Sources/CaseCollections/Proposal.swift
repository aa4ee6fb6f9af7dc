import Curation
package import KnowledgeModel
package import KnowledgeStore
import Search

/// What the rules of a collection say now, beside what it holds.
package struct Proposal: Sendable, Hashable {
  /// Something that a rule finds and the collection does not have.
  package struct Arrival: Sendable, Hashable {
    /// Of the rule, counted from 1.
    package let rule: Int
    package let id: String
    package let form: Quotation.Form
    /// With that of its document.
    package let title: String
    package let document: String
    package let path: String?
    package let trust: Trust
  }

  /// An entry that a rule brought and does not find any more, or whose source says something else.
  package struct Affected: Sendable, Hashable {
    package let entry: String
    package let title: String
  }

  package let arrivals: [Arrival]
  package let departures: [Affected]
  package let changed: [Affected]

  init(for open: OpenCollection, in snapshot: any KnowledgeSnapshot) throws {
    var evaluator = QueryEvaluator(snapshot: snapshot)
    var states = QuotationStates(snapshot)
    var present: [String: OpenCollection.Entry] = [:]
    var changed: [Affected] = []
    for entry in open.entries {
      guard let quotation = entry.entry.quotation else { continue }
      let state = try states.state(of: quotation)
      present[state.key ?? quotation.anchor.key] = entry
      if case .changed = state {
        changed.append(Affected(entry: entry.name, title: entry.entry.label))
      }
    }
    var arrivals: [Arrival] = []
    var found: [String: Set<String>] = [:]
    var proposed: Set<String> = []
    for (index, rule) in open.collection.rules.enumerated() {
      let targets = try Self.targets(of: rule, in: snapshot, by: &evaluator)
      found[rule.query, default: []].formUnion(targets)
      for id in targets
      where present[id] == nil && !rule.declined.contains(id) && proposed.insert(id).inserted {
        var maker = QuotationMaker(snapshot)
        let quotation = try maker.quotation(of: id)
        guard !open.quotes(quotation) else { continue }
        let document = try snapshot.document(quotation.anchor.document)
        arrivals.append(
          Arrival(
            rule: index + 1, id: id, form: quotation.form, title: quotation.titleWithDocument,
            document: quotation.anchor.title, path: document?.paths.first,
            trust: quotation.credit.trust))
      }
    }
    self.arrivals = arrivals
    self.changed = changed
    departures = present.filter { key, entry in
      guard let rule = entry.entry.rule else { return false }
      return found[rule].map { !$0.contains(key) } ?? true
    }.map(\.value).sorted { Self.number($0.name) < Self.number($1.name) }
      .map { Affected(entry: $0.name, title: $0.entry.label) }
  }

  private static func number(_ name: String) -> Int { Int(name.dropFirst()) ?? 0 }

  /// In the order of documents, and of reading within each.
  private static func targets(
    of rule: CaseCollection.Rule, in snapshot: any KnowledgeSnapshot,
    by evaluator: inout QueryEvaluator
  ) throws(StoreError) -> [String] {
    guard let query = QueryParser.parse(rule.query).query else { return [] }
    let passages = try evaluator.passages(for: query)
    switch rule.unit {
    case .passage:
      return try snapshot.passages(numbered: Array(passages))
        .sorted { ($0.document, $0.ordinal) < ($1.document, $1.ordinal) }
        .map(\.passage.id.value)
    case .caseStudy:
      return try snapshot.findings(FindingChoice(kinds: [.caseStudy], passages: passages))
        .map(\.id.value)
    }
  }
}

extension OpenCollection {
  /// Whether an entry has the words already, among others of the same document.
  fileprivate func quotes(_ quotation: Quotation) -> Bool {
    entries.contains { entry in
      guard let own = entry.entry.quotation,
        own.anchor.document == quotation.anchor.document
      else { return false }
      return quotation.parts.allSatisfy { part in
        own.text.bare.contains(part.text.bare)
      }
    }
  }
}

extension Quotation {
  fileprivate var titleWithDocument: String {
    title == anchor.title ? title : "\(title)（\(anchor.title)）"
  }
}

extension String {
  fileprivate var bare: String { filter { !$0.isWhitespace } }
}
