import KnowledgeModel
import KnowledgeStore

/// Gives work by hand that belongs nowhere now a place again: tags, links and corrections.
///
/// What was on a document goes to the new document; what was on a place in it goes to where its words
/// stand there, or to the one place that is named.
package struct Reattach: CurationStep {
  private let old: String
  private let new: String

  /// - Parameters:
  ///   - old: The ID that a place or its document had, or the name of a record: `a12`.
  ///   - new: Of a place that the knowledge base knows.
  package init(_ old: String, to new: String) {
    self.old = old
    self.new = new
  }

  package func plan(in desk: CurationDesk) throws -> CurationPlan {
    guard let target = try AnchorMaker.anchor(of: new, in: desk.snapshot.asRead) else {
      throw CurationError.unknownPlace(new)
    }
    var moves = Reattachments(old: old, target: target, desk: desk)
    try moves.moveTaggings()
    try moves.moveLinks()
    try moves.moveCorrections()
    guard !moves.edits.isEmpty else {
      throw moves.homeless.isEmpty
        ? CurationError.noOrphan(old) : CurationError.noLikePlace(new, moves.homeless)
    }
    return CurationPlan(
      [CurationChange(.reattach, moves.edits)],
      CurationReport(
        .reattach,
        "付け先のなくなったもの \(moves.items.count) 件を、\(target.label)に付け直します。" + moves.rest,
        items: moves.items, unchanged: moves.homeless.count))
  }
}

/// What becomes of the records that are meant.
private struct Reattachments {
  private let old: String
  private let target: Anchor
  private let desk: CurationDesk
  private var resolver: AnchorResolver
  private var corrected: CorrectedPlaces
  private var maker: AnchorMaker
  private(set) var edits: [CurationEdit] = []
  private(set) var items: [CurationReport.Item] = []
  /// The names of those for which there is no place.
  private(set) var homeless: [String] = []

  init(old: String, target: Anchor, desk: CurationDesk) {
    self.old = old
    self.target = target
    self.desk = desk
    resolver = AnchorResolver(snapshot: desk.snapshot)
    corrected = CorrectedPlaces(snapshot: desk.snapshot)
    maker = AnchorMaker(snapshot: desk.snapshot.asRead)
  }

  /// What is said of those for which there is no place.
  var rest: String {
    homeless.isEmpty
      ? ""
      : "\(homeless.count) 件（\(homeless.prefix(10).joined(separator: "、"))）は、似た言葉の場所がないため、"
        + "そのままです。番号と場所の ID を指定して、一つずつ付け直してください。"
  }

  mutating func moveTaggings() throws {
    let book = try TagBook(desk.snapshot)
    let all = try desk.snapshot.curated(.tagging)
    for item in all {
      guard case .tagging(var tagging) = item.record, isMeant(tagging.anchor, of: item),
        try resolver.attachment(of: tagging.anchor) == nil
      else { continue }
      let before = tagging.anchor.key
      guard let place = try place(for: tagging.anchor, of: item) else {
        homeless.append(item.name)
        continue
      }
      tagging = Tagging(tag: tagging.tag, anchor: place)
      let isThere = try all.contains { other in
        guard case .tagging(let known) = other.record, known.tag == tagging.tag,
          known.anchor.document == place.document
        else { return false }
        return try resolver.attachment(of: known.anchor)?.key == place.key
      }
      let isTwice = edits.contains { edit in
        guard case .tagging(let made)? = edit.after?.record else { return false }
        return made.tag == tagging.tag && made.anchor.key == place.key
      }
      edits.append(isThere || isTwice ? .removing(item) : desk.edit(item, .tagging(tagging)))
      let tag = book.entry(record: tagging.tag)?.tag.name ?? tagging.tag
      tell(item, "タグ「\(tag)」", from: before, to: place.key)
    }
  }

