package import JapaneseText
package import KnowledgeStore
package import Ranking

/// Answers search requests from a knowledge base.
///
/// Holds nothing of a request; one searcher answers many at a time.
package struct Searcher: Sendable {
  private let reader: any KnowledgeReader
  private let analyzer: WordAnalyzer?
  private let weights: RankingWeights
  private let limits: CandidateLimits

  /// - Parameter analyzer: `nil` where no dictionary is installed: grams alone rank then.
  package init(
    reader: any KnowledgeReader, analyzer: WordAnalyzer?, weights: RankingWeights = .standard,
    limits: CandidateLimits = .standard
  ) {
    self.reader = reader
    self.analyzer = analyzer
    self.weights = weights
    self.limits = limits
  }

  package func search(_ request: SearchRequest) throws(SearchError) -> SearchResult {
    let typed = QueryParser.parse(request.text)
    do {
      return try reader.withSnapshot(scope: request.scope) { snapshot in
        let query = request.expandsTerms ? try Glossary(in: snapshot).expanding(typed) : typed
        var run = SearchRun(
          snapshot: snapshot, request: request, parsed: query, analyzer: analyzer,
          weights: weights, limits: limits)
        return try run.result()
      }
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .store(.database(code: -1, detail: "\(error)"))
    }
  }
}
