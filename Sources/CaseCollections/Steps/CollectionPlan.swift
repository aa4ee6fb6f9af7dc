import Curation
import KnowledgeModel
package import KnowledgeStore

/// What a step makes of one collection: the edits of its entries and, always, one of the collection
/// itself, so that the log tells its revisions.
struct CollectionPlan {
  let open: OpenCollection
  let desk: CurationDesk
  var collection: CaseCollection
  private(set) var edits: [CurationEdit] = []
  private(set) var items: [CurationReport.Item] = []
  private var names: NewNames

  init(_ name: String, at desk: CurationDesk) throws {
    try self.init(CollectionShelf(desk.snapshot).open(name), at: desk)
  }

  init(_ open: OpenCollection, at desk: CurationDesk) throws {
    self.open = open
    self.desk = desk
    collection = open.collection
    names = try desk.names(.entry)
  }

  /// The index of the chapter that is named, which is made where there is none; the last one where
  /// none is named.
  mutating func chapter(_ name: String?) throws -> Int {
    guard let name else {
      if collection.chapters.isEmpty { collection.chapters = [.init(title: "事例")] }
      return collection.chapters.count - 1
    }
    do { return try collection.chapterIndex(name) } catch {
      collection.chapters.append(.init(title: try Self.title(name)))
      return collection.chapters.count - 1
    }
  }

  static func title(_ text: String) throws -> String {
    let title = text.trimmed
    guard !title.isEmpty, title.isOneLine, title.count <= 200 else {
      throw CollectionError.chapterTitle(text).asRefusal
    }
    return title
  }

  /// A new record; it stands in no chapter yet.
  mutating func make(_ entry: CollectionEntry) -> String {
    let name = names.next()
    edits.append(.making(desk.item(name, .entry(entry))))
    return name
  }

  mutating func edit(_ known: OpenCollection.Entry, _ entry: CollectionEntry) {
    edits.append(desk.edit(known.item, .entry(entry)))
  }

  mutating func remove(_ known: OpenCollection.Entry) {
    edits.append(.removing(known.item))
    for index in collection.chapters.indices {
      collection.chapters[index].entries.removeAll { $0 == known.name }
    }
  }

  mutating func tell(_ id: String, _ text: String) {
    items.append(CurationReport.Item(id: id, text: text))
  }

  func plan(_ action: CurationAction, _ summary: String, unchanged: Int = 0) -> CurationPlan {
    let isSame = edits.isEmpty && collection == open.collection
    let own = desk.edit(open.item, .collection(collection))
    return CurationPlan(
      isSame ? [] : [CurationChange(action, [own] + edits)],
      CurationReport(action, summary, items: items, unchanged: unchanged))
  }
}

extension CollectionEntry {
  /// What it is called in lists.
  package var label: String {
    if !heading.isEmpty { return heading }
    switch content {
    case .quotation(let quotation): return quotation.title
    case .text(let text):
      return String(text.split(separator: "\n").first?.prefix(30) ?? "本文")
    }
  }
}

extension Quotation {
  /// What it is called where the trainer gave it no heading.
  var title: String {
    if let study, !study.municipality.isEmpty || !study.name.isEmpty {
      return [study.municipality, study.name].filter { !$0.isEmpty }.joined(separator: "　")
    }
    if let measurement, !measurement.subject.isEmpty {
      return "\(measurement.subject)　\(measurement.text)"
    }
    return anchor.headings.last ?? anchor.title
  }
}
