import KnowledgeModel
import KnowledgeStore

/// The documents under each tag: by their own heads, and by what people and rules of the office put
/// on them or on a part of them.
struct OfficeTags {
  /// Under the name of a tag also those of the tags below it, where the office has given it.
  let documents: [String: Set<DocumentID>]

  init(of heads: [StoredDocument], in snapshot: any KnowledgeSnapshot) throws(StoreError) {
    var documents: [String: Set<DocumentID>] = [:]
    for head in heads {
      for tag in head.head.tags { documents[tag, default: []].insert(head.id) }
    }
    var tagged = TaggedPassages(snapshot: snapshot)
    for item in try snapshot.curated(.tag) {
      guard case .tag(let tag) = item.record else { continue }
      let passages = try tagged.passages(named: TermMatch(term: tag.name))
      let holders = try snapshot.documents(of: passages)
      if !holders.isEmpty { documents[tag.name, default: []].formUnion(holders) }
    }
    self.documents = documents
  }
}
