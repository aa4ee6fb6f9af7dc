import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// The tags of one state of the knowledge base.
struct TagBook {
  struct Entry {
    let item: CuratedItem
    let tag: Tag

    var name: TagName { TagName(stored: tag.name) }
  }

  /// By name.
  let entries: [Entry]
  private let byKey: [FoldedText: Int]
  private let snapshot: any KnowledgeSnapshot

  init(_ snapshot: any KnowledgeSnapshot) throws(StoreError) {
    self.snapshot = snapshot
    var entries: [Entry] = []
    for item in try snapshot.curated(.tag) {
      if case .tag(let tag) = item.record { entries.append(Entry(item: item, tag: tag)) }
    }
    entries.sort { ($0.tag.name, $0.item.name) < ($1.tag.name, $1.item.name) }
    var byKey: [FoldedText: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for name in [entry.tag.name] + entry.tag.aliases { byKey[Fold.plain(name)] = index }
    }
    self.entries = entries
    self.byKey = byKey
  }

  /// By its name or an alias, in whatever spelling.
  func entry(_ name: TagName) -> Entry? { byKey[name.key].map { entries[$0] } }

  func known(_ text: String) throws(CurationError) -> Entry {
    guard let entry = entry(try TagName(text)) else { throw .unknownTag(text) }
    return entry
  }

  /// By the name of its record.
  func entry(record name: String) -> Entry? { entries.first { $0.item.name == name } }

  /// The tag and those below it, by name.
  func within(_ name: TagName) -> [Entry] { entries.filter { $0.name.isWithin(name) } }

  func taggings(of entry: Entry) throws(StoreError) -> [(item: CuratedItem, tagging: Tagging)] {
    try snapshot.curated(.tagging, of: entry.item.name).compactMap { item in
      if case .tagging(let tagging) = item.record { (item, tagging) } else { nil }
    }
  }

  func rules(of entry: Entry) throws(StoreError) -> [(item: CuratedItem, rule: TagRule)] {
    try snapshot.curated(.rule, of: entry.item.name).compactMap { item in
      if case .rule(let rule) = item.record { (item, rule) } else { nil }
    }
  }

  func ruling(of rule: CuratedItem) throws(StoreError) -> (item: CuratedItem, ruling: Ruling)? {
    guard let item = try snapshot.curated(CuratedKey(.ruling, rule.name)),
      case .ruling(let ruling) = item.record
    else { return nil }
    return (item, ruling)
  }
}
