import JapaneseText
import KnowledgeStore
import Ranking

/// The words and grams of what a query wants, for ranking.
struct RankingTerms {
  /// Base forms as they follow each other in the query, with repetitions.
  let words: [String]
  /// Distinct; in the order of the query.
  let distinctWords: [String]
  /// Distinct tokens of the index of grams, with how often the query has them.
  let grams: [(token: String, repetitions: Int)]
  /// How many separate terms were typed; a sentence is one.
  let count: Int

  /// A query that is pasted from a long text is ranked by its beginning.
  private static let wordLimit = 64
  private static let gramLimit = 256

  init(_ terms: [QueryTerm], isSentence: Bool, analyzer: WordAnalyzer?) {
    count = isSentence ? min(1, terms.count) : terms.count
    var words: [String] = []
    var grams = Counter()
    for term in terms {
      if let analyzer, words.count < Self.wordLimit {
        words += analyzer.words(in: term.text).map(\.base)
      }
      guard grams.tokens.count < Self.gramLimit,
        case .phrase(let tokens) = Grams.query(term.match.plain)
      else { continue }
      for token in tokens.prefix(Self.gramLimit) { grams.add(token) }
    }
    self.words = Array(words.prefix(Self.wordLimit))
    var distinct = Counter()
    for word in self.words { distinct.add(word) }
    distinctWords = distinct.tokens
    self.grams = grams.tokens.prefix(Self.gramLimit).map { ($0, grams.counts[$0] ?? 1) }
  }

  /// With how many passages hold each, as ranking needs it.
  func rankingQuery(in snapshot: any KnowledgeSnapshot) throws(StoreError) -> RankingQuery {
    var places: [String: Int] = [:]
    var wordTerms: [RankingQuery.Term] = []
    for word in distinctWords {
      places[word] = wordTerms.count
      wordTerms.append(
        RankingQuery.Term(
          word, passages: try snapshot.frequency(ofWord: word),
          repetitions: words.count { $0 == word }))
    }
    var pairs: [RankingQuery.Pair] = []
    var seen: Set<[Int]> = []
    for (first, second) in zip(words, words.dropFirst()) {
      guard let left = places[first], let right = places[second],
        seen.insert([left, right]).inserted
      else { continue }
      let rare = min(wordTerms[left].passages, wordTerms[right].passages)
      let passages = rare == 0 ? 0 : try snapshot.frequency(ofPair: first, second)
      pairs.append(RankingQuery.Pair(first: left, second: right, passages: passages))
    }
    var gramTerms: [RankingQuery.Term] = []
    for gram in grams {
      gramTerms.append(
        RankingQuery.Term(
          gram.token, passages: try snapshot.frequency(ofGram: gram.token),
          repetitions: gram.repetitions))
    }
    return RankingQuery(words: wordTerms, pairs: pairs, grams: gramTerms, terms: count)
  }
}

/// Tokens in the order of their first sight, and how often each was seen.
private struct Counter {
  private(set) var tokens: [String] = []
  private(set) var counts: [String: Int] = [:]

  mutating func add(_ token: String) {
    if counts[token] == nil { tokens.append(token) }
    counts[token, default: 0] += 1
  }
}
