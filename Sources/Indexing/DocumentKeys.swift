import ContentDigest
import KnowledgeModel

/// Keys of documents: a hash of the path at first sight, with a number where another document has
/// the same.
struct DocumentKeys: Sendable {
  private var taken: Set<DocumentID>

  init(taken: some Sequence<DocumentID>) {
    self.taken = Set(taken)
  }

  /// The key for a new document at the path, which is taken from now on.
  mutating func claim(_ path: String) -> DocumentID {
    var attempt = 1
    while true {
      let seed = attempt == 1 ? path : "\(path)\u{0}\(attempt)"
      let id = DocumentID("d" + ContentDigest(of: seed).hexadecimal.prefix(11))
      if taken.insert(id).inserted { return id }
      attempt += 1
    }
  }

  mutating func release(_ id: DocumentID) {
    taken.remove(id)
  }
}
