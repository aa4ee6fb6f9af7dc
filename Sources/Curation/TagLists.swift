import JapaneseText
import KnowledgeModel
import KnowledgeStore
package import Search

extension CurationLists {
  /// All tags by name, those that only heads of documents have too, each with how often it was given.
  package func tags() throws(CurationError) -> [ListItem] {
    try inSnapshot { snapshot in
      let book = try TagBook(snapshot)
      var resolver = AnchorResolver(snapshot: snapshot)
      var counts: [String: TagCount] = [:]
      var spellings: [FoldedText: String] = [:]
      for entry in book.entries {
        var count = TagCount(tag: entry.tag)
        for place in try snapshot.taggedPlaces(of: entry.item.name) {
          let isAttached = try resolver.isAttached(place)
          if isAttached { count.hand += 1 } else { count.orphans += 1 }
        }
        for (item, _) in try book.rules(of: entry) {
          count.rule += try book.ruling(of: item)?.ruling.targets.count ?? 0
        }
        counts[entry.tag.name] = count
        spellings[entry.name.key] = entry.tag.name
      }
      for document in try snapshot.documents() {
        for name in document.head.tags {
          let known = spellings[Fold.plain(name)] ?? name
          spellings[Fold.plain(name)] = known
          counts[known, default: TagCount(tag: Tag(name: known))].head += 1
        }
      }
      let all = counts.values.sorted { $0.tag.name < $1.tag.name }
      return all.map { $0.item(below: all) }
    }
  }

  /// Everything that has a tag, or one below it.
  package func places(taggedWith tag: String) throws(CurationError) -> [ListItem] {
    try inSnapshot { snapshot in
      let name = try TagName(tag)
      let book = try TagBook(snapshot)
      let entries = book.within(book.entry(name)?.name ?? name)
      let headed = try snapshot.documents().filter { document in
        document.head.tags.contains { TagName(stored: $0).isWithin(name) }
      }
      guard !entries.isEmpty || !headed.isEmpty else { throw CurationError.unknownTag(tag) }
      let maker = try TaggedItems(snapshot, self)
      let tagged = try entries.flatMap { try maker.items(of: $0, book) { _ in true } }
      return tagged + headed.map { maker.headItem($0, name.description) }
    }
  }

  /// The tags of a place; of a document with those of all places in it.
  package func tags(of id: String) throws(CurationError) -> [ListItem] {
    try inSnapshot { snapshot in
      guard let subject = try AnchorMaker.anchor(of: id, in: snapshot) else {
        throw CurationError.unknownPlace(id)
      }
      let isWhole = subject.kind == .document
      let book = try TagBook(snapshot)
      let maker = try TaggedItems(snapshot, self)
      let items = try book.entries.flatMap { entry in
        try maker.items(of: entry, book) { key in
          key == id || isWhole && key.hasPrefix(id)
        }
      }
      guard isWhole, let document = try snapshot.document(subject.document) else { return items }
      return items + document.head.tags.map { maker.headItem(document, $0) }
    }
  }

  /// What was tagged by hand and belongs nowhere now.
  package func orphanedTaggings() throws(CurationError) -> [ListItem] {
    try inSnapshot { snapshot in
      let book = try TagBook(snapshot)
      let maker = try TaggedItems(snapshot, self)
      return try book.entries.flatMap { try maker.orphans(of: $0, book) }
    }
  }

  package func rules(of tag: String? = nil) throws(CurationError) -> [ListItem] {
    try inSnapshot { snapshot in
      let book = try TagBook(snapshot)
      let entries = try tag.map { [try book.known($0)] } ?? book.entries
      return try entries.flatMap { entry in
        try book.rules(of: entry).map { item, rule in
          let said = try book.ruling(of: item)
          let count = said?.ruling.targets.count
          return ListItem(
            fields: [
              Field("id", "ID", .text(item.name)), Field("tag", "タグ", .text(entry.tag.name)),
              Field("query", "検索の言葉", .text(rule.query)),
              Field("unit", "単位", FieldValue(rule.unit, \.label)),
              Field("count", "件数", FieldValue(count)),
              Field("applied", "当てはめた日時", FieldValue(said.map { time($0.item.act.time) })),
            ] + fields(of: item.act),
            headline: "\(item.name)　\(entry.tag.name)　「\(rule.query)」に当たる\(rule.unit.label)",
            details: [
              count.map { "\($0) 件（\(said.map { time($0.item.act.time) } ?? "")に当てはめ）" }
                ?? "まだ当てはめていません（chie tag apply）"
            ])
        }
      }
    }
  }
}

/// How often a tag was given.
private struct TagCount {
  let tag: Tag
  var hand = 0
  var rule = 0
  var head = 0
  var orphans = 0

  func item(below all: [TagCount]) -> ListItem {
    let within = all.filter { $0.tag.name == tag.name || $0.tag.name.hasPrefix(tag.name + "/") }
    let own = hand + rule + head
    let total = within.reduce(0) { $0 + $1.hand + $1.rule + $1.head }
    let parts = [
      hand > 0 ? "手 \(hand)" : nil, rule > 0 ? "規則 \(rule)" : nil,
      head > 0 ? "文書の属性 \(head)" : nil, orphans > 0 ? "付け先がない \(orphans)" : nil,
      total > own ? "下の段を含めて \(total)" : nil,
    ].compactMap(\.self)
    return ListItem(
      fields: [
        Field("tag", "タグ", .text(tag.name)), Field("count", "件数", .integer(own)),
        Field("hand", "手", .integer(hand)), Field("rule", "規則", .integer(rule)),
        Field("head", "文書の属性", .integer(head)), Field("orphans", "付け先なし", .integer(orphans)),
        Field("total", "下の段を含む件数", .integer(total)),
        Field("aliases", "別名", .list(tag.aliases)),
        Field("description", "説明", .text(tag.description)),
      ],
      headline: "\(tag.name)　\(own) 件" + (parts.isEmpty ? "" : "（\(parts.joined(separator: "、"))）"),
      details: [
        tag.aliases.isEmpty ? nil : "別名：\(tag.aliases.joined(separator: "、"))",
        tag.description.isEmpty ? nil : tag.description,
      ].compactMap(\.self))
  }
}
