import KnowledgeModel
import KnowledgeStore

/// Where people stand close to what was asked, though the passage that names them does not say it:
/// near a passage that does, or in a document that is about it.
///
/// A document is about what its first passages say, or at least a tenth of all.
struct TopicSurroundings {
  private var documents: Set<DocumentID> = []
  private var passages: Set<PassageID> = []

  /// How many passages away is still near.
  private static let reach = 2
  /// How many passages open a document.
  private static let opening = 3

  /// - Parameter matching: The passages that satisfy a query.
  init(_ matching: PassageSet, in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    guard !matching.isEmpty else { return }
    let people = try snapshot.findings(FindingChoice(kinds: [.person]))
    let holders = try snapshot.documents(of: matching).intersection(people.map(\.document))
    for document in holders.sorted() {
      let all = try snapshot.passages(numbered: Array(try snapshot.passages(of: [document])))
      let hits = all.filter { matching.contains($0.number) }.map(\.ordinal)
      if hits.count * 10 >= all.count || hits.contains(where: { $0 < Self.opening }) {
        documents.insert(document)
        continue
      }
      let near = all.filter { passage in
        hits.contains { abs($0 - passage.ordinal) <= Self.reach }
      }
      passages.formUnion(near.map(\.passage.id))
    }
  }

  func holds(_ witness: Witness, of document: DocumentID) -> Bool {
    documents.contains(document) || passages.contains(witness.passage)
  }
}
