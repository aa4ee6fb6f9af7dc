package import Curation
package import KnowledgeModel
import KnowledgeStore

/// A collection with all that is known of it, of one state of the knowledge base.
package struct CollectionOverview: Sendable {
  package let open: OpenCollection
  package let summary: CollectionSummary
  package let check: CollectionCheck
  /// Of the quoted documents that are there.
  package let trust: [DocumentID: Trust]
}

extension Collections {
  package func overview(of name: String) throws(CurationError) -> CollectionOverview {
    try inSnapshot { snapshot in
      let open = try CollectionShelf(snapshot).open(name)
      var trust: [DocumentID: Trust] = [:]
      for entry in open.entries {
        guard let id = entry.entry.quotation?.anchor.document, trust[id] == nil else { continue }
        trust[id] = try snapshot.document(id)?.head.trust
      }
      return CollectionOverview(
        open: open, summary: try CollectionSummary(open, in: snapshot),
        check: try CollectionCheck(open, in: snapshot), trust: trust)
    }
  }

  /// All collections, by name.
  package func summaries() throws(CurationError) -> [CollectionSummary] {
    try inSnapshot { snapshot in
      try CollectionShelf(snapshot).items.map { item, collection in
        try CollectionSummary(OpenCollection(item, collection, in: snapshot), in: snapshot)
      }
    }
  }
}
