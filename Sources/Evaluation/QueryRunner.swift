import Indexing
import KnowledgeModel
import KnowledgeStore
package import Search

/// Asks a knowledge base all queries of a judged set.
package struct QueryRunner: Sendable {
  private let searcher: Searcher
  private let unit: SearchRequest.Unit

  /// How many texts are kept of each answer.
  package static let depth = 100

  /// - Parameter unit: What is judged, and thus named in the answers.
  package init(searcher: Searcher, unit: SearchRequest.Unit = .document) {
    self.searcher = searcher
    self.unit = unit
  }

  /// - Parameter width: How many queries are asked at a time.
  package func run(
    _ queries: [JudgedQuery], width: Int
  ) async throws(EvaluationError) -> TrecRun {
    let (searcher, unit) = (searcher, unit)
    let results = await concurrentMap(queries, width: width) { query in
      Result { () throws(SearchError) in
        try searcher.search(
          SearchRequest(text: query.text, limit: Self.depth, unit: unit, makesSnippets: false))
      }
    }
    var answers: [TrecRun.Answer] = []
    for (query, result) in zip(queries, results) {
      switch result {
      case .failure(let error): throw .search(error)
      case .success(let found):
        answers.append(
          TrecRun.Answer(
            query: query.id, texts: found.hits.map(name),
            scores: Self.scores(of: found.hits)))
      }
    }
    return TrecRun(answers: answers)
  }

  private func name(of hit: Hit) -> String {
    switch unit {
    case .document: hit.document.id.value
    case .passage: hit.passage.passage.id.value
    }
  }

  /// The scores of the hits; exact ones that precede near ones of a higher score get what it takes
  /// to stay before them.
  private static func scores(of hits: [Hit]) -> [Double] {
    guard let firstNear = hits.firstIndex(where: { $0.match == .near }),
      hits[firstNear...].allSatisfy({ $0.match == .near }), firstNear > 0
    else { return hits.map(\.score) }
    let lift = max(0, hits[firstNear].score - hits[firstNear - 1].score + 1)
    return hits.map { $0.match == .exact ? $0.score + lift : $0.score }
  }
}
