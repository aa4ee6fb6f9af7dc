import JapaneseText
import KnowledgeStore
import Ranking

/// Scores candidates in two steps: all by their stored words, the best of them by the grams of
/// their folded text too.
///
/// Folding is the dear part (``CandidateLimits``).
struct CandidateRanking {
  let snapshot: any KnowledgeSnapshot
  let query: RankingQuery
  let statistics: RankingStatistics
  let weights: RankingWeights
  let order: RankingOrder
  /// How many passages are scored by grams.
  let refined: Int

  /// The candidates in their order. Those beyond ``refined`` follow all others.
  func ranked(
    _ candidates: [PassageNumber], exact: PassageSet
  ) throws(StoreError) -> [RankedPassage] {
    let inputs = try snapshot.rankingInputs(for: candidates)
    var scorer = WordScorer(query: query, statistics: statistics, weights: weights)
    var scored = inputs.indices.map { index in
      let input = inputs[index]
      let passage = RankedPassage(
        number: input.number, document: input.document, ordinal: input.ordinal,
        isExact: exact.contains(input.number),
        parts: scorer.score(textWords: input.textWords, headWords: input.headWords))
      return (passage: passage, input: index)
    }
    guard !query.grams.isEmpty else {
      return scored.map(\.passage).sorted(by: order.precedes)
    }
    if scored.count > refined {
      scored.sort { order.precedes($0.passage, $1.passage) }
    }
    let best = refine(scored.prefix(refined), of: inputs)
    return best + scored.dropFirst(refined).map(\.passage)
  }

  private func refine(
    _ scored: ArraySlice<(passage: RankedPassage, input: Int)>, of inputs: [RankingInput]
  ) -> [RankedPassage] {
    var scorer = GramScorer(query: query, statistics: statistics, weights: weights)
    var heads: [[String]: [ContiguousArray<UInt8>]] = [:]
    var best = scored.map { passage, index in
      let input = inputs[index]
      let names = [input.title] + input.headings
      let folds = heads[names] ?? names.map { Fold.plain($0).utf8 }
      heads[names] = folds
      var refined = passage
      refined.parts = scorer.complete(
        passage.parts, text: Fold.plain(input.text).utf8, heads: folds)
      return refined
    }
    best.sort(by: order.precedes)
    return best
  }
}

extension RankingStatistics {
  init(_ statistics: CollectionStatistics) {
    self.init(
      passages: statistics.passages, meanTextWords: statistics.meanTextWords,
      meanHeadWords: statistics.meanHeadWords, meanGrams: statistics.meanGrams)
  }
}
