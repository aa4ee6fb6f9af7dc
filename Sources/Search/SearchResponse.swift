import KnowledgeModel
import KnowledgeStore
import Ranking

/// What `chie search --json` prints and `/api/v1/search` answers.
package struct SearchResponse: Sendable, Encodable {
  let query: String
  let total: Int
  let documents: Int
  let tookMilliseconds: Double
  let problems: [Problem]
  /// `nil` where nobody asked for it.
  let expanded: [Expansion]?
  let hits: [Item]
  let facets: FacetsResponse?

  /// - Parameters:
  ///   - milliseconds: How long the search took, by the clock of the caller.
  ///   - explains: Whether each hit shows what its score is made of.
  ///   - expands: Whether terms were looked for together with what they stand for.
  package init(
    result: SearchResult, milliseconds: Double, explains: Bool = false, expands: Bool = false
  ) {
    query = result.query.text
    total = result.total
    documents = result.documents
    tookMilliseconds = (milliseconds * 10).rounded() / 10
    problems = result.query.problems.map(Problem.init)
    expanded = expands ? result.query.expansions.map(Expansion.init) : nil
    hits = result.hits.map { Item($0, explains: explains) }
    facets = result.facets.map(FacetsResponse.init)
  }

  enum CodingKeys: String, CodingKey {
    case query, total, documents
    case tookMilliseconds = "took_ms"
    case problems, expanded, hits, facets
  }

  struct Expansion: Sendable, Encodable {
    let term: String
    let also: [String]

    init(_ expansion: TermExpansion) {
      term = expansion.term
      also = expansion.also
    }
  }

  struct Problem: Sendable, Encodable {
    let column: Int
    let code: String
    let message: String

    init(_ problem: QueryProblem) {
      column = problem.column
      code = problem.code.rawValue
      message = problem.message
    }
  }

  struct Item: Sendable, Encodable {
    let id: String
    let match: String
    let score: Double
    let document: Holder
    let headings: [String]
    let snippet: String
    /// Pairs of start and end, half-open, in Unicode scalars of the snippet.
    let highlights: [[Int]]
    let place: Place
    let more: Int
    /// Documents with nearly the same text that stand under this one.
    let near: [Copy]
    let explain: Explanation?

    init(_ hit: Hit, explains: Bool) {
      id = hit.passage.passage.id.value
      match = hit.match.rawValue
      score = hit.score
      document = Holder(hit.document)
      headings = hit.passage.headings
      snippet = hit.snippet.text
      highlights = hit.snippet.highlights.map { [$0.lowerBound, $0.upperBound] }
      place = hit.passage.passage.place
      more = hit.more
      near = hit.copies.map(Copy.init)
      explain = explains ? Explanation(hit) : nil
    }
  }

  struct Holder: Sendable, Encodable {
    let id: String
    let title: String
    /// `null` where it is not known.
    let kind: String?
    let path: String
    /// Only where the base has several.
    let root: String?
    let trust: String

    init(_ document: StoredDocument) {
      id = document.id.value
      title = document.head.title
      kind = document.head.kind?.rawValue
      path = document.paths.first ?? ""
      root = document.root
      trust = document.head.trust.rawValue
    }

    enum CodingKeys: String, CodingKey {
      case id, title, kind, path, root, trust
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(title, forKey: .title)
      try container.encode(kind, forKey: .kind)
      try container.encode(path, forKey: .path)
      try container.encodeIfPresent(root, forKey: .root)
      try container.encode(trust, forKey: .trust)
    }
  }

  struct Copy: Sendable, Encodable {
    let id: String
    let title: String
    let path: String
    let trust: String
    /// In percent of the longer text.
    let share: Double

    init(_ copy: Hit.Copy) {
      let holder = Holder(copy.document)
      id = holder.id
      title = holder.title
      path = holder.path
      trust = holder.trust
      share = copy.percent
    }
  }

  /// `score` is the sum of the parts times the product of the factors.
  struct Explanation: Sendable, Encodable {
    let parts: Parts
    let factors: Factors

    struct Parts: Sendable, Encodable {
      let words: Double
      let pairs: Double
      let proximity: Double
      let grams: Double
    }

    struct Factors: Sendable, Encodable {
      let coverage: Double
    }

    init(_ hit: Hit) {
      parts = Parts(
        words: hit.parts.words, pairs: hit.parts.pairs, proximity: hit.parts.proximity,
        grams: hit.parts.grams)
      factors = Factors(coverage: hit.parts.coverage)
    }
  }
}
