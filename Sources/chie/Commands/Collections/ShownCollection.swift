import CaseCollections
import KnowledgeStore
import Search

/// A collection with its chapters and entries, in every form.
struct ShownCollection: ShownList {
  let open: OpenCollection
  let items: [ListItem]

  var emptyText: String { "事例集「\(open.collection.name)」には、まだ何も入っていません。" }

  var table: ItemTable { ItemTable(items) }

  func json() throws -> String {
    try JSONText.line(CollectionWire(open: open, entries: items))
  }

  func lines(for terminal: Terminal) -> [String] {
    let front = open.collection.front
    var lines = [terminal.styled(front.title.visibleLine, .title)]
    lines += [front.subtitle, front.date?.text ?? "発行日は決まっていません"].filter { !$0.isEmpty }
    let own = ShownItems(items: items, name: "entries", emptyText: "")
    var rest = items[...]
    for (index, chapter) in open.chapters.enumerated() {
      lines += ["", "第\(index + 1)章　\(chapter.title)".visibleLine]
      let mine = Array(rest.prefix(chapter.entries.count))
      rest = rest.dropFirst(chapter.entries.count)
      lines += ShownItems(items: mine, name: own.name, emptyText: "").lines(for: terminal)
    }
    if !open.collection.rules.isEmpty {
      lines += ["", "規則"]
      for (index, rule) in open.collection.rules.enumerated() {
        lines.append(
          "\(index + 1)　\(rule.query)（\(rule.unit.label)、「\(rule.chapter)」へ）".visibleLine)
      }
    }
    return lines
  }
}

/// The JSON of a collection.
private struct CollectionWire: Encodable {
  struct Chapter: Encodable {
    let title: String
    let introduction: String
    let entries: Int
  }

  struct Rule: Encodable {
    let query: String
    let unit: String
    let chapter: String
    let declined: [String]
  }

  let name: String
  let title: String
  let subtitle: String
  let series: String
  let editors: [String]
  let staff: [String]
  let audience: String
  let date: String?
  let edition: String
  let introduction: String
  let chapters: [Chapter]
  let rules: [Rule]
  let entries: [ListItem]

  init(open: OpenCollection, entries: [ListItem]) {
    let front = open.collection.front
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
    self.entries = entries
  }
}
