import KnowledgeStore
import QueryServer
import Synchronization

/// A path at which first one knowledge base stands and then another.
final class Files: Sendable {
  private struct State {
    var isReplaced = false
    var openings = 0
  }

  private let first: OpenKnowledge
  private let second: OpenKnowledge
  private let state = Mutex(State())

  init(first: Shelf, second: Shelf) {
    self.first = first.knowledge
    self.second = second.knowledge
  }

  func replace() { state.withLock { $0.isReplaced = true } }

  var openings: Int { state.withLock { $0.openings } }

  var source: KnowledgeSource {
    KnowledgeSource(
      identify: { [self] () throws(StoreError) in
        state.withLock { $0.isReplaced ? "second" : "first" }
      },
      open: { [self] () throws(StoreError) in
        state.withLock {
          $0.openings += 1
          return $0.isReplaced ? second : first
        }
      })
  }
}
