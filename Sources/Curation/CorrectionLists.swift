import KnowledgeModel
import KnowledgeStore
package import Search

extension CurationLists {
  /// The corrections of a document or finding, of a document with those of all findings in it; all
  /// corrections where nothing is named.
  ///
  /// - Parameter orphans: Whether only those are wanted that belong nowhere now.
  package func corrections(
    of id: String? = nil, orphans: Bool = false
  ) throws(CurationError) -> [ListItem] {
    try inSnapshot { snapshot in
      let documents = try snapshot.documentsByKey()
      var subject: Anchor?
      if let id {
        subject = try AnchorMaker.anchor(of: id, in: snapshot.asRead)
        if subject == nil { throw CurationError.unknownPlace(id) }
      }
      var places = CorrectedPlaces(snapshot: snapshot)
      var items: [ListItem] = []
      for item in try snapshot.curated(.correction) {
        guard case .correction(let correction) = item.record else { continue }
        let place = try places.attachment(of: correction)
        if orphans, place != nil { continue }
        if let subject {
          guard correction.anchor.document == subject.document,
            subject.kind == .document || place?.key == subject.key
          else { continue }
        }
        items.append(
          self.item(item, correction, AnchorFields(correction.anchor, at: place, in: documents)))
      }
      return items
    }
  }

  private func item(
    _ item: CuratedItem, _ correction: Correction, _ shown: AnchorFields
  ) -> ListItem {
    let kind = correction.anchor.findingKind?.rawValue
    return ListItem(
      fields: [
        Field("correction", "番号", .text(item.name)),
        Field("finding", nil, FieldValue(kind)), Field("name", "名前", .text(correction.name)),
        Field("rejected", "除いた", .flag(correction.isRejected)),
        Field("changes", nil, .records(correction.changes.map(Self.fields))),
        Field("text", "訂正", .list(CorrectionText.changes(of: correction))),
      ] + shown.fields + fields(of: item.act),
      headline: "\(item.name)　\(CorrectionText.label(of: correction))　\(shown.headline)",
      details: CorrectionText.changes(of: correction)
        + [
          shown.isOrphan ? "付け先が見つかりません" : nil,
          "ID \(shown.key)　\(item.act.author)　\(time(item.act.time))",
          shown.advice(for: item.name),
        ].compactMap(\.self))
  }

  private static func fields(of change: Correction.Change) -> [Field] {
    [
      Field("field", nil, .text(change.property)), Field("before", nil, .list(change.before)),
      Field("after", nil, .list(change.after)),
    ]
  }
}
