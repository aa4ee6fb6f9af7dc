package import KnowledgeModel

/// What people made by hand, as one state of the knowledge base holds it.
package protocol CurationSnapshot {
  /// All records of a kind, in the order in which their names were given.
  func curated(_ kind: CuratedKind) throws(StoreError) -> [CuratedItem]
  /// The records of a kind that belong to another: the taggings of a tag.
  func curated(_ kind: CuratedKind, of owner: String) throws(StoreError) -> [CuratedItem]
  func curated(_ key: CuratedKey) throws(StoreError) -> CuratedItem?
  /// Where the taggings of a tag were put, in the order in which they were given: what can be had
  /// without reading their anchors.
  func taggedPlaces(of tag: String) throws(StoreError) -> [TaggedPlace]
  /// The number of the next new name of a kind: higher than any that was ever given.
  func nextNumber(of kind: CuratedKind) throws(StoreError) -> Int
  /// Newest first.
  func changes(_ choice: ChangeLogChoice) throws(StoreError) -> [LoggedChange]
  /// In the order of root and path.
  func withdrawnFiles() throws(StoreError) -> [WithdrawnFile]
}

/// A tagging by the ID that its place had when it was tagged.
package struct TaggedPlace: Sendable, Hashable {
  /// Of the record: `a12`.
  package let name: String
  package let kind: Anchor.Kind
  package let document: DocumentID
  package let key: String

  package init(name: String, kind: Anchor.Kind, document: DocumentID, key: String) {
    self.name = name
    self.kind = kind
    self.document = document
    self.key = key
  }
}
