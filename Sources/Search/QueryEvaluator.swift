import JapaneseText
import KnowledgeModel
package import KnowledgeStore

/// Finds exactly the passages that satisfy a query, in one snapshot.
///
/// Set arithmetic over what the store answers for each leaf; an exclusion is the complement in the
/// scope. Each distinct leaf is asked for once.
package struct QueryEvaluator {
  private let snapshot: any KnowledgeSnapshot
  private var known: [QueryTerm: PassageSet] = [:]
  private var everything: PassageSet?
  private var heads: [StoredDocument]?
  private var headingPaths: [HeadingPath]?

  package init(snapshot: any KnowledgeSnapshot) {
    self.snapshot = snapshot
  }

  package mutating func passages(for query: Query) throws(StoreError) -> PassageSet {
    switch query {
    case .term(let term): return try passages(for: term)
    case .condition(let condition): return try passages(for: condition)
    case .not(let part):
      var rest = try allPassages()
      rest.subtract(try passages(for: part))
      return rest
    case .any(let parts):
      var union = PassageSet()
      for part in parts { union.formUnion(try passages(for: part)) }
      return union
    case .all(let parts): return try intersection(of: parts)
    }
  }

  /// Stops asking as soon as nothing is left; exclusions are taken off last, without a complement.
  private mutating func intersection(of parts: [Query]) throws(StoreError) -> PassageSet {
    var rest: PassageSet?
    for part in parts {
      if case .not = part { continue }
      let found = try passages(for: part)
      rest?.formIntersection(found)
      if rest == nil { rest = found }
      if rest?.isEmpty == true { return PassageSet() }
    }
    var result: PassageSet
    if let rest { result = rest } else { result = try allPassages() }
    for case .not(let part) in parts { result.subtract(try passages(for: part)) }
    return result
  }

  package mutating func passages(for term: QueryTerm) throws(StoreError) -> PassageSet {
    if let found = known[term] { return found }
    let found: PassageSet
    switch term.field {
    case .anywhere: found = try snapshot.passages(matching: term.match)
    case .title: found = try passages(titled: term)
    case .heading: found = try passages(headed: term)
    }
    known[term] = found
    return found
  }

  /// A title that matches makes all passages of its document match, so only these are looked at.
  private mutating func passages(titled term: QueryTerm) throws(StoreError) -> PassageSet {
    let match = term.match
    let matching = try snapshot.passages(matching: match)
    guard !matching.isEmpty else { return matching }
    let holders = try snapshot.documents(of: matching)
    let titled = try documents().filter {
      holders.contains($0.id) && match.matches($0.head.title)
    }
    return try snapshot.passages(of: Set(titled.map(\.id)))
  }

  private mutating func passages(headed term: QueryTerm) throws(StoreError) -> PassageSet {
    let match = term.match
    let matching = try snapshot.passages(matching: match)
    guard !matching.isEmpty else { return matching }
    var found = PassageSet()
    for path in try allHeadingPaths() {
      guard path.passages.contains(where: matching.contains),
        path.headings.contains(where: match.matches)
      else { continue }
      for number in path.passages { found.insert(number) }
    }
    return found
  }

  /// Those of the documents whose head meets the condition and, for a tag, those that have it by
  /// hand or by rule.
  mutating func passages(
    for condition: DocumentCondition
  ) throws(StoreError) -> PassageSet {
    if case .finding(let finding) = condition {
      return try FindingPassages(snapshot: snapshot).passages(for: finding)
    }
    let test = HeadTest(condition)
    var holding = Set(try documents().filter(test.accepts).map(\.id))
    if case .municipality(let name) = condition, let prefecture = Prefecture.digits(of: name) {
      holding.formUnion(try documents(inPrefecture: prefecture))
    }
    var found = try snapshot.passages(of: holding)
    if case .tag(let name) = condition {
      var tagged = TaggedPassages(snapshot: snapshot)
      found.formUnion(try tagged.passages(named: TermMatch(term: name)))
    }
    return found
  }

  /// Documents of the municipalities of a prefecture: a document's own places tell the code of the
  /// one that its head names.
  private mutating func documents(
    inPrefecture digits: String
  ) throws(StoreError) -> Set<DocumentID> {
    let heads = Dictionary(
      try documents().compactMap { document in
        document.head.municipality.map { (document.id, Fold.plain($0)) }
      }, uniquingKeysWith: { first, _ in first })
    var found: Set<DocumentID> = []
    for stored in try snapshot.findings(FindingChoice(kinds: [.place])) {
      guard case .place(let named) = stored.finding, named.place.lies(inPrefecture: digits),
        let head = heads[stored.document], head.contains(Fold.plain(named.place.nameThen))
      else { continue }
      found.insert(stored.document)
    }
    return found
  }

  package mutating func allPassages() throws(StoreError) -> PassageSet {
    if let everything { return everything }
    let all = try snapshot.allPassages()
    everything = all
    return all
  }

  private mutating func documents() throws(StoreError) -> [StoredDocument] {
    if let heads { return heads }
    let all = try snapshot.documents()
    heads = all
    return all
  }

  private mutating func allHeadingPaths() throws(StoreError) -> [HeadingPath] {
    if let headingPaths { return headingPaths }
    let all = try snapshot.headingPaths()
    headingPaths = all
    return all
  }
}

extension QueryTerm {
  /// What a field must contain.
  package var match: TermMatch {
    guard isPrefix else { return TermMatch(term: text) }
    return TermMatch(plain: Fold.plainPrefix(text), full: Fold.fullPrefix(text))
  }
}

extension TermMatch {
  /// Whether the field matches, by either fold.
  func matches(_ field: String) -> Bool {
    let folded = Fold.plain(field)
    return folded.contains(plain) || Fold.full(from: folded).contains(full)
  }
}
