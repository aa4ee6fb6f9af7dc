import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// The kept queries of one state of the knowledge base.
struct SearchShelf {
  struct Entry {
    let item: CuratedItem
    let search: SavedSearch
  }

  /// By name.
  let entries: [Entry]

  init(_ snapshot: any KnowledgeSnapshot) throws(StoreError) {
    var entries: [Entry] = []
    for item in try snapshot.curated(.search) {
      if case .search(let search) = item.record {
        entries.append(Entry(item: item, search: search))
      }
    }
    self.entries = entries.sorted { $0.search.name < $1.search.name }
  }

  /// In whatever spelling that folds alike.
  func entry(_ name: String) -> Entry? {
    let key = Fold.plain(name.trimmed)
    return entries.first { Fold.plain($0.search.name) == key }
  }
}
