import KnowledgeModel
import KnowledgeStore

/// Gives a tag, and with it those below it, another name. The old name can stay as an alias.
package struct RenameTag: CurationStep {
  private let old: String
  private let new: TagName
  private let keepsAlias: Bool

  package init(tag: String, to name: String, keepsAlias: Bool = false) throws(CurationError) {
    old = tag
    new = try TagName(name)
    self.keepsAlias = keepsAlias
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let book = try TagBook(desk.snapshot)
    let from = try source(in: book)
    let moving = book.within(from)
    let isRespelled = new.key == from.key
    guard isRespelled || !new.isWithin(from) else {
      throw CurationError.tagInItself(from.description)
    }
    let movingNames = Set(moving.map(\.item.name))
    var edits: [CurationEdit] = []
    var items: [CurationReport.Item] = []
    for entry in moving {
      let name = entry.name.moved(from: from, to: new)
      if let other = book.entry(name), !movingNames.contains(other.item.name) {
        throw CurationError.tagExists(name.description)
      }
      var tag = entry.tag
      tag.name = name.description
      tag.aliases.removeAll { TagName(stored: $0).key == name.key }
      if keepsAlias, !isRespelled { tag.aliases.append(entry.tag.name) }
      guard tag != entry.tag else { continue }
      edits.append(desk.edit(entry.item, .tag(tag)))
      items.append(
        CurationReport.Item(id: entry.item.name, text: "\(entry.tag.name) → \(tag.name)"))
    }
    return CurationPlan(
      edits.isEmpty ? [] : [CurationChange(.renameTag, edits)],
      CurationReport(
        .renameTag, "タグ「\(from)」の名前を「\(new)」に変えます（下の段を含めて \(edits.count) 件）。",
        items: items))
  }

  /// A tag, or a level that only stands above tags.
  private func source(in book: TagBook) throws(CurationError) -> TagName {
    let name = try TagName(old)
    if let entry = book.entry(name) { return entry.name }
    guard !book.within(name).isEmpty else { throw .unknownTag(old) }
    return name
  }
}

/// Makes one tag of two: all that has the one gets the other, and the old name becomes an alias.
package struct MergeTags: CurationStep {
  private let from: String
  private let into: String

  package init(tag: String, into other: String) {
    from = tag
    into = other
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    let book = try TagBook(desk.snapshot)
    let source = try book.known(from)
    let target = try book.known(into)
    guard source.item.name != target.item.name else {
      throw CurationError.tagInItself(source.tag.name)
    }
    var resolver = AnchorResolver(snapshot: desk.snapshot)
    func key(_ anchor: Anchor) throws -> String {
      try resolver.attachment(of: anchor)?.key ?? anchor.key
    }
    var there = Set<String>()
    for (_, tagging) in try book.taggings(of: target) { there.insert(try key(tagging.anchor)) }
    var edits: [CurationEdit] = []
    var items: [CurationReport.Item] = []
    for (item, tagging) in try book.taggings(of: source) {
      let place = try key(tagging.anchor)
      if there.insert(place).inserted {
        var moved = tagging
        moved.tag = target.item.name
        edits.append(desk.edit(item, .tagging(moved)))
        items.append(CurationReport.Item(id: place, text: tagging.anchor.label))
      } else {
        edits.append(.removing(item))
      }
    }
    for (item, rule) in try book.rules(of: source) {
      var moved = rule
      moved.tag = target.item.name
      edits.append(desk.edit(item, .rule(moved)))
    }
    edits.append(.removing(source.item))
    var tag = target.tag
    tag.aliases += [source.tag.name] + source.tag.aliases
    if tag.description.isEmpty { tag.description = source.tag.description }
    edits.append(desk.edit(target.item, .tag(tag)))
    return CurationPlan(
      [CurationChange(.mergeTags, edits)],
      CurationReport(
        .mergeTags,
        "タグ「\(source.tag.name)」を「\(tag.name)」にまとめ、\(items.count) 件を移します（もとの名前は別名に残ります）。",
        items: items))
  }
}
