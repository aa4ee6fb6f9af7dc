import Evaluation
import Testing

/// Measures against numbers worked out by hand.
@Suite struct RelevanceTests {
  private let grades = ["a": 2, "b": 1, "c": 1, "irrelevant": 0]

  /// 1/log2(2) = 1, 1/log2(3) = 0.6309297536, 1/log2(4) = 0.5, 1/log2(5) = 0.4306765581,
  /// 1/log2(6) = 0.3868528072. The ideal is 2 + 0.6309297536 + 0.5 = 3.1309297536.
  @Test(arguments: [
    (["a", "b", "c"], 1.0, 1.0),
    (["b", "a"], 0.7224242, 1.0),  // (1 + 2 · 0.6309297536) / 3.1309297536
    (["x", "b", "y", "a"], 0.4766261, 0.5),  // (0.6309297536 + 2 · 0.4306765581) / 3.1309297536
    (["irrelevant", "x", "c"], 0.1596970, 1.0 / 3),  // 0.5 / 3.1309297536
    (["x", "y", "z", "w", "a"], 0.2471169, 0.2),  // 2 · 0.3868528072 / 3.1309297536
    ([], 0.0, 0.0),
  ])
  func `gain falls with the logarithm of the rank, and the first relevant text counts inversely`(
    ranking: [String], ndcg: Double, reciprocal: Double
  ) throws {
    let relevance = try #require(Relevance(of: ranking, grades: grades))
    #expect(abs(relevance.ndcg - ndcg) < 1e-6, "\(relevance.ndcg)")
    #expect(abs(relevance.reciprocalRank - reciprocal) < 1e-12, "\(relevance.reciprocalRank)")
  }

  @Test func `recall counts the relevant among the first ten and the first hundred`() throws {
    let others = (0..<200).map { "x\($0)" }
    let ranking = ["a"] + others[..<9] + ["b"] + others[9..<98] + ["c"]
    #expect(ranking.firstIndex(of: "b") == 10)
    #expect(ranking.firstIndex(of: "c") == 100)
    let relevance = try #require(Relevance(of: ranking, grades: grades))
    #expect(abs(relevance.recall - 1.0 / 3) < 1e-12)
    #expect(abs(relevance.recallAt100 - 2.0 / 3) < 1e-12)
    #expect(abs(relevance.ndcg - 2 / 3.1309297536) < 1e-9, "only the first ten count")
  }

  @Test func `a text beyond the tenth has no reciprocal rank`() throws {
    let ranking = (0..<10).map { "x\($0)" } + ["a"]
    let relevance = try #require(Relevance(of: ranking, grades: grades))
    #expect(relevance.reciprocalRank == 0)
    #expect(relevance.ndcg == 0)
    #expect(relevance.recallAt100 > 0)
  }

  @Test func `of more than ten relevant texts the ideal holds the best ten`() throws {
    let many = Dictionary(uniqueKeysWithValues: (0..<20).map { ("t\($0)", 1) })
    let best = (0..<10).map { "t\($0)" }
    let relevance = try #require(Relevance(of: best, grades: many))
    #expect(abs(relevance.ndcg - 1) < 1e-12)
    #expect(relevance.recall == 0.5)
  }

  @Test func `a query without a relevant text has no measure`() {
    #expect(Relevance(of: ["a"], grades: [:]) == nil)
    #expect(Relevance(of: ["a"], grades: ["a": 0, "b": -1]) == nil)
  }

  @Test func `means are taken by type over all judged queries, answered or not`() throws {
    let run = TrecRun(answers: [
      TrecRun.Answer(query: "1", texts: ["a"], scores: [1]),
      TrecRun.Answer(query: "2", texts: ["x", "a"], scores: [2, 1]),
    ])
    let judgments = Judgments(grades: ["1": ["a": 1], "2": ["a": 1], "3": ["a": 1], "4": ["a": 0]])
    let types = ["1": "kw", "2": "nl", "3": "nl", "4": "nl", "unjudged": "kw"]
    let queries = types.keys.sorted().map { JudgedQuery(id: $0, text: "", type: types[$0] ?? "") }
    let summaries = RelevanceSummary.summaries(of: run, judgments: judgments, queries: queries)
    #expect(summaries.map(\.type) == ["all", "kw", "nl"])
    #expect(summaries.map(\.queries) == [3, 1, 2])
    #expect(summaries.map(\.mean.reciprocalRank) == [0.5, 1, 0.25])
    #expect(abs(summaries[2].mean.ndcg - 0.6309297536 / 2) < 1e-9)
    let table = RelevanceSummary.table(of: summaries).split(separator: "\n")
    #expect(table.count == 4)
    #expect(
      table[3].split(separator: " ") == ["nl", "0.3155", "0.2500", "0.5000", "0.5000", "2"])
  }
}
