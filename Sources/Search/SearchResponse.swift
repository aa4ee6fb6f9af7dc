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
  let hits: [Item]
  let facets: FacetsResponse?

  /// - Parameters:
  ///   - milliseconds: How long the search took, by the clock of the caller.
  ///   - explains: Whether each hit shows what its score is made of.
  package init(result: SearchResult, milliseconds: Double, explains: Bool = false) {
    query = result.query.text
    total = result.total
    documents = result.documents
    tookMilliseconds = (milliseconds * 10).rounded() / 10
    problems = result.query.problems.map(Problem.init)
    hits = result.hits.map { Item($0, explains: explains) }
    facets = result.facets.map(FacetsResponse.init)
  }

  enum CodingKeys: String, CodingKey {
    case query, total, documents
    case tookMilliseconds = "took_ms"
    case problems, hits, facets
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
    let explain: Explanation?

    init(_ hit: Hit, explains: Bool) {
      id = hit.passage.passage.id.value
      match = hit.match.rawValue
      score = hit.score
      document = Holder(hit)
      headings = hit.passage.headings
      snippet = hit.snippet.text
      highlights = hit.snippet.highlights.map { [$0.lowerBound, $0.upperBound] }
      place = hit.passage.passage.place
      more = hit.more
      explain = explains ? Explanation(hit) : nil
    }
  }

  struct Holder: Sendable, Encodable {
    let id: String
    let title: String
    /// `null` where it is not known.
    let kind: String?
    let path: String
    let trust: String

    init(_ hit: Hit) {
      let document = hit.document
      id = document.id.value
      title = document.head.title
      kind = document.head.kind?.rawValue
      path = document.paths.first ?? ""
      trust = document.head.trust.rawValue
    }

    enum CodingKeys: String, CodingKey {
      case id, title, kind, path, trust
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(title, forKey: .title)
      try container.encode(kind, forKey: .kind)
      try container.encode(path, forKey: .path)
      try container.encode(trust, forKey: .trust)
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
