import KnowledgeModel
package import KnowledgeStore

/// A collection as it stands in a list.
package struct CollectionSummary: Sendable, Hashable {
  /// The name of its record.
  package let record: String
  package let name: String
  package let title: String
  package let chapters: Int
  package let entries: Int
  package let date: CalendarDay?
  /// How often it was changed, its making included.
  package let revision: Int
  /// Of the last change.
  package let act: Act?

  init(_ open: OpenCollection, in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    let changes = try snapshot.changes(ChangeLogChoice(key: open.item.key))
    record = open.item.name
    name = open.collection.name
    title = open.collection.front.title
    chapters = open.chapters.count
    entries = open.entries.count
    date = open.collection.front.date
    revision = changes.count
    act = changes.first?.act
  }
}
