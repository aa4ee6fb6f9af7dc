import Curation
import JapaneseText
import KnowledgeModel
package import KnowledgeStore

/// The collections of one state of the knowledge base.
struct CollectionShelf {
  /// By name.
  let items: [(item: CuratedItem, collection: CaseCollection)]
  private let snapshot: any KnowledgeSnapshot

  init(_ snapshot: any KnowledgeSnapshot) throws(StoreError) {
    self.snapshot = snapshot
    var items: [(item: CuratedItem, collection: CaseCollection)] = []
    for item in try snapshot.curated(.collection) {
      if case .collection(let collection) = item.record { items.append((item, collection)) }
    }
    self.items = items.sorted { $0.collection.name < $1.collection.name }
  }

  func open(_ name: String) throws -> OpenCollection {
    guard let known = find(name) else { throw CollectionError.unknown(name.trimmed).asRefusal }
    return try OpenCollection(known.item, known.collection, in: snapshot)
  }

  /// In whatever spelling that folds alike, or by the name of its record.
  func find(_ name: String) -> (item: CuratedItem, collection: CaseCollection)? {
    let key = Fold.plain(name.trimmed)
    return items.first { Fold.plain($0.collection.name) == key }
      ?? items.first { $0.item.name == name.trimmed }
  }
}

/// A collection with its entries.
package struct OpenCollection: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package let item: CuratedItem
    package var entry: CollectionEntry

    /// Of the record: `e12`.
    package var name: String { item.name }
  }

  package struct Chapter: Sendable, Hashable {
    package var title: String
    package var introduction: String
    package var entries: [Entry]
  }

  let item: CuratedItem
  package var collection: CaseCollection
  package let chapters: [Chapter]
  /// The names of entries whose documents were withdrawn.
  package let withdrawn: [String]

  init(
    _ item: CuratedItem, _ collection: CaseCollection, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    let records = try snapshot.curated(.entry, of: item.name)
    self.init(item, collection, entries: records)
  }

  init(_ item: CuratedItem, _ collection: CaseCollection, entries records: [CuratedItem]) {
    self.item = item
    self.collection = collection
    let entries = Dictionary(
      records.compactMap { item -> (String, Entry)? in
        if case .entry(let entry) = item.record {
          (item.name, Entry(item: item, entry: entry))
        } else {
          nil
        }
      }, uniquingKeysWith: { first, _ in first })
    chapters = collection.chapters.map { chapter in
      Chapter(
        title: chapter.title, introduction: chapter.introduction,
        entries: chapter.entries.compactMap { entries[$0] })
    }
    withdrawn = collection.chapters.flatMap(\.entries).filter { entries[$0] == nil }
  }

  package var entries: [Entry] { chapters.flatMap(\.entries) }

  func entry(_ name: String) throws -> Entry {
    guard let entry = entries.first(where: { $0.name == name.trimmed }) else {
      throw CollectionError.unknownEntry(name, in: collection.name).asRefusal
    }
    return entry
  }
}

extension CaseCollection {
  /// By its title, in whatever spelling, or by its number, counted from 1.
  func chapterIndex(_ name: String) throws -> Int {
    let key = Fold.plain(name.trimmed)
    if let index = chapters.firstIndex(where: { Fold.plain($0.title) == key }) { return index }
    if let number = Int(name.trimmed), chapters.indices.contains(number - 1) { return number - 1 }
    throw CollectionError.unknownChapter(name, in: self.name).asRefusal
  }
}
