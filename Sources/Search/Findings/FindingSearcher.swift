import JapaneseText
import KnowledgeModel
package import KnowledgeStore

/// Answers what documents say of a kind of thing.
///
/// A finding satisfies a query if its own words, the headings above it and the title of its document
/// do, together; a person or a place does if a passage that names it does.
package struct FindingSearcher: Sendable {
  private let reader: any KnowledgeReader

  package init(reader: any KnowledgeReader) {
    self.reader = reader
  }

  /// In the order of document keys and of reading, those whose own words alone satisfy the query
  /// first; what several documents name is one item, those named most often first.
  package func list(_ request: FindingRequest) throws(SearchError) -> FindingList {
    do {
      return try reader.withSnapshot(scope: request.scope) { snapshot in
        let parsed = QueryParser.parse(request.text)
        let items = try Self.items(request, parsed, in: snapshot)
        let page = items.dropFirst(request.offset).prefix(request.limit)
        return FindingList(query: parsed, total: items.count, items: Array(page))
      }
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .store(.database(code: -1, detail: "\(error)"))
    }
  }

  /// Every finding by itself, as documents say it, in the order of kinds.
  package func forEach(scope: Scope, _ body: (ListItem) throws -> Void) throws {
    try reader.withSnapshot(scope: scope) { snapshot in
      let documents = Self.byKey(try snapshot.documents())
      let items = FindingItems(works: try WorkIndex(in: snapshot))
      for kind in Finding.Kind.allCases {
        for stored in try snapshot.findings(FindingChoice(kinds: [kind])) {
          if let found = FoundFinding(stored, in: documents) { try body(items.item(found)) }
        }
      }
    }
  }

  private static func byKey(_ documents: [StoredDocument]) -> [DocumentID: StoredDocument] {
    Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func items(
    _ request: FindingRequest, _ parsed: ParsedQuery, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> [ListItem] {
    let found = try found(request, parsed, in: snapshot)
    switch request.listing {
    case .sources: return FindingGroups.sources(found, try WorkIndex(in: snapshot))
    case .people: return FindingGroups.people(found)
    case .glossary: return FindingGroups.terms(found)
    case .figures, .cases:
      return found.map(FindingItems(works: try WorkIndex(in: snapshot)).item)
    case .indicators, .challenges, .measures, .places, .events:
      return found.map(FindingItems().item)
    }
  }

  private static func found(
    _ request: FindingRequest, _ parsed: ParsedQuery, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> [FoundFinding] {
    guard var choice = choice(for: request) else { return [] }
    if let name = request.document {
      var document = try snapshot.document(DocumentID(name))
      if document == nil { document = try snapshot.document(atPath: name) }
      guard let document else { return [] }
      choice.documents = [document.id]
    }
    let test = FindingTest(request.filter)
    let findings = try snapshot.findings(choice).filter(test.accepts)
    let documents = byKey(try snapshot.documents())
    var matcher: FindingMatcher?
    if let query = parsed.query {
      matcher = try FindingMatcher(query: query, kind: request.listing.kind, snapshot: snapshot)
    }
    var own: [FoundFinding] = []
    var rest: [FoundFinding] = []
    for stored in findings {
      guard let found = FoundFinding(stored, in: documents) else { continue }
      guard let matcher else {
        own.append(found)
        continue
      }
      switch matcher.match(stored, in: found.document) {
      case .own: own.append(found)
      case .context: rest.append(found)
      case nil: continue
      }
    }
    return own + rest
  }

  /// `nil` where nothing can satisfy the request.
  private static func choice(for request: FindingRequest) -> FindingChoice? {
    var choice = FindingChoice(kinds: [request.listing.kind])
    guard request.filter.minimum != nil || request.filter.maximum != nil else { return choice }
    let low = request.filter.minimum ?? -.greatestFiniteMagnitude
    let high = request.filter.maximum ?? .greatestFiniteMagnitude
    guard low <= high else { return nil }
    choice.values = low...high
    return choice
  }
}
