import CaseCollections
import Search

/// A list of collections, or of what is said of one: where it stands, and what answers it.
struct CollectionListKind: Sendable {
  /// With `{id}` for the collection.
  let path: String
  /// Of the operation in the description.
  let operation: String
  /// The key under which its items stand, in the terminal too.
  let name: String
  /// Of its items in the description.
  let schema: String
  let summary: String
  let answer: @Sendable (Collections, String) throws -> [ListItem]

  var isOfOne: Bool { path.contains("{id}") }

  static let all = [
    CollectionListKind(
      path: "/api/v1/collections", operation: "collections", name: "collections",
      schema: "Collection", summary: "事例集の一覧"
    ) { collections, _ in try collections.list() },
    CollectionListKind(
      path: "/api/v1/collections/{id}/check", operation: "collectionCheck", name: "remarks",
      schema: "CollectionRemark", summary: "事例集を本にする前に確かめることの一覧"
    ) { collections, name in try collections.remarks(on: name) },
    CollectionListKind(
      path: "/api/v1/collections/{id}/proposals", operation: "collectionProposals",
      name: "proposals", schema: "CollectionProposal", summary: "事例集の規則による提案の一覧"
    ) { collections, name in try collections.proposed(for: name) },
    CollectionListKind(
      path: "/api/v1/collections/{id}/revisions", operation: "collectionRevisions",
      name: "revisions", schema: "CollectionRevision", summary: "事例集の改訂の一覧（新しい順）"
    ) { collections, name in try collections.revisions(of: name) },
  ]
}
