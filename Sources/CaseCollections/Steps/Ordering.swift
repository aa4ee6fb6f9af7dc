package import Curation
import KnowledgeModel
import KnowledgeStore

/// Puts entries into another place of their collection, in the order in which they are named.
package struct MoveEntries: CurationStep {
  private let collection: String
  private let names: [String]
  private let chapter: String?
  private let position: Int?

  /// - Parameters:
  ///   - chapter: Where they are to stand; `nil` for the chapter of the first of them.
  ///   - position: Counted from 1; `nil` for the end.
  package init(in collection: String, names: [String], chapter: String?, position: Int?) {
    self.collection = collection
    self.names = names
    self.chapter = chapter
    self.position = position
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    var change = try CollectionPlan(collection, at: desk)
    var moved: [String] = []
    for name in names {
      let entry = try change.open.entry(name)
      if !moved.contains(entry.name) { moved.append(entry.name) }
      change.tell(entry.name, entry.entry.label)
    }
    let index =
      try chapter.map { try change.chapter($0) }
      ?? change.collection.chapters.firstIndex { $0.entries.contains(moved.first ?? "") } ?? 0
    for chapter in change.collection.chapters.indices {
      change.collection.chapters[chapter].entries.removeAll(where: moved.contains)
    }
    guard change.collection.chapters.indices.contains(index) else {
      throw CollectionError.empty(change.open.collection.name).asRefusal
    }
    let count = change.collection.chapters[index].entries.count
    let place = (position ?? count + 1) - 1
    guard (0...count).contains(place) else {
      throw CollectionError.position(place + 1, known: count + 1).asRefusal
    }
    change.collection.chapters[index].entries.insert(contentsOf: moved, at: place)
    return change.plan(
      .moveEntry,
      "\(moved.count) 件を「\(change.collection.chapters[index].title)」の \(place + 1) 番目に移します。")
  }
}

/// Puts a chapter into another place.
package struct MoveChapter: CurationStep {
  private let collection: String
  private let chapter: String
  private let position: Int

  /// - Parameter position: Counted from 1.
  package init(in collection: String, chapter: String, position: Int) {
    self.collection = collection
    self.chapter = chapter
    self.position = position
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    var change = try CollectionPlan(collection, at: desk)
    let index = try change.collection.chapterIndex(chapter)
    let count = change.collection.chapters.count
    guard (1...count).contains(position) else {
      throw CollectionError.position(position, known: count).asRefusal
    }
    let moved = change.collection.chapters.remove(at: index)
    change.collection.chapters.insert(moved, at: position - 1)
    return change.plan(.moveEntry, "章「\(moved.title)」を第 \(position) 章にします。")
  }
}
