import Evaluation
import Testing

/// Runs as TREC's tools read them.
@Suite struct TrecRunTests {
  private let files = Files()

  @Test(arguments: [
    [3.0, 2.0, 1.0], [1.0, 1.0, 1.0], [1.0, 2.0, 3.0], [0.0, -1.0, -1.0],
    [1.0000001, 1.0000000, 0.9999999], [1e-9, 0.0, 0.0], [Double](repeating: 12.5, count: 100),
  ])
  func `scores are strictly decreasing, also as written`(scores: [Double]) throws {
    let texts = scores.indices.map { "t\($0)" }
    let run = TrecRun(answers: [TrecRun.Answer(query: "q", texts: texts, scores: scores)])
    let written = try run.text(tag: "chie").split(separator: "\n").map { line in
      let fields = line.split(separator: " ")
      try #require(fields.count == 6)
      return try #require(Double(fields[4]))
    }
    #expect(written.count == scores.count)
    #expect(zip(written, written.dropFirst()).allSatisfy { $0 > $1 }, "\(written)")
  }

  @Test func `scores that decrease are kept as they are`() {
    let answer = TrecRun.Answer(query: "q", texts: ["a", "b"], scores: [2.25, 1.5])
    #expect(answer.scores == [2.25, 1.5])
    let lines = TrecRun(answers: [answer]).text(tag: "chie")
    #expect(lines == "q Q0 a 1 2.250000 chie\nq Q0 b 2 1.500000 chie\n")
  }

  @Test func `a run that was written is read back in its order`() throws {
    let run = TrecRun(answers: [
      TrecRun.Answer(query: "second", texts: ["b", "a", "c"], scores: [1, 1, 1]),
      TrecRun.Answer(query: "first", texts: ["z"], scores: [0.5]),
    ])
    let read = try TrecRun(at: files.write(run.text(tag: "chie")))
    #expect(read.answers.map(\.query) == ["second", "first"])
    #expect(read.answers.map(\.texts) == [["b", "a", "c"], ["z"]])
  }

  @Test func `a run of another tool is ordered by score, whatever its ranks say`() throws {
    let path = try files.write(
      "q Q0 low 1 1.5 x\nq Q0 high 2 9 x\nq Q0 tie 3 1.5 x\n")
    #expect(try TrecRun(at: path).answers.map(\.texts) == [["high", "tie", "low"]])
  }
}
