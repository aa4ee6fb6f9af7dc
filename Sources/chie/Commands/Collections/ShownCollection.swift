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
    try JSONText.line(CollectionResponse(open))
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
