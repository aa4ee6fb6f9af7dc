import KnowledgeStore
import Search

/// A collection on the wire: what stands on its cover, its chapters, rules and entries.
package struct CollectionResponse: Sendable, Encodable {
  private struct Chapter: Encodable {
    let title: String
    let introduction: String
    /// How many.
    let entries: Int
  }

  private struct Rule: Encodable {
    let query: String
    let unit: String
    let chapter: String
    let declined: [String]
  }

  /// The name of its record.
  private let id: String
  private let name: String
  private let title: String
  private let subtitle: String
  private let series: String
  private let editors: [String]
  private let staff: [String]
  private let audience: String
  private let date: String?
  private let edition: String
  private let introduction: String
  private let chapters: [Chapter]
  private let rules: [Rule]
  private let entries: [ListItem]

  package init(_ open: OpenCollection) {
    let front = open.collection.front
    id = open.item.name
    name = open.collection.name
    title = front.title
    subtitle = front.subtitle
    series = front.series
    editors = front.editors
    staff = front.staff
    audience = front.audience
    date = front.date?.text
    edition = front.edition
    introduction = front.introduction
    chapters = open.chapters.map {
      Chapter(title: $0.title, introduction: $0.introduction, entries: $0.entries.count)
    }
    rules = open.collection.rules.map {
      Rule(query: $0.query, unit: $0.unit.rawValue, chapter: $0.chapter, declined: $0.declined)
    }
    entries = open.items
  }
}
