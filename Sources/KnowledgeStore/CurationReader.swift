import KnowledgeModel

/// What people made by hand, as one state of the knowledge base holds it.
package protocol CurationSnapshot {
  /// All records of a kind, in the order in which their names were given.
  func curated(_ kind: CuratedKind) throws(StoreError) -> [CuratedItem]
  /// The records of a kind that belong to another: the taggings of a tag.
  func curated(_ kind: CuratedKind, of owner: String) throws(StoreError) -> [CuratedItem]
  func curated(_ key: CuratedKey) throws(StoreError) -> CuratedItem?
  /// The number of the next new name of a kind: higher than any that was ever given.
  func nextNumber(of kind: CuratedKind) throws(StoreError) -> Int
  /// Newest first.
  func changes(_ choice: ChangeLogChoice) throws(StoreError) -> [LoggedChange]
  /// In the order of root and path.
  func withdrawnFiles() throws(StoreError) -> [WithdrawnFile]
}
