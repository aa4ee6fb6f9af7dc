import KnowledgeModel
package import KnowledgeStore

/// Connects two places.
package struct AddLink: CurationStep {
  private let from: String
  private let to: String
  private let kind: Link.Kind
  private let note: String

  /// - Parameters:
  ///   - from: The ID of a place that the knowledge base knows; so is `to`.
  package init(from: String, to: String, kind: Link.Kind, note: String = "") {
    self.from = from
    self.to = to
    self.kind = kind
    self.note = note
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    guard let start = try AnchorMaker.anchor(of: from, in: desk.snapshot) else {
      throw CurationError.unknownPlace(from)
    }
    guard let end = try AnchorMaker.anchor(of: to, in: desk.snapshot) else {
      throw CurationError.unknownPlace(to)
    }
    guard start.key != end.key else { throw CurationError.linkToItself(from) }
    var resolver = AnchorResolver(snapshot: desk.snapshot)
    for item in try desk.snapshot.curated(.link) {
      guard case .link(let link) = item.record, link.kind == kind,
        try resolver.attachment(of: link.from)?.key == start.key,
        try resolver.attachment(of: link.to)?.key == end.key
      else { continue }
      return CurationPlan(
        [], CurationReport(.addLink, "同じつながりが、すでにあります（\(item.name)）。", unchanged: 1))
    }
    let link = Link(from: start, to: end, kind: kind, note: note.trimmed)
    let item = desk.item(try desk.name(.link), .link(link))
    return CurationPlan(
      [CurationChange(.addLink, [.making(item)])],
      CurationReport(
        .addLink, "\(start.label) から \(end.label) へ、「\(kind.label)」としてつなぎます。",
        items: [CurationReport.Item(id: item.name, text: "\(start.key) → \(end.key)")]))
  }
}

/// Takes links away, by their own IDs.
package struct RemoveLinks: CurationStep {
  private let ids: [String]

  package init(ids: [String]) { self.ids = ids }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    var edits: [CurationEdit] = []
    var items: [CurationReport.Item] = []
    for id in ids {
      guard let item = try desk.snapshot.curated(CuratedKey(.link, id)),
        case .link(let link) = item.record
      else { throw CurationError.unknownLink(id) }
      guard !edits.contains(where: { $0.key == item.key }) else { continue }
      edits.append(.removing(item))
      items.append(CurationReport.Item(id: id, text: "\(link.from.key) → \(link.to.key)"))
    }
    return CurationPlan(
      edits.isEmpty ? [] : [CurationChange(.removeLink, edits)],
      CurationReport(.removeLink, "つながり \(items.count) 件を消します。", items: items))
  }
}
