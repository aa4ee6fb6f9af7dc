import ContentDigest
package import KnowledgeModel

/// Keys of documents: a hash of the path at first sight, with a number where another document has
/// the same.
package struct DocumentKeys: Sendable {
  private var taken: Set<DocumentID>

  package init(taken: some Sequence<DocumentID>) {
    self.taken = Set(taken)
  }

  /// The key for a new document at the path, which is taken from now on.
  package mutating func claim(_ path: String) -> DocumentID {
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