  mutating func moveLinks() throws {
    for item in try desk.snapshot.curated(.link) {
      guard case .link(let link) = item.record else { continue }
      var ends: [Anchor?] = []
      var isMoved = false
      for end in [link.from, link.to] {
        guard isMeant(end, of: item), try resolver.attachment(of: end) == nil else {
          ends.append(end)
          continue
        }
        isMoved = true
        ends.append(try place(for: end, of: item))
      }
      guard isMoved else { continue }
      guard let from = ends[0], let to = ends[1], from.key != to.key else {
        homeless.append(item.name)
        continue
      }
      let new = Link(from: from, to: to, kind: link.kind, note: link.note)
      edits.append(desk.edit(item, .link(new)))
      let before = [link.from.key, link.to.key].joined(separator: " → ")
      tell(item, "つながり", from: "\(before)：", to: "\(from.key) → \(to.key)")
    }
  }

  mutating func moveCorrections() throws {
    for item in try desk.snapshot.curated(.correction) {
      guard case .correction(let correction) = item.record, isMeant(correction.anchor, of: item),
        try corrected.attachment(of: correction) == nil
      else { continue }
      guard let place = try place(for: correction, of: item),
        let thing = try CorrectedSubject.thing(at: place, in: desk.snapshot.asRead)
      else {
        homeless.append(item.name)
        continue
      }
      let new = correction.moved(to: place, thing.thing, named: thing.name)
      edits.append(
        new.changes.isEmpty && !new.isRejected
          ? .removing(item) : desk.edit(item, .correction(new)))
      tell(item, "訂正", from: correction.anchor.key, to: place.key)
    }
  }

  private mutating func tell(
    _ item: CuratedItem, _ what: String, from before: String, to after: String
  ) {
    items.append(CurationReport.Item(id: item.name, text: "\(what)　\(before) → \(after)"))
  }

  private func isMeant(_ anchor: Anchor, of item: CuratedItem) -> Bool {
    [anchor.document.value, anchor.key, item.name].contains(old)
  }

  /// Where it is to be; `nil` where that cannot be told.
  private mutating func place(for anchor: Anchor, of item: CuratedItem) throws -> Anchor? {
    guard target.kind == .document else { return isNamed(anchor, item) ? target : nil }
    guard anchor.kind != .document else { return target }
    guard let found = try resolver.attachment(of: anchor.moved(to: target.document)) else {
      return nil
    }
    return try maker.anchor(of: found.key)
  }

  /// A correction goes to a thing of its kind only.
  private mutating func place(for correction: Correction, of item: CuratedItem) throws -> Anchor? {
    let anchor = correction.anchor
    guard target.kind == .document else {
      let isFit = target.kind == anchor.kind && target.findingKind == anchor.findingKind
      return isFit && isNamed(anchor, item) ? target : nil
    }
    guard anchor.kind != .document else { return target }
    let moved = Correction(
      anchor: anchor.moved(to: target.document), name: correction.name,
      isRejected: correction.isRejected, changes: correction.changes)
    guard let found = try corrected.attachment(of: moved) else { return nil }
    return try maker.anchor(of: found.key)
  }

  /// Whether one place is meant, and not all that was in a document.
  private func isNamed(_ anchor: Anchor, _ item: CuratedItem) -> Bool {
    anchor.key == old || item.name == old
  }
}

extension Anchor {
  /// The same words in another document, where they may stand somewhere.
  fileprivate func moved(to document: DocumentID) -> Anchor {
    Anchor(
      kind: kind, document: document, key: key, title: title, headings: headings, quote: quote,
      prefix: prefix, suffix: suffix)
  }
}

extension Correction {
  /// Of another thing, in which what is right already need not be put right.
  fileprivate func moved(
    to place: Anchor, _ thing: any Correctable, named name: String
  ) -> Correction {
    let changes = self.changes.compactMap { change -> Change? in
      guard let read = thing.values(of: change.property), read != change.after else { return nil }
      return Change(property: change.property, before: read, after: change.after)
    }
    return Correction(anchor: place, name: name, isRejected: isRejected, changes: changes)
  }
}
