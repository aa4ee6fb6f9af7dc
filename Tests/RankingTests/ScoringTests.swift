import Ranking
import Testing

/// Scores of texts whose words are separated by spaces, by a query of such words.
private struct Desk {
  let statistics = RankingStatistics(
    passages: 100, meanTextWords: 10, meanHeadWords: 2, meanGrams: 20)
  var weights = RankingWeights.standard

  func words(_ query: String, in text: String, under heads: String = "") -> ScoreParts {
    let words = query.split(separator: " ").map(String.init)
    let distinct = words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var pairs: [RankingQuery.Pair] = []
    for (first, second) in zip(words, words.dropFirst()) {
      guard let left = distinct.firstIndex(of: first), let right = distinct.firstIndex(of: second)
      else { continue }
      pairs.append(RankingQuery.Pair(first: left, second: right, passages: 5))
    }
    let asked = RankingQuery(
      words: distinct.map { word in
        RankingQuery.Term(word, passages: 10, repetitions: words.count { $0 == word })
      },
      pairs: pairs, grams: [], terms: words.count)
    var scorer = WordScorer(query: asked, statistics: statistics, weights: weights)
    // Twice, because counters are kept between passages.
    _ = scorer.score(textWords: text, headWords: heads)
    return scorer.score(textWords: text, headWords: heads)
  }

  func grams(
    _ grams: [String], terms: Int, in text: String, under heads: [String] = []
  ) -> ScoreParts {
    let asked = RankingQuery(
      words: [], pairs: [], grams: grams.map { RankingQuery.Term($0, passages: 10) }, terms: terms)
    var scorer = GramScorer(query: asked, statistics: statistics, weights: weights)
    return scorer.complete(
      .zero, text: ContiguousArray(text.utf8), heads: heads.map { ContiguousArray($0.utf8) })
  }
}

@Suite struct ScoringTests {
  private let desk = Desk()

  @Test func `a rare term tells more than a frequent one, and none tells less than nothing`() {
    let rare = BM25.inverseFrequency(count: 1, of: 1_000)
    let frequent = BM25.inverseFrequency(count: 900, of: 1_000)
    #expect(rare > frequent)
    #expect(BM25.inverseFrequency(count: 2_000, of: 1_000) >= 0)
    #expect(BM25.inverseFrequency(count: 0, of: 0) >= 0)
  }

  @Test func `BM25 gives the value computed by hand`() {
    let model = BM25(saturation: 0.9, lengthNormalization: 0.75, meanLength: 10)
    let weight = model.weight(frequency: 2, length: 20, inverseFrequency: 3)
    #expect(abs(weight - 3 * 2 * 1.9 / (2 + 0.9 * (0.25 + 0.75 * 2))) < 1e-12)
    #expect(model.weight(frequency: 0, length: 20, inverseFrequency: 3) == 0)
  }

  @Test func `more occurrences score higher, longer texts lower`() {
    #expect(desk.words("財源", in: "財源 財源").words > desk.words("財源", in: "財源 確保").words)
    #expect(
      desk.words("財源", in: "財源 確保").words
        > desk.words("財源", in: "財源 確保 市 町 村 県 国").words)
  }

  @Test func `a word in the title counts more than one in the text`() {
    let inTitle = desk.words("財源", in: "確保", under: "財源").words
    let inText = desk.words("財源", in: "財源", under: "確保").words
    #expect(inTitle > inText)
  }

  @Test func `words match whole`() {
    #expect(desk.words("財源", in: "自主財源 財源確保 財").words == 0)
    #expect(desk.words("財源", in: "").total == 0)
    #expect(desk.words("財源", in: "財源").words > 0)
  }

  @Test func `a word that the query repeats counts twice`() {
    let once = desk.words("財源", in: "財源 確保").words
    let twice = desk.words("財源 財源", in: "財源 確保").words
    #expect(abs(twice - 2 * once) < 1e-12)
  }

  @Test func `neighbours of the query score as a pair only side by side, in order, in one field`() {
    #expect(desk.words("人材 育成", in: "人材 育成").pairs > 0)
    #expect(desk.words("人材 育成", in: "育成 人材").pairs == 0)
    #expect(desk.words("人材 育成", in: "人材 の 育成").pairs == 0)
    #expect(desk.words("人材 育成", in: "育成", under: "人材").pairs == 0)
  }

  @Test func `the nearer the words, the higher the score`() {
    let far = desk.words("人材 育成", in: "人材 a b c d e f 育成").proximity
    let near = desk.words("人材 育成", in: "人材 a 育成 c d e f 育成").proximity
    #expect(near > far && far > 0)
    #expect(desk.words("人材", in: "人材 人材").proximity == 0)
    #expect(desk.words("人材 育成", in: "人材", under: "育成").proximity == 0)
  }

  @Test func `grams of every width of UTF-8 are found`() {
    for gram in ["ab", "éa", "人材", "𠮷野", "\u{1}a"] {
      #expect(desk.grams([gram], terms: 1, in: "x\(gram)y").grams > 0, "\(gram)")
      #expect(desk.grams([gram], terms: 1, in: "xy", under: ["\(gram)"]).grams > 0, "\(gram)")
    }
    #expect(desk.grams(["人材"], terms: 1, in: "人と材").grams == 0)
    #expect(desk.grams(["人材"], terms: 1, in: "人", under: ["材"]).grams == 0)
  }

  @Test func `coverage counts for two or three terms only`() {
    let grams = ["人材", "財源"]
    #expect(desk.grams(grams, terms: 1, in: "人材").coverage == 1)
    #expect(abs(desk.grams(grams, terms: 2, in: "人材").coverage - 0.5.squareRoot()) < 1e-12)
    #expect(desk.grams(grams, terms: 3, in: "人材と財源").coverage == 1)
    #expect(desk.grams(grams, terms: 4, in: "人材").coverage == 1)
    #expect(desk.grams(grams, terms: 2, in: "なし").coverage == 0)
  }

  @Test func `the total is the sum of the parts times the coverage`() {
    let parts = ScoreParts(words: 1, pairs: 2, proximity: 3, grams: 4, coverage: 0.5)
    #expect(parts.total == 5)
  }

  @Test func `many words share a table without being mixed up`() {
    let words = (0..<200).map { "語\($0)" }
    let text = words.joined(separator: " ")
    for word in words { #expect(desk.words(word, in: text).words > 0) }
    #expect(desk.words("語200", in: text).words == 0)
  }
}
