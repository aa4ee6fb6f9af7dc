import KnowledgeStore
import QueryServer
import TestSupport
import Testing

@Suite struct ProblemTests {
  private let server: ServerUnderTest

  init() throws { server = try ServerUnderTest(try Shelf(document("d1", "DX")).source) }

  @Test(
    arguments: [
      ("/api/v1/search", 400, "invalid-parameter", "q"),
      ("/api/v1/search?q=a&limit=0", 400, "invalid-parameter", "limit"),
      ("/api/v1/search?q=a&limit=101", 400, "invalid-parameter", "limit"),
      ("/api/v1/search?q=a&limit=%EF%BC%91", 400, "invalid-parameter", "limit"),
      ("/api/v1/search?q=a&limit=99999999999999999999", 400, "invalid-parameter", "limit"),
      ("/api/v1/search?q=a&offset=-1", 400, "invalid-parameter", "offset"),
      ("/api/v1/search?q=a&exact=yes", 400, "invalid-parameter", "exact"),
      ("/api/v1/search?q=a&sort=name", 400, "invalid-parameter", "sort"),
      ("/api/v1/search?q=a&colour=red", 400, "unknown-parameter", "colour"),
      ("/api/v1/search?q=a&q=b", 400, "repeated-parameter", "q"),
      ("/api/v1/search?q=%FF", 400, "malformed-query", nil),
      ("/api/v1/search?q=%2", 400, "malformed-query", nil),
      ("/api/v1/documents/d1?x=1", 400, "unknown-parameter", "x"),
      ("/api/v1/documents/none", 404, "document-not-found", nil),
      ("/api/v1/documents/%00", 404, "document-not-found", nil),
      ("/api/v1/passages/..%2F..", 404, "passage-not-found", nil),
      ("/api/v1/nothing", 404, "not-found", nil),
      ("/api/v2/search?q=a", 404, "not-found", nil),
      ("/nothing", 404, "not-found", nil),
      ("http://localhost:8080/", 400, "malformed-target", nil),
    ] as [(String, Int, String, String?)])
  func `every error is a problem document in Japanese`(
    target: String, status: Int, code: String, parameter: String?
  ) async throws {
    let answer = try await server.get(target)
    #expect(answer.status == status)
    #expect(answer["Content-Type"] == "application/problem+json")
    #expect(answer["Cache-Control"] == "no-store")
    let json = try answer.json
    #expect(json["status"] == .number(Double(status)))
    #expect(json["code"] == .string(code))
    #expect(json["type"] == .string("about:blank"))
    #expect(json["parameter"]?.string == parameter)
    for text in [json["title"], json["detail"]] {
      #expect(
        text?.string?.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) } == true)
    }
    #expect(json["detail"]?.string?.split(separator: "。").count ?? 0 >= 2)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
  func `only reading is allowed`(method: String) async throws {
    for target in ["/", "/api/v1/search?q=a", "/api/v1/documents/d1"] {
      let answer = try await server.get(target, method: method)
      #expect(answer.status == 405)
      #expect(answer["Allow"] == "GET, HEAD")
      #expect(try answer.json["code"] == .string("method-not-allowed"))
    }
  }

  @Test func `a body is refused`() async throws {
    for fields in [["Content-Length": "3"], ["Transfer-Encoding": "chunked"]] {
      let answer = try await server.get("/api/v1/search?q=a", fields)
      #expect(answer.status == 413)
    }
    #expect(try await server.get("/healthz", ["Content-Length": "0"]).status == 200)
  }

  @Test func `a browser is shown the same as a page`() async throws {
    let answer = try await server.get("/nothing", ["Accept": "text/html,*/*;q=0.8"])
    #expect(answer.status == 404)
    #expect(answer["Content-Type"] == "text/html; charset=utf-8")
    #expect(answer.text.contains("<h1>ページが見つかりません</h1>"))
    let interface = try await server.get("/api/v1/nothing", ["Accept": "text/html"])
    #expect(interface["Content-Type"] == "application/problem+json")
  }

  @Test func `a problem has no body for HEAD`() async throws {
    let answer = try await server.get("/api/v1/documents/none", method: "HEAD")
    #expect(answer.status == 404)
    #expect(answer.text.isEmpty)
  }

  @Test func `a base that cannot be opened is 503 and nothing of the inside is told`() async throws
  {
    let source = KnowledgeSource(
      identify: { () throws(StoreError) in
        throw .damaged(path: "/secret/place.sqlite", detail: "page 7")
      },
      open: { () throws(StoreError) in throw .missing(path: "/secret/place.sqlite") })
    let broken = try ServerUnderTest(source)
    for target in ["/readyz", "/api/v1/search?q=a", "/api/v1/documents/d1", "/", "/documents/d1"] {
      let answer = try await broken.get(target)
      #expect(answer.status == 503, "\(target)")
      #expect(answer["Retry-After"] == "30")
      #expect(try answer.json["code"] == .string("kb-damaged"))
      #expect(!answer.text.contains("secret"))
      #expect(!answer.text.contains("page 7"))
    }
    #expect(try await broken.get("/healthz").status == 200)
  }

  @Test func `an unexpected error is 500 and nothing of the inside is told`() async throws {
    struct Surprise: Error { let secret = "/secret/place" }
    let knowledge = try Shelf().knowledge
    let reader = knowledge.reader
    let source = KnowledgeSource(
      identify: { () throws(StoreError) in "file" },
      open: { () throws(StoreError) in OpenKnowledge(reader: reader) { _ in throw Surprise() } })
    let answer = try await ServerUnderTest(source).get("/api/v1/search?q=a")
    #expect(answer.status == 500)
    #expect(try answer.json["code"] == .string("unexpected"))
    #expect(!answer.text.contains("secret"))
  }

  @Test func `the server says when it is healthy and ready`() async throws {
    #expect(try await server.get("/healthz").json["status"] == .string("ok"))
    let ready = try await server.get("/readyz")
    #expect(try ready.json["status"] == .string("ready"))
    #expect(ready["Cache-Control"] == "no-store")
  }
}
