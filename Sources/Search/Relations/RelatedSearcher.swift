import KnowledgeModel
package import KnowledgeStore

/// What is asked of the surroundings of a thing.
package struct RelatedRequest: Sendable, Hashable {
  /// The key of a document, section, passage, finding or work, or the path of a document.
  package let id: String
  /// Of each kind: documents, cases, passages.
  package let limit: Int
  package let scope: Scope

  package static let standardLimit = 5

  package init(id: String, limit: Int = Self.standardLimit, scope: Scope = .everything) {
    precondition(limit >= 0, "a limit counts")
    self.id = id
    self.limit = limit
    self.scope = scope
  }
}

/// Answers which documents, cases and passages belong with one, and why.
package struct RelatedSearcher: Sendable {
  private let reader: any KnowledgeReader

  package init(reader: any KnowledgeReader) {
    self.reader = reader
  }

  /// Documents, then cases, then passages of other documents, each best first, equal ones by key;
  /// `nil` where nothing has that ID.
  package func related(_ request: RelatedRequest) throws(SearchError) -> RelatedList? {
    do {
      return try reader.withSnapshot(scope: request.scope) { snapshot in
        guard let target = try RelatedTarget(request.id, in: snapshot) else { return nil }
        let run = try RelatedRun(target, limit: request.limit, in: snapshot)
        return RelatedList(id: request.id, title: target.title, items: try run.items())
      }
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .store(.database(code: -1, detail: "\(error)"))
    }
  }
}

/// What belongs with a thing.
package struct RelatedList: Sendable {
  package let id: String
  /// Of what was asked about.
  package let title: String
  package let items: [ListItem]
}
