import JapaneseText
import KnowledgeStore
import Ranking

/// Chooses which passages are scored where more match than can be.
///
/// - Exact passages are all scored up to the limit. Beyond it, those that the store's own ranking
///   puts first for the words of the query are, and then those that hold none of the words.
/// - Near passages hold one of the query's words or whole terms. Words are taken from the rarest on
///   until enough passages hold one and the postings read reach ``postings``; of more passages than
///   the limit those are scored whose words are the most telling together (Σ idf). What is left
///   out shares only words that many passages hold.
struct CandidateSelection {
  let snapshot: any KnowledgeSnapshot
  let limit: Int

  /// How many entries of words are read for near passages once there are enough of them.
  private static let postings = 50_000
  /// How many grams stand in for words.
  private static let grams = 16

  /// A request that reaches far down scores more than the standard.
  init(snapshot: any KnowledgeSnapshot, limit: Int, reaching hits: Int) {
    self.snapshot = snapshot
    self.limit = max(limit, 10 * min(hits, 100_000_000))
  }

  func exact(
    _ matching: PassageSet, words: [String]
  ) throws(StoreError) -> [PassageNumber] {
    guard matching.count > limit else { return Array(matching) }
    var chosen = PassageSet()
    var numbers: [PassageNumber] = []
    let best = try snapshot.candidates(forWords: words, limit: 4 * limit)
    for number in best where numbers.count < limit && matching.contains(number) {
      chosen.insert(number)
      numbers.append(number)
    }
    for number in matching where !chosen.contains(number) {
      guard numbers.count < limit else { break }
      numbers.append(number)
    }
    return numbers
  }

  /// Passages outside of `exact` that share a word of `query` or lie in one of `terms`.
  func near(
    query: RankingQuery, terms: [PassageSet], excluding exact: PassageSet, passages: Int
  ) throws(StoreError) -> [PassageNumber] {
    var tally = Tally()
    for set in terms where !set.isEmpty {
      tally.add(set, BM25.inverseFrequency(count: set.count, of: passages))
    }
    if query.words.isEmpty { try add(query.grams, to: &tally, passages: passages) }
    var read = 0
    let words = query.words.enumerated()
      .filter { $0.element.passages > 0 }
      .sorted { ($0.element.passages, $0.offset) < ($1.element.passages, $1.offset) }
      .map(\.element)
    for word in words {
      if read > 0, read + word.passages > Self.postings, tally.found.count >= limit { break }
      let holding = try snapshot.passages(withWord: word.text)
      tally.add(holding, BM25.inverseFrequency(count: word.passages, of: passages))
      read += word.passages
    }
    var found = tally.found
    found.subtract(exact)
    guard found.count > limit else { return Array(found) }
    if words.count == 1, let word = words.first {
      let best = try snapshot.candidates(forWords: [word.text], limit: limit + exact.count)
      return Array(best.filter(found.contains).prefix(limit))
    }
    return tally.best(limit, of: found)
  }

  /// Where no words are known, the rarest grams stand in for them. Those with a mark or a space
  /// tell where a word ends and nothing else.
  private func add(
    _ grams: [RankingQuery.Term], to tally: inout Tally, passages: Int
  ) throws(StoreError) {
    let telling = grams.enumerated()
      .filter { $0.element.passages > 0 && $0.element.text.utf8.allSatisfy { $0 > 0x20 } }
      .sorted { ($0.element.passages, $0.offset) < ($1.element.passages, $1.offset) }
      .prefix(Self.grams)
    for gram in telling.map(\.element) {
      let fold = Fold.plain(gram.text)
      tally.add(
        try snapshot.passages(matching: TermMatch(plain: fold, full: fold)),
        BM25.inverseFrequency(count: gram.passages, of: passages))
    }
  }
}

/// The weights of the words that each passage holds, summed up.
private struct Tally {
  private(set) var found = PassageSet()
  private var sums: ContiguousArray<Float> = []

  mutating func add(_ passages: PassageSet, _ weight: Double) {
    found.formUnion(passages)
    for number in passages {
      if number.value >= sums.count {
        sums.append(contentsOf: repeatElement(0, count: number.value + 1 - sums.count))
      }
      sums[number.value] += Float(weight)
    }
  }

  /// The passages of `set` with the greatest sums; of equal ones those with lower numbers.
  func best(_ limit: Int, of set: PassageSet) -> [PassageNumber] {
    let ordered = set.sorted {
      (sums[$1.value], $0) < (sums[$0.value], $1)
    }
    return Array(ordered.prefix(limit))
  }
}
