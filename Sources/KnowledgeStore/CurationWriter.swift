package import KnowledgeModel

/// What people do to a knowledge base by hand. One writer at a time; a second one is refused.
package protocol CurationWriter: Sendable {
  /// Makes the changes that `body` decides upon from the state that it is given, and logs them, in one
  /// transaction: nobody changes anything in between. The snapshot must not leave `body`.
  func curate<Report>(
    _ act: Act,
    _ body: (any KnowledgeSnapshot) throws -> (changes: [CurationChange], report: Report)
  ) throws -> Report

  /// Takes a document out with every word of it, and keeps its files out from now on. Nothing
  /// happens where there is no such document.
  func withdraw(_ document: DocumentID, _ act: Act) throws(StoreError)
  /// Lets files in again: the next run of indexing takes them up.
  func readmit(_ files: [WithdrawnFile], _ act: Act) throws(StoreError)
  /// Writes the whole file anew, so that nothing that was taken out stands in it or in its log.
  /// Gives `false` where somebody who reads an older state keeps the log from being emptied.
  func purge() throws(StoreError) -> Bool
}
