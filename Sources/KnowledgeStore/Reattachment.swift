package import KnowledgeModel

/// What people gave a new place in a document, by the log: its words are still those of the document
/// that it came from.
package struct Reattachment: Sendable, Hashable {
  /// The documents that it came from, by however many steps, in ascending order.
  package let documents: [DocumentID]
  /// The records that were given a new place.
  package let records: Set<CuratedKey>

  /// - Parameter changes: The whole log, in any order.
  package init(to document: DocumentID, in changes: some Sequence<LoggedChange>) {
    let edits = changes.filter { $0.change.action == .reattach }.flatMap(\.change.edits)
    var known: Set<DocumentID> = [document]
    var records: Set<CuratedKey> = []
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for edit in edits where !records.contains(edit.key) {
        let after = Set(edit.after?.record.documents ?? [])
        guard !known.isDisjoint(with: after), let before = edit.before?.record.documents,
          !Set(before).subtracting(after).isEmpty
        else { continue }
        records.insert(edit.key)
        known.formUnion(Set(before).subtracting(after))
        isGrowing = true
      }
    }
    documents = known.subtracting([document]).sorted()
    self.records = records
  }
}
