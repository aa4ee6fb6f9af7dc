package import Curation
import JapaneseText
import KnowledgeModel
import KnowledgeStore

/// Takes over a collection from a manifest: what stands in it afterwards is what the manifest says, and
/// nothing else. Entries that are the same thing keep their records.
package struct ImportCollection: CurationStep {
  private let manifest: CollectionManifest
  private let replaces: Bool

  package init(_ manifest: CollectionManifest, replaces: Bool) throws(CurationError) {
    self.manifest = manifest
    self.replaces = replaces
    _ = try NewCollection.checked(manifest.name)
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let shelf = try CollectionShelf(desk.snapshot)
    try checkTitles()
    guard let known = shelf.find(manifest.name) else { return try makeAnew(at: desk) }
    guard replaces else { throw CollectionError.exists(manifest.name).asRefusal }
    var change = try CollectionPlan(shelf.open(known.collection.name), at: desk)
    var free = change.open.entries
    change.collection = collection
    var unchanged = 0
    for (index, chapter) in manifest.chapters.enumerated() {
      for entry in chapter.entries {
        let new = entry.entry(of: known.item.name)
        if let same = free.firstIndex(where: { $0.entry.isSameThing(as: new) }) {
          let old = free.remove(at: same)
          change.collection.chapters[index].entries.append(old.name)
          if old.entry == new {
            unchanged += 1
          } else {
            change.edit(old, new)
            change.tell(old.name, "改めます　\(new.label)")
          }
        } else {
          let name = change.make(new)
          change.collection.chapters[index].entries.append(name)
          change.tell(name, "加えます　\(new.label)")
        }
      }
    }
    for old in free {
      change.remove(old)
      change.tell(old.name, "外します　\(old.entry.label)")
    }
    return change.plan(
      .importCollection, "事例集「\(manifest.name)」を取り込みます：変わる項目 \(change.items.count) 件。",
      unchanged: unchanged)
  }

  private func checkTitles() throws {
    guard !manifest.front.title.trimmed.isEmpty else { throw CollectionError.title.asRefusal }
    var seen: Set<FoldedText> = []
    for chapter in manifest.chapters {
      let title = try CollectionPlan.title(chapter.title)
      guard seen.insert(Fold.plain(title)).inserted else {
        throw CollectionError.chapterExists(title).asRefusal
      }
    }
  }

  private var collection: CaseCollection {
    CaseCollection(
      name: manifest.name, front: manifest.front,
      chapters: manifest.chapters.map { .init(title: $0.title, introduction: $0.introduction) },
      rules: manifest.rules, readings: manifest.readings)
  }

  private func makeAnew(at desk: CurationDesk) throws -> CurationPlan {
    var collection = collection
    let record = try desk.name(.collection)
    var names = try desk.names(.entry)
    var edits: [CurationEdit] = []
    var items: [CurationReport.Item] = []
    for (index, chapter) in manifest.chapters.enumerated() {
      for entry in chapter.entries {
        let name = names.next()
        let new = entry.entry(of: record)
        edits.append(.making(desk.item(name, .entry(new))))
        items.append(CurationReport.Item(id: name, text: new.label))
        collection.chapters[index].entries.append(name)
      }
    }
    let own = CurationEdit.making(desk.item(record, .collection(collection)))
    return CurationPlan(
      [CurationChange(.importCollection, [own] + edits)],
      CurationReport(
        .importCollection, "事例集「\(manifest.name)」を取り込みます：項目 \(items.count) 件。", items: items))
  }
}

extension CollectionEntry {
  /// Whether both quote the same place, or are texts of the same words or heading.
  fileprivate func isSameThing(as other: CollectionEntry) -> Bool {
    switch (content, other.content) {
    case (.quotation(let own), .quotation(let its)):
      own.anchor.key == its.anchor.key && own.form == its.form
    case (.text(let own), .text(let its)):
      own == its || !heading.isEmpty && heading == other.heading
    default: false
    }
  }
}
