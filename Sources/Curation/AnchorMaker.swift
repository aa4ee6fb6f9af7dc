import KnowledgeModel
package import KnowledgeStore
import Search

/// Makes anchors of places that IDs name: a document, a section (`DOC#3`), a passage or a finding
/// (`DOC/case-…`). The places of a document are read once for all IDs in it.
package struct AnchorMaker {
  private let snapshot: any KnowledgeSnapshot
  private var known: [PlacesKey: KnownPlaces] = [:]

  package init(snapshot: any KnowledgeSnapshot) { self.snapshot = snapshot }

  package static func anchor(
    of id: String, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> Anchor? {
    var maker = AnchorMaker(snapshot: snapshot)
    return try maker.anchor(of: id)
  }

  /// `nil` where nothing in the knowledge base has that ID.
  package mutating func anchor(of id: String) throws(StoreError) -> Anchor? {
    if let document = try snapshot.document(DocumentID(id)) {
      return Anchor(kind: .document, document: document.id, key: id, title: document.head.title)
    }
    if let stored = try snapshot.passage(PassageID(id)) {
      return try anchor(of: id, among: PlacesKey(kind: .passage, document: stored.document))
    }
    if let stored = try snapshot.finding(FindingID(id)) {
      let finding = stored.finding.kind
      return try anchor(
        of: id, among: PlacesKey(kind: .finding, document: stored.document, finding: finding))
    }
    guard let section = SectionID(id) else { return nil }
    return try anchor(of: id, among: PlacesKey(kind: .section, document: section.document))
  }

  private mutating func anchor(
    of id: String, among key: PlacesKey
  ) throws(StoreError) -> Anchor? {
    let all = try places(key)
    guard let index = all.indices[id], let title = all.title else { return nil }
    let place = all.places.places[index]
    let (prefix, suffix) = all.places.surroundings(of: index)
    return Anchor(
      kind: key.kind, document: key.document, key: id, title: title, headings: place.headings,
      quote: place.text, prefix: prefix, suffix: suffix)
  }

  private mutating func places(_ key: PlacesKey) throws(StoreError) -> KnownPlaces {
    if let places = known[key] { return places }
    let made = KnownPlaces(
      places: try DocumentPlaces(
        key.kind, of: key.document, finding: key.finding, in: snapshot.asRead),
      title: try snapshot.document(key.document)?.head.title)
    known[key] = made
    return made
  }

  private struct PlacesKey: Hashable {
    let kind: Anchor.Kind
    let document: DocumentID
    var finding: Finding.Kind?
  }

  private struct KnownPlaces {
    let places: DocumentPlaces
    /// By ID.
    let indices: [String: Int]
    let title: String?

    init(places: DocumentPlaces, title: String?) {
      self.places = places
      self.title = title
      indices = Dictionary(
        places.places.enumerated().map { ($0.element.key, $0.offset) },
        uniquingKeysWith: { first, _ in first })
    }
  }
}

extension Anchor {
  /// Of the document that the place is in.
  var ofDocument: Anchor {
    Anchor(kind: .document, document: document, key: document.value, title: title)
  }
}
