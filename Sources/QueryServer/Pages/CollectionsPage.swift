import CaseCollections
import KnowledgeStore

/// All collections as a page.
struct CollectionsPage: Sendable {
  let pageTitle: PageText = "事例集 — 知恵"
  let form = SearchForm.empty
  let hasCollections: Bool
  let collections: [Row]

  struct Row: Sendable {
    let address: PageText
    let name: PageText
    let title: PageText
    let chapters: Int
    let entries: Int
    let date: PageText
    let revision: Int
  }

  init(_ summaries: [CollectionSummary]) {
    hasCollections = !summaries.isEmpty
    collections = summaries.map { known in
      Row(
        address: PageText(CollectionAddress(known).path), name: PageText(known.name),
        title: PageText(known.title), chapters: known.chapters, entries: known.entries,
        date: PageText(known.date?.text ?? "決まっていません"), revision: known.revision)
    }
  }
}
