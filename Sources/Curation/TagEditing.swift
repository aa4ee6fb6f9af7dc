import KnowledgeModel
import KnowledgeStore

/// Puts a tag on places, and gives it a description or aliases. A tag that is not there is made.
package struct AddTag: CurationStep {
  private let name: TagName
  private let ids: [String]
  private let description: String?
  private let aliases: [TagName]
  private let tagsDocuments: Bool

  /// - Parameters:
  ///   - ids: Of places that the knowledge base knows; others are passed over.
  ///   - tagsDocuments: Whether the documents of the places are meant.
  package init(
    tag: String, ids: [String], description: String? = nil, aliases: [String] = [],
    tagsDocuments: Bool = false
  ) throws(CurationError) {
    name = try TagName(tag)
    self.ids = ids
    self.description = description
    var names: [TagName] = []
    for alias in aliases { names.append(try TagName(alias)) }
    self.aliases = names
    self.tagsDocuments = tagsDocuments
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let book = try TagBook(desk.snapshot)
    let known = book.entry(name)
    var tag = known?.tag ?? Tag(name: name.description)
    if let description { tag.description = description.trimmed }
    for alias in aliases {
      if let other = book.entry(alias) {
        guard other.item == known?.item else { throw CurationError.tagExists(alias.description) }
      } else if alias.key != name.key {
        tag.aliases.append(alias.description)
      }
    }
    let record = try known?.item.name ?? desk.name(.tag)
    let head: [CurationEdit] =
      if let known {
        known.tag == tag ? [] : [desk.edit(known.item, .tag(tag))]
      } else {
        [.making(desk.item(record, .tag(tag)))]
      }
    let there = try known.map { try book.taggings(of: $0) } ?? []
    let (taggings, items, unchanged) = try taggings(record, there.map(\.tagging), desk)
    let edits = head + taggings
    let action: CurationAction = taggings.isEmpty && !head.isEmpty ? .describeTag : .addTag
    return CurationPlan(
      edits.isEmpty ? [] : [CurationChange(action, edits)],
      CurationReport(
        action, summary(tag, isNew: known == nil, count: items.count, unchanged), items: items,
        unchanged: unchanged))
  }

  private func taggings(
    _ tag: String, _ there: [Tagging], _ desk: CurationDesk
  ) throws -> (edits: [CurationEdit], items: [CurationReport.Item], unchanged: Int) {
    var resolver = AnchorResolver(snapshot: desk.snapshot)
    var tagged = Set<String>()
    for tagging in there {
      if let place = try resolver.attachment(of: tagging.anchor) { tagged.insert(place.key) }
    }
    var edits: [CurationEdit] = []
    var items: [CurationReport.Item] = []
    var unchanged = 0
    var names = try desk.names(.tagging)
    var maker = AnchorMaker(snapshot: desk.snapshot)
    for id in ids {
      guard let named = try maker.anchor(of: id) else { continue }
      let anchor = tagsDocuments ? named.ofDocument : named
      guard tagged.insert(anchor.key).inserted else {
        unchanged += 1
        continue
      }
      let record = CuratedRecord.tagging(Tagging(tag: tag, anchor: anchor))
      edits.append(.making(desk.item(names.next(), record)))
      items.append(CurationReport.Item(id: anchor.key, text: anchor.label))
    }
    return (edits, items, unchanged)
  }

  private func summary(_ tag: Tag, isNew: Bool, count: Int, _ unchanged: Int) -> String {
    let new = isNew ? "（新しいタグ）" : ""
    if ids.isEmpty { return "タグ「\(tag.name)」\(new)の説明と別名を記録します。" }
    let rest = unchanged > 0 ? "（すでに付いているもの \(unchanged) 件）" : ""
    return "タグ「\(tag.name)」\(new)を \(count) 件に付けます\(rest)。"
  }
}

/// Takes a tag off places, drops aliases of it, or drops it altogether.
package struct RemoveTag: CurationStep {
  private let tag: String
  private let ids: [String]
  private let aliases: [String]
  private let isWhole: Bool

  /// - Parameter isWhole: Whether the tag goes with all of its taggings and rules.
  package init(tag: String, ids: [String], aliases: [String] = [], isWhole: Bool = false) {
    self.tag = tag
    self.ids = ids
    self.aliases = aliases
    self.isWhole = isWhole
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let book = try TagBook(desk.snapshot)
    let entry = try book.known(tag)
    if isWhole { return try planWhole(entry, book) }
    var edits: [CurationEdit] = []
    var rest = entry.tag
    for alias in aliases {
      let key = try TagName(alias).key
      let kept = rest.aliases.filter { TagName(stored: $0).key != key }
      guard kept.count < rest.aliases.count else { throw CurationError.unknownTag(alias) }
      rest.aliases = kept
    }
    if rest != entry.tag { edits.append(desk.edit(entry.item, .tag(rest))) }
    var resolver = AnchorResolver(snapshot: desk.snapshot)
    var items: [CurationReport.Item] = []
    var wanted = Set(ids)
    for (item, tagging) in try book.taggings(of: entry) {
      let place = try resolver.attachment(of: tagging.anchor)?.key
      // An orphan is named by the ID that its place had.
      let key = place ?? tagging.anchor.key
      guard ids.contains(key) || ids.contains(item.name) else { continue }
      wanted.subtract([key, item.name])
      edits.append(.removing(item))
      items.append(CurationReport.Item(id: key, text: tagging.anchor.label))
    }
    let unchanged = wanted.isEmpty ? "" : "（付いていないもの \(wanted.count) 件）"
    let summary =
      ids.isEmpty
      ? "タグ「\(entry.tag.name)」の別名を外します。"
      : "タグ「\(entry.tag.name)」を \(items.count) 件から外します\(unchanged)。"
    let action: CurationAction = ids.isEmpty ? .describeTag : .removeTag
    return CurationPlan(
      edits.isEmpty ? [] : [CurationChange(action, edits)],
      CurationReport(action, summary, items: items, unchanged: wanted.count))
  }

  private func planWhole(_ entry: TagBook.Entry, _ book: TagBook) throws -> CurationPlan {
    let taggings = try book.taggings(of: entry)
    let rules = try book.rules(of: entry)
    let rulings = try rules.compactMap { try book.ruling(of: $0.item)?.item }
    let items = taggings.map(\.item) + rulings + rules.map(\.item) + [entry.item]
    return CurationPlan(
      [CurationChange(.removeTag, items.map(CurationEdit.removing))],
      CurationReport(
        .removeTag,
        "タグ「\(entry.tag.name)」を、手で付けた \(taggings.count) 件、規則 \(rules.count) 件とともに消します。",
        items: taggings.map {
          CurationReport.Item(id: $0.tagging.anchor.key, text: $0.tagging.anchor.label)
        }))
  }
}

extension Anchor {
  /// 「まとまり「題名」課題 ＞ 住民」.
  package var label: String {
    let path = headings.isEmpty ? "" : "　" + headings.joined(separator: " ＞ ")
    return "\(kind.label)「\(title)」\(path)"
  }
}
