import KnowledgeModel
package import KnowledgeStore

/// What is asked of a list that is made from documents and from all that they say.
package struct ItemRequest: Sendable, Hashable {
  /// In the language of queries; empty for all that there is.
  package let text: String
  /// The key of a document or one of its paths; `nil` for all documents.
  package let document: String?
  package let limit: Int
  package let offset: Int
  package let scope: Scope

  package init(
    text: String = "", document: String? = nil, limit: Int = 100, offset: Int = 0,
    scope: Scope = .everything
  ) {
    precondition(limit >= 0 && offset >= 0, "limit and offset count")
    self.text = text
    self.document = document
    self.limit = limit
    self.offset = offset
    self.scope = scope
  }

  /// The documents that are asked for, in the order of their keys: those with a passage that
  /// satisfies the query.
  func documents(
    for parsed: ParsedQuery, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> [StoredDocument] {
    var chosen: [StoredDocument]
    if let document {
      chosen = try snapshot.document(named: document).map { [$0] } ?? []
    } else {
      chosen = try snapshot.documents()
    }
    if let query = parsed.query {
      var evaluator = QueryEvaluator(snapshot: snapshot)
      let holders = try snapshot.documents(of: try evaluator.passages(for: query))
      chosen.removeAll { !holders.contains($0.id) }
    }
    return chosen
  }
}

extension KnowledgeSnapshot {
  /// A document by its key or by one of its paths.
  package func document(named name: String) throws(StoreError) -> StoredDocument? {
    if let document = try document(DocumentID(name)) { return document }
    return try document(atPath: name)
  }
}

extension KnowledgeReader {
  /// The page of `items` that is asked for.
  func answer(
    _ request: ItemRequest,
    _ items: (any KnowledgeSnapshot, ParsedQuery) throws -> [ListItem]
  ) throws(SearchError) -> FindingList {
    do {
      return try withSnapshot(scope: request.scope) { snapshot in
        let parsed = QueryParser.parse(request.text)
        let all = try items(snapshot, parsed)
        let page = all.dropFirst(request.offset).prefix(request.limit)
        return FindingList(query: parsed, total: all.count, items: Array(page))
      }
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .store(.database(code: -1, detail: "\(error)"))
    }
  }
}
