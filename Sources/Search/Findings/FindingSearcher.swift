import JapaneseText
import KnowledgeModel
package import KnowledgeStore

/// Answers what documents say of a kind of thing.
///
/// A finding satisfies a query if its own words, the headings above it and the title of its document
/// do, together; a person or a place does if a passage that names it does.
package struct FindingSearcher: Sendable {
  private let reader: any KnowledgeReader
  private let silent: SilentHeadings

  /// - Parameter silent: Headings that name no topic of people.
  package init(reader: any KnowledgeReader, silent: SilentHeadings = SilentHeadings()) {
    self.reader = reader
    self.silent = silent
  }

  /// In the order of document keys and of reading, those whose own words alone satisfy the query
  /// first; what several documents name is one item, those named most often first, people as
  /// ``PeopleList`` orders them. Only what the page shows is made an item.
  package func list(_ request: FindingRequest) throws(SearchError) -> FindingList {
    do {
      return try reader.withSnapshot(scope: request.scope) { snapshot in
        let parsed = QueryParser.parse(request.text)
        return try list(request, parsed, in: snapshot)
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
        for stored in try Self.findings(FindingChoice(kinds: [kind]), in: snapshot) {
          if let found = FoundFinding(stored, in: documents) { try body(items.item(found)) }
        }
      }
    }
  }

  private static func byKey(_ documents: [StoredDocument]) -> [DocumentID: StoredDocument] {
    Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func list(
    _ request: FindingRequest, _ parsed: ParsedQuery, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> FindingList {
    func page<Element>(_ all: [Element]) -> ArraySlice<Element> {
      all.dropFirst(request.offset).prefix(request.limit)
    }
    let (found, matcher) = try Self.found(request, parsed, in: snapshot)
    let items: [ListItem]
    switch request.listing {
    case .people:
      let people = PeopleList(found, matcher).entries
      let made = try PersonItems(
        page(people), query: parsed.query, silent: silent, in: snapshot)
      var items: [ListItem] = []
      for entry in page(people) { items.append(try made.item(entry)) }
      return FindingList(query: parsed, total: people.count, items: items)
    case .sources: items = FindingGroups.sources(found.map(\.item), try WorkIndex(in: snapshot))
    case .glossary: items = FindingGroups.terms(found.map(\.item))
    case .figures, .cases, .indicators, .challenges, .measures, .places, .events:
      let namesWorks = request.listing == .figures || request.listing == .cases
      let maker = FindingItems(works: namesWorks ? try WorkIndex(in: snapshot) : WorkIndex())
      return FindingList(
        query: parsed, total: found.count, items: page(found).map { maker.item($0.item) })
    }
    return FindingList(query: parsed, total: items.count, items: Array(page(items)))
  }

  private typealias Matched = (item: FoundFinding, match: FindingMatcher.Match)

  /// Those whose own words satisfy the query first; with what told so, where something was asked.
  private static func found(
    _ request: FindingRequest, _ parsed: ParsedQuery, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> (found: [Matched], matcher: FindingMatcher?) {
    guard var choice = choice(for: request) else { return ([], nil) }
    if let name = request.document {
      guard let document = try snapshot.document(named: name) else { return ([], nil) }
      choice.documents = [document.id]
    }
    let kind = request.listing.kind
    var matcher: FindingMatcher?
    if let query = parsed.query {
      choice.passages = try FindingMatcher.passages(for: query, kind: kind, in: snapshot)
      matcher = try FindingMatcher(query: query, kind: kind, snapshot: snapshot)
    }
    let test = FindingTest(request.filter)
    let findings = try Self.findings(choice, in: snapshot).filter(test.accepts)
    let documents = byKey(try snapshot.documents())
    var own: [Matched] = []
    var rest: [Matched] = []
    for stored in findings {
      guard let found = FoundFinding(stored, in: documents) else { continue }
      guard matcher != nil else {
        // Nothing was asked: no words of its own had to answer.
        own.append((found, .context))
        continue
      }
      switch matcher?.match(stored, in: found.document) {
      case .own: own.append((found, .own))
      case let match?: rest.append((found, match))
      case nil: continue
      }
    }
    return (own + rest, matcher)
  }

  /// Cases with the measures that they show.
  private static func findings(
    _ choice: FindingChoice, in snapshot: any KnowledgeSnapshot
  ) throws(StoreError) -> [StoredFinding] {
    let findings = try snapshot.findings(choice)
    guard choice.kinds.contains(.caseStudy) else { return findings }
    let measures = try snapshot.findings(
      FindingChoice(kinds: [.measure], documents: choice.documents))
    return findings.map(CaseMeasures(measures).tied)
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
