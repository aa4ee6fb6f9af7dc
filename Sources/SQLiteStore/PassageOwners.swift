import GRDB
import KnowledgeModel
import KnowledgeStore
import Synchronization

/// Which document each passage belongs to, as flat arrays: a set of any size is answered in one
/// pass over its numbers.
struct PassageOwners: Sendable {
  /// By passage number: an index into ``documents``, or -1 for a number without a passage.
  private let owner: ContiguousArray<Int32>
  private let documents: [DocumentID]

  /// - Complexity: O(passages) in one scan of an index, without the texts.
  init(_ db: Database) throws {
    var documents: [DocumentID] = []
    var places: [Int64: Int32] = [:]
    let keys = try Row.fetchCursor(db, sql: "SELECT id, key FROM document ORDER BY id")
    while let row = try keys.next() {
      places[Int64(try row.integer(0))] = Int32(documents.count)
      documents.append(DocumentID(try row.text(1)))
    }
    let highest = try PassageNumber(
      stored: try Int64.fetchOne(db, sql: "SELECT max(id) FROM passage") ?? 0)
    var owner = ContiguousArray<Int32>(repeating: -1, count: highest.value + 1)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, document FROM passage INDEXED BY passage_by_document")
    while let row = try rows.next() {
      let number = try PassageNumber(stored: Int64(try row.integer(0)))
      guard number <= highest, let place = places[Int64(try row.integer(1))] else {
        throw UnreadableValue("document of a passage")
      }
      owner[number.value] = place
    }
    self.owner = owner
    self.documents = documents
  }

  func documents(of passages: PassageSet) -> Set<DocumentID> {
    var found = [Bool](repeating: false, count: documents.count)
    for passage in passages where passage.value < owner.count {
      let place = owner[passage.value]
      if place >= 0 { found[Int(place)] = true }
    }
    return Set(zip(documents, found).lazy.filter(\.1).map(\.0))
  }
}

/// The owners of the last generation that was asked for, shared by the snapshots of one reader.
final class PassageOwnersCache: Sendable {
  private let last = Mutex<(generation: Int, owners: PassageOwners)?>(nil)

  func owners(_ db: Database) throws -> PassageOwners {
    let generation = try BaseMeta.generation.integer(db)
    if let known = last.withLock({ $0 }), known.generation == generation { return known.owners }
    let owners = try PassageOwners(db)
    last.withLock { $0 = (generation, owners) }
    return owners
  }
}
