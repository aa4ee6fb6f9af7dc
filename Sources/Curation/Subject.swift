import KnowledgeModel
package import KnowledgeStore
import Search

/// A place that something is said of by hand, as its ID names it: a document, a section (`DOC#3`), a
/// passage or a finding (`DOC/case-…`).
package struct Subject: Sendable, Hashable {
  package let anchor: Anchor

  /// `nil` where nothing in the knowledge base has that ID.
  package init?(_ id: String, in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    if let document = try snapshot.document(DocumentID(id)) {
      anchor = Anchor(
        kind: .document, document: document.id, key: id, title: document.head.title)
    } else if let stored = try snapshot.passage(PassageID(id)) {
      guard let made = try Self.anchor(.passage, id, in: stored.document, snapshot) else {
        return nil
      }
      anchor = made
    } else if let stored = try snapshot.finding(FindingID(id)) {
      let kind = stored.finding.kind
      guard let made = try Self.anchor(.finding, id, in: stored.document, finding: kind, snapshot)
      else { return nil }
      anchor = made
    } else if let section = SectionID(id),
      let made = try Self.anchor(.section, id, in: section.document, snapshot)
    {
      anchor = made
    } else {
      return nil
    }
  }

  private static func anchor(
    _ kind: Anchor.Kind, _ id: String, in document: DocumentID, finding: Finding.Kind? = nil,
    _ snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> Anchor? {
    let all = try DocumentPlaces(kind, of: document, finding: finding, in: snapshot)
    guard let index = all.places.firstIndex(where: { $0.key == id }),
      let title = try snapshot.document(document)?.head.title
    else { return nil }
    let place = all.places[index]
    let (prefix, suffix) = all.surroundings(of: index)
    return Anchor(
      kind: kind, document: document, key: id, title: title, headings: place.headings,
      quote: place.text, prefix: prefix, suffix: suffix)
  }

  /// The same place as a whole document.
  package var ofDocument: Subject {
    Subject(
      anchor: Anchor(
        kind: .document, document: anchor.document, key: anchor.document.value,
        title: anchor.title))
  }

  private init(anchor: Anchor) { self.anchor = anchor }
}
