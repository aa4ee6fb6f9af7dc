package import KnowledgeStore

/// What one step of work by hand would change, and how it is told.
package struct CurationPlan: Sendable {
  package let changes: [CurationChange]
  package let report: CurationReport

  package init(_ changes: [CurationChange], _ report: CurationReport) {
    self.changes = changes
    self.report = report
  }
}

/// What a step changed, or would change.
package struct CurationReport: Sendable, Hashable {
  package struct Item: Sendable, Hashable {
    /// Of the place, rule, link or change.
    package let id: String
    /// What became of it, in a line.
    package let text: String

    package init(id: String, text: String) {
      self.id = id
      self.text = text
    }
  }

  package let action: CurationAction
  /// All of it, in a line.
  package let summary: String
  package let items: [Item]
  /// How many of the things named were already as wanted.
  package let unchanged: Int

  package init(
    _ action: CurationAction, _ summary: String, items: [Item] = [], unchanged: Int = 0
  ) {
    self.action = action
    self.summary = summary
    self.items = items
    self.unchanged = unchanged
  }
}

/// One thing that somebody wants to do by hand.
package protocol CurationStep: Sendable {
  /// Decides from one state of the knowledge base. Changes nothing.
  func plan(in desk: CurationDesk) throws -> CurationPlan
}

/// The state that a step is planned in, and who plans it.
package struct CurationDesk {
  package let snapshot: any KnowledgeSnapshot
  package let act: Act

  /// A new name for a record.
  package func name(_ kind: CuratedKind) throws(StoreError) -> String {
    var names = try names(kind)
    return names.next()
  }

  /// New names for several records of a kind.
  package func names(_ kind: CuratedKind) throws(StoreError) -> NewNames {
    NewNames(initial: kind.initial, number: try snapshot.nextNumber(of: kind))
  }

  package func item(_ name: String, _ record: CuratedRecord) -> CuratedItem {
    CuratedItem(name: name, record: record, act: act)
  }

  /// The same record with other words; it is still his who made it.
  package func edit(_ item: CuratedItem, _ record: CuratedRecord) -> CurationEdit {
    .replacing(item, by: CuratedItem(name: item.name, record: record, act: item.act))
  }
}

/// Names that no record ever had, one after the other.
package struct NewNames {
  private let initial: String
  private var number: Int

  init(initial: String, number: Int) {
    self.initial = initial
    self.number = number
  }

  package mutating func next() -> String {
    defer { number += 1 }
    return "\(initial)\(number)"
  }
}
