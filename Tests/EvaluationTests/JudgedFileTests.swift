import Evaluation
import Foundation
import Testing

/// Files of judged collections, good and bad.
@Suite struct JudgedFileTests {
  private let files = Files()

  @Test func `a corpus is read line by line, and empty lines are passed over`() throws {
    let path = try files.write(
      """
      {"id": "1", "title": "題", "text": "一行目\\n二行目"}

      {"id": "2", "title": "", "text": "", "more": [1]}
      """)
    #expect(
      try JudgedCorpus(at: path).texts == [
        JudgedText(id: "1", title: "題", text: "一行目\n二行目"),
        JudgedText(id: "2", title: "", text: ""),
      ])
  }

  @Test func `a query without a type counts among all alone`() throws {
    let path = try files.write(
      """
      {"id": "q1", "text": "人材育成", "type": "kw"}
      {"id": "q2", "text": "財源"}
      """)
    #expect(
      try JSONLines.read(JudgedQuery.self, at: path) == [
        JudgedQuery(id: "q1", text: "人材育成", type: "kw"),
        JudgedQuery(id: "q2", text: "財源", type: "all"),
      ])
  }

  @Test(arguments: [
    #"{"id": "2", "title": "題"}"#,
    #"{"id": 2, "title": "題", "text": "本文"}"#,
    #"{"id": "2", "title": "題", "text": "本文""#,
    "2\t題\t本文", "[]", "{\"id\": \"\u{1}\"}",
  ])
  func `a bad line of a corpus is named by its number`(line: String) throws {
    let path = try files.write("{\"id\": \"1\", \"title\": \"\", \"text\": \"\"}\n\n\(line)\n")
    #expect(throws: EvaluationError.malformed(path: path, line: 3)) { try JudgedCorpus(at: path) }
  }

  @Test func `judgments stand between any white space, each grade at its query and text`() throws {
    let path = try files.write("q1\t0\ta\t2\nq1 0 b 0\r\n\nq2  0  a  1\n")
    #expect(
      try Judgments(at: path).grades == ["q1": ["a": 2, "b": 0], "q2": ["a": 1]])
  }

  @Test(arguments: ["q1 0 a", "q1 0 a 2 3", "q1 0 a 良い", "q1 0 a 1.5"])
  func `a bad judgment is named by its number`(line: String) throws {
    let path = try files.write("q1 0 b 1\n\(line)\n")
    #expect(throws: EvaluationError.malformed(path: path, line: 2)) { try Judgments(at: path) }
  }

  @Test(arguments: ["q1 Q0 a 1", "q1 Q0 a 1 高い chie"])
  func `a bad line of a run is named by its number`(line: String) throws {
    let path = try files.write("q1 Q0 b 1 3.5 chie\n\(line)\n")
    #expect(throws: EvaluationError.malformed(path: path, line: 2)) { try TrecRun(at: path) }
  }

  @Test func `a file that is not there or is no text is unreadable`() throws {
    let missing = files.path("missing")
    let unreadable = EvaluationError.unreadable(path: missing)
    #expect(throws: unreadable) { try JudgedCorpus(at: missing) }
    #expect(throws: unreadable) { try Judgments(at: missing) }
    #expect(throws: unreadable) { try TrecRun(at: missing) }
    let bytes = files.path("bytes")
    try Data([0x71, 0xFF, 0xFE, 0x0A]).write(to: URL(fileURLWithPath: bytes))
    #expect(throws: EvaluationError.unreadable(path: bytes)) { try Judgments(at: bytes) }
  }

  @Test func `staff are told which line, and what to do`() {
    let error = EvaluationError.malformed(path: "質問.jsonl", line: 12)
    #expect(error.code == "evaluation-malformed")
    #expect(error.message == "質問.jsonl の 12 行目の形式が違います。見本の行と比べて直してください。")
    #expect(EvaluationError.unreadable(path: "x").message.split(separator: "。").count == 2)
  }
}
