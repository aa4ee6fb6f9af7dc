import KnowledgeModel
import KnowledgeStore
import Search

/// What lists show of one place that has a tag.
struct TaggedItems {
  private let snapshot: any KnowledgeSnapshot
  private let lists: CurationLists
  private let documents: [DocumentID: StoredDocument]

  init(_ snapshot: any KnowledgeSnapshot, _ lists: CurationLists) throws(StoreError) {
    self.snapshot = snapshot
    self.lists = lists
    documents = try snapshot.documentsByKey()
  }

  /// By hand in the order of giving, then by rule. `accepts` is asked with the ID of each place as it
  /// is now.
  func items(
    of entry: TagBook.Entry, _ book: TagBook, where accepts: (String) -> Bool
  ) throws -> [ListItem] {
    var resolver = AnchorResolver(snapshot: snapshot)
    var items: [ListItem] = []
    for (item, tagging) in try book.taggings(of: entry) {
      guard let place = try resolver.attachment(of: tagging.anchor), accepts(place.key) else {
        continue
      }
      items.append(self.item(entry, item, tagging.anchor, place))
    }
    for (rule, _) in try book.rules(of: entry) {
      guard let said = try book.ruling(of: rule) else { continue }
      for target in said.ruling.targets where accepts(target) {
        if let anchor = try anchor(of: target, said.ruling.unit) {
          let place = Attachment(way: .key, key: target, headings: anchor.headings)
          items.append(self.item(entry, said.item, anchor, place, rule: rule.name))
        }
      }
    }
    return items
  }

  func orphans(of entry: TagBook.Entry, _ book: TagBook) throws -> [ListItem] {
    var resolver = AnchorResolver(snapshot: snapshot)
    return try book.taggings(of: entry).compactMap { item, tagging in
      try resolver.attachment(of: tagging.anchor) == nil
        ? self.item(entry, item, tagging.anchor, nil) : nil
    }
  }

  /// A tag that the document itself says that it has.
  func headItem(_ document: StoredDocument, _ tag: String) -> ListItem {
    let anchor = Anchor(
      kind: .document, document: document.id, key: document.id.value, title: document.head.title)
    let shown = AnchorFields(
      anchor, at: Attachment(way: .key, key: document.id.value, headings: []), in: documents)
    return ListItem(
      fields: [
        Field("tag", "タグ", .text(tag)), Field("how", "付け方", .code("head", label: "文書の属性")),
        Field("rule", "規則", .none), Field("tagging", nil, .none),
      ] + shown.fields + [Field("author", "付けた人", .none), Field("time", "日時", .none)],
      headline: "\(tag)　\(shown.headline)",
      details: ["文書の属性（前書きや manifest.yml）", "ID \(document.id)"])
  }

  private func item(
    _ entry: TagBook.Entry, _ item: CuratedItem, _ anchor: Anchor, _ place: Attachment?,
    rule: String? = nil
  ) -> ListItem {
    let shown = AnchorFields(anchor, at: place, in: documents)
    let act = "\(item.act.author)　\(lists.time(item.act.time))"
    return ListItem(
      fields: [
        Field("tag", "タグ", .text(entry.tag.name)),
        Field("how", "付け方", rule == nil ? .code("hand", label: "手") : .code("rule", label: "規則")),
        Field("rule", "規則", FieldValue(rule)), Field("tagging", nil, .text(item.name)),
      ] + shown.fields + lists.fields(of: item.act),
      headline: "\(entry.tag.name)　\(shown.headline)",
      details: [
        rule.map { "規則 \($0)　\(act)" } ?? "手で　\(act)",
        shown.isOrphan
          ? "付け先が見つかりません（\(item.name)）：\(anchor.quote.prefix(60))" : nil,
        "ID \(place?.key ?? anchor.key)", shown.advice(for: item.name),
      ].compactMap(\.self))
  }

  private func anchor(of target: String, _ unit: TagRule.Unit) throws(StoreError) -> Anchor? {
    switch unit {
    case .document:
      return documents[DocumentID(target)].map {
        Anchor(kind: .document, document: $0.id, key: target, title: $0.head.title)
      }
    case .passage:
      return try snapshot.passage(PassageID(target)).map { stored in
        Anchor(
          kind: .passage, document: stored.document, key: target,
          title: documents[stored.document]?.head.title ?? "", headings: stored.headings)
      }
    }
  }
}
