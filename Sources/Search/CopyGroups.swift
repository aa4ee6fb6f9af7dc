import KnowledgeModel
import KnowledgeStore

/// Which documents of a list stand under one above them, because both hold nearly the same text.
///
/// From the top down: a document that stands by itself takes those below it that are like it and
/// stand under no other. What a document stands under so depends on the list alone, not on the page.
struct CopyGroups {
  struct Copy {
    let document: DocumentID
    /// ``Sketch/commonShare(with:)``.
    let share: Double
  }

  /// Those that stand under each document, in the order of the list.
  private(set) var copies: [DocumentID: [Copy]] = [:]
  /// Those that stand under another, as far as the list was looked at.
  private(set) var hidden: Set<DocumentID> = []

  /// Nobody stands under another.
  init() {}

  /// - Parameters:
  ///   - list: In the order of the hits, distinct.
  ///   - needed: How many documents that stand by themselves are looked for.
  ///
  /// - Complexity: a lookup for each document that is needed, a comparison for each likely copy.
  init(
    of list: [DocumentID], needed: Int, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    var places: [DocumentID: Int]?
    var standing = 0
    var rest = list[...]
    while standing < needed, !rest.isEmpty {
      let next = rest.prefix(needed - standing)
      rest = rest.dropFirst(next.count)
      let likely = try snapshot.likelyCopies(of: next.filter { !hidden.contains($0) })
      if !likely.isEmpty, places == nil {
        places = Dictionary(
          list.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first }
        )
      }
      for document in next where !hidden.contains(document) {
        standing += 1
        guard let candidates = likely[document], let places else { continue }
        try take(candidates, under: document, places, in: snapshot)
      }
    }
  }

  private mutating func take(
    _ candidates: Set<DocumentID>, under document: DocumentID, _ places: [DocumentID: Int],
    in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) {
    guard let place = places[document] else { return }
    let below = candidates.compactMap { id in places[id].map { (id: id, place: $0) } }
      .filter { $0.place > place && !hidden.contains($0.id) }
      .sorted { $0.place < $1.place }
    guard !below.isEmpty else { return }
    let sketches = try snapshot.sketches(of: Set(below.map(\.id) + [document]))
    guard let own = sketches[document] else { return }
    for (id, _) in below {
      guard let share = sketches[id].map(own.commonShare), share >= DuplicateSearcher.threshold
      else { continue }
      copies[document, default: []].append(Copy(document: id, share: share))
      hidden.insert(id)
    }
  }
}
