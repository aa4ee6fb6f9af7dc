import KnowledgeModel
import KnowledgeStore

/// Where people stand close to what was asked, though the passage that names them does not say it:
/// near a passage that does, or in a document that is about it.
///
/// A document is about what its first passages say, or at least a tenth of all. For people in the rows
/// of a roster, what the rows of others say is no such word (``RosterRows``).
struct TopicSurroundings {
  private struct Reach {
    var documents: Set<DocumentID> = []
    var passages: Set<PassageID> = []

    /// How many passages away is still near.
    private static let reach = 2
    /// How many passages open a document.
    private static let opening = 3

    mutating func add(_ document: DocumentID, _ hits: [Int], _ all: [StoredPassage]) {
      if hits.count * 10 >= all.count && !hits.isEmpty
        || hits.contains(where: { $0 < Self.opening })
      {
        documents.insert(document)
        return
      }
      let near = all.filter { passage in
        hits.contains { abs($0 - passage.ordinal) <= Self.reach }
      }
      passages.formUnion(near.map(\.passage.id))
    }
  }

  let rosters: RosterRows
  private let all: Reach
  /// Of what is said outside the rows of rosters.
  private let besides: Reach

  /// - Parameters:
  ///   - matching: The passages that satisfy a query.
  ///   - says: Whether words of a passage satisfy it by themselves.
  init(
    _ matching: PassageSet, in snapshot: any KnowledgeSnapshot,
    says: (_ texts: [String], _ passage: StoredPassage) -> Bool
  ) throws(StoreError) {
    var rosters = RosterRows()
    var all = Reach()
    var besides = Reach()
    if !matching.isEmpty {
      var people: [DocumentID: [Person]] = [:]
      for stored in try snapshot.findings(FindingChoice(kinds: [.person])) {
        if case .person(let person) = stored.finding {
          people[stored.document, default: []].append(person)
        }
      }
      let holders = try snapshot.documents(of: matching).intersection(people.keys)
      for document in holders.sorted() {
        let passages = try snapshot.passages(numbered: Array(try snapshot.passages(of: [document])))
        let hits = passages.filter { matching.contains($0.number) }
        rosters.add(passages, naming: people[document] ?? [])
        var free: [Int] = []
        for hit in hits {
          let words = rosters.words(besidesRowsOf: hit.passage.id)
          if words.map({ says($0, hit) }) ?? true { free.append(hit.ordinal) }
        }
        all.add(document, hits.map(\.ordinal), passages)
        besides.add(document, free, passages)
      }
    }
    self.rosters = rosters
    self.all = all
    self.besides = besides
  }

  func holds(_ witness: Witness, of person: Person, in document: DocumentID) -> Bool {
    let reach = rosters.words(around: witness, of: person) == nil ? all : besides
    return reach.documents.contains(document) || reach.passages.contains(witness.passage)
  }
}
