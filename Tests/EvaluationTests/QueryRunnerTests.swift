import Evaluation
import SQLiteStore
import Search
import Testing

/// Judged queries asked of a base of judged texts.
@Suite struct QueryRunnerTests {
  private func runner(
    over texts: [JudgedText], unit: SearchRequest.Unit = .document,
    limits: CandidateLimits = .standard
  ) async throws -> QueryRunner {
    let writer = try SQLiteKnowledgeWriter.temporary()
    try await JudgedCorpus(texts: texts).load(into: writer, analyzer: nil, width: 2)
    let searcher = Searcher(reader: writer.reader, analyzer: nil, limits: limits)
    return QueryRunner(searcher: searcher, unit: unit)
  }

  @Test func `each query is answered by the texts that hold it, best first, each once`()
    async throws
  {
    let runner = try await runner(over: [
      JudgedText(id: "few", title: "財源", text: "財源の話。" + String(repeating: "ほかの話。", count: 50)),
      JudgedText(id: "many", title: "財源", text: "財源の財源による財源。"),
      JudgedText(id: "none", title: "防災", text: "訓練の話。"),
    ])
    let run = try await runner.run(
      ["財源", "存在しない言葉", "訓練"].enumerated().map {
        JudgedQuery(id: "q\($0.offset)", text: $0.element, type: "kw")
      }, width: 2)
    #expect(run.answers.map(\.query) == ["q0", "q1", "q2"])
    #expect(run.answers[0].texts == ["many", "few"])
    #expect(run.answers[2].texts == ["none"])
    for answer in run.answers {
      #expect(zip(answer.scores, answer.scores.dropFirst()).allSatisfy { $0 > $1 })
    }
  }

  @Test func `an answer holds at most a hundred texts`() async throws {
    let runner = try await runner(
      over: (0..<130).map { JudgedText(id: "t\($0)", title: "", text: "財源の話\($0)。") })
    let run = try await runner.run(
      [JudgedQuery(id: "q", text: "財源", type: "kw")], width: 1)
    #expect(run.answers.map(\.texts.count) == [QueryRunner.depth])
    #expect(Set(run.answers[0].texts).count == QueryRunner.depth)
  }

  @Test func `answers name documents or, where these are judged, passages`() async throws {
    let text = (0..<4).map { "財源の話\($0)。" + String(repeating: "ほかの話。", count: 200) }
    let long = JudgedText(id: "long", title: "", text: text.joined(separator: "\n"))
    let query = JudgedQuery(id: "q", text: "財源", type: "kw")
    let documents = try await runner(over: [long]).run([query], width: 1)
    #expect(documents.answers.map(\.texts) == [["long"]])
    let passages = try await runner(over: [long], unit: .passage).run([query], width: 1)
    #expect(passages.answers.map(\.texts.count) == [4])
    #expect(passages.answers[0].texts.allSatisfy { $0.hasPrefix("long-") })
  }

  @Test func `without a limit of candidates every match is scored`() async throws {
    // Without words grams alone tell the texts apart, and the limit lets one of them be scored so.
    let texts = (0..<40).map { number in
      JudgedText(
        id: "t\(number + 10)", title: "",
        text: String(repeating: "ほかの話。", count: 40 - number) + "財源の話。")
    }
    let query = JudgedQuery(id: "q", text: "財源", type: "kw")
    let few = CandidateLimits(scored: 1, refined: 1)
    let limited = try await runner(over: texts, limits: few).run([query], width: 1)
    let all = try await runner(over: texts, limits: .unlimited).run([query], width: 1)
    #expect(all.answers[0].texts.first == "t49")
    #expect(limited.answers[0].texts.first != "t49")
  }

  @Test func `variants are asked in the other notation and compared by gain`() async throws {
    let runner = try await runner(over: [
      JudgedText(id: "a", title: "", text: "地域の取組を広げる。"),
      JudgedText(id: "b", title: "", text: "別の話題について。"),
    ])
    let losses = try await runner.variantLosses(
      of: [
        JudgedQuery(id: "q", text: "取り組み", type: "kw"),
        JudgedQuery(id: "unjudged", text: "取り組み", type: "kw"),
      ], judgments: Judgments(grades: ["q": ["a": 1]]), width: 1)
    #expect(losses.map(\.family) == ["送り仮名"])
    #expect(losses.map(\.queries) == [1], "what is not judged is not counted")
    #expect(losses.map(\.original) == [1])
    #expect(losses.map(\.variant) == [1])
  }
}
