import JapaneseText
import KnowledgeModel
import KnowledgeStore
import Ranking

/// One request on its way through one snapshot.
struct SearchRun {
  private let snapshot: any KnowledgeSnapshot
  private let request: SearchRequest
  private let parsed: ParsedQuery
  private let terms: RankingTerms
  private let wanted: [QueryTerm]
  private let analyzer: WordAnalyzer?
  private let weights: RankingWeights
  private let limits: CandidateLimits
  private let selection: CandidateSelection
  private var evaluator: QueryEvaluator

  init(
    snapshot: any KnowledgeSnapshot, request: SearchRequest, parsed: ParsedQuery,
    analyzer: WordAnalyzer?, weights: RankingWeights, limits: CandidateLimits
  ) {
    self.snapshot = snapshot
    self.request = request
    self.parsed = parsed
    self.analyzer = analyzer
    self.weights = weights
    self.limits = limits
    wanted = parsed.query?.wantedTerms ?? []
    terms = RankingTerms(wanted, isSentence: parsed.isSentence, analyzer: analyzer)
    selection = CandidateSelection(
      snapshot: snapshot, limit: limits.scored, reaching: Self.end(of: request))
    evaluator = QueryEvaluator(snapshot: snapshot)
  }

  mutating func result() throws(StoreError) -> SearchResult {
    guard let query = parsed.query else {
      return SearchResult(
        query: parsed, total: 0, documents: 0, hits: [], hasMore: false, facets: try facets(of: []))
    }
    let exact = try evaluator.passages(for: query)
    let total = exact.count
    let holders = try snapshot.documents(of: exact)
    let units = request.unit == .document ? holders.count : total
    let end = Self.end(of: request)
    let page: [HitChoice]
    let groups: CopyGroups
    var found: Int
    switch request.order {
    case .score:
      let ranked = try ranking(of: exact, fillingUp: units < request.limit)
      let choices = HitChoice.choices(from: ranked, unit: request.unit)
      groups = try copyGroups(of: choices.map(\.passage.document))
      let standing = choices.filter { !groups.hidden.contains($0.passage.document) }
      found = max(choices.count, units) - groups.hidden.count
      page = Array(standing.dropFirst(request.offset).prefix(request.limit))
    case .date:
      let dated = try datedDocuments(among: holders)
      groups = try copyGroups(of: dated)
      page = try pageByDate(of: exact, dated.filter { !groups.hidden.contains($0) })
      found = units - groups.hidden.count
    }
    found = page.isEmpty ? 0 : found
    return SearchResult(
      query: parsed, total: total, documents: holders.count,
      hits: try hits(for: page, exact: exact, groups), hasMore: found > end,
      facets: try facets(of: holders))
  }

  /// Looks one document further than the page, to know whether another page follows.
  private func copyGroups(of documents: [DocumentID]) throws(StoreError) -> CopyGroups {
    guard request.groupsCopies, request.unit == .document, request.limit > 0 else {
      return CopyGroups()
    }
    let end = Self.end(of: request)
    return try CopyGroups(of: documents, needed: end == .max ? end : end + 1, in: snapshot)
  }

  private func facets(of holders: Set<DocumentID>) throws(StoreError) -> [Facet]? {
    request.countsFacets ? try Facet.facets(of: holders, in: snapshot) : nil
  }

  /// The number of the last hit asked for.
  private static func end(of request: SearchRequest) -> Int {
    let (sum, overflows) = request.offset.addingReportingOverflow(request.limit)
    return overflows ? .max : sum
  }

  private mutating func ranking(
    of exact: PassageSet, fillingUp hasRoom: Bool
  ) throws(StoreError) -> [RankedPassage] {
    let statistics = RankingStatistics(try snapshot.statistics())
    let query = try terms.rankingQuery(in: snapshot)
    var candidates = try selection.exact(exact, words: terms.distinctWords)
    if hasRoom, request.allowsNear, parsed.isPlain {
      var whole: [PassageSet] = []
      for term in wanted { whole.append(try evaluator.passages(for: term)) }
      candidates += try selection.near(
        query: query, terms: whole, excluding: exact, passages: statistics.passages)
    }
    return try ranking(of: candidates, exact: exact, query: query, statistics: statistics)
  }

  private func ranking(
    of candidates: [PassageNumber], exact: PassageSet, query: RankingQuery,
    statistics: RankingStatistics
  ) throws(StoreError) -> [RankedPassage] {
    let ranking = CandidateRanking(
      snapshot: snapshot, query: query, statistics: statistics, weights: weights,
      order: RankingOrder(exactFirst: !parsed.isSentence), refined: limits.refined)
    return try ranking.ranked(candidates, exact: exact)
  }

  /// Newest first.
  private func datedDocuments(
    among holders: Set<DocumentID>
  ) throws(StoreError) -> [DocumentID] {
    try snapshot.documents().filter { holders.contains($0.id) }
      .map { (id: $0.id, day: $0.head.period?.lowerBound ?? .min) }
      .sorted { ($1.day, $0.id) < ($0.day, $1.id) }
      .map(\.id)
  }

  /// Exact hits alone, in the order of the documents. Only what the page shows is scored.
  private func pageByDate(
    of exact: PassageSet, _ dated: [DocumentID]
  ) throws(StoreError) -> [HitChoice] {
    var slices = DateSlices(unit: request.unit, offset: request.offset, limit: request.limit)
    var shown = PassageSet()
    for document in dated where !slices.isFull {
      var own = try snapshot.passages(of: [document])
      own.formIntersection(exact)
      if slices.take(document, passages: own.count) { shown.formUnion(own) }
    }
    let ranked = try ranking(
      of: Array(shown), exact: exact, query: try terms.rankingQuery(in: snapshot),
      statistics: RankingStatistics(try snapshot.statistics()))
    return slices.page(from: HitChoice.choices(from: ranked, unit: request.unit))
  }

  private func hits(
    for page: [HitChoice], exact: PassageSet, _ groups: CopyGroups
  ) throws(StoreError) -> [Hit] {
    let maker =
      request.makesSnippets
      ? SnippetMaker(terms: wanted.map(\.match), words: terms, analyzer: analyzer) : nil
    var hits: [Hit] = []
    for choice in page {
      guard
        let passage = try snapshot.passages(numbered: [choice.passage.number]).first,
        let document = try snapshot.document(choice.passage.document)
      else { continue }
      hits.append(
        Hit(
          passage: passage, document: document,
          match: choice.passage.isExact ? .exact : .near, parts: choice.passage.parts,
          snippet: maker?.snippet(of: passage.passage.text) ?? .empty,
          more: try more(for: choice, exact: exact),
          copies: try copies(under: document.id, groups)))
    }
    return hits
  }

  private func copies(
    under document: DocumentID, _ groups: CopyGroups
  ) throws(StoreError) -> [Hit.Copy] {
    var copies: [Hit.Copy] = []
    for copy in groups.copies[document] ?? [] {
      guard let other = try snapshot.document(copy.document) else { continue }
      copies.append(Hit.Copy(document: other, share: copy.share))
    }
    return copies
  }

  /// Further passages of the document that match in the same way.
  private func more(for choice: HitChoice, exact: PassageSet) throws(StoreError) -> Int {
    guard request.unit == .document else { return 0 }
    guard choice.passage.isExact else { return choice.furtherNear }
    var own = try snapshot.passages(of: [choice.passage.document])
    own.formIntersection(exact)
    return own.count - 1
  }
}
