import TestSupport
import Testing

@Suite struct SearchRouteTests {
  private let shelf: Shelf
  private let server: ServerUnderTest

  init() throws {
    shelf = try Shelf(
      document("d1", "専門家によるDXの推進", "DXの財源は補助金で賄う"),
      document("d2", title: "調査報告", "DXの課題"),
      document("d3", title: "案内", "研修会を開きます"))
    server = try ServerUnderTest(shelf.source)
  }

  @Test func `a search answers as the command does`() async throws {
    let answer = try await server.get("/api/v1/search?q=DX")
    #expect(answer.status == 200)
    #expect(answer["Content-Type"] == "application/json")
    let json = try answer.json
    #expect(json["query"] == .string("DX"))
    #expect(json["total"] == .number(3))
    #expect(json["documents"] == .number(2))
    #expect(json["took_ms"] == .number(5))
    #expect(json["problems"] == .array([]))
    #expect(json["hits"]?.items.count == 2)
    let hit = try #require(json["hits"]?[0])
    #expect(hit["match"] == .string("exact"))
    #expect(hit["document"]?["trust"] == .string("primary"))
    #expect(hit["highlights"]?[0]?.items.count == 2)
    #expect(hit["place"]?["line"] != nil)
  }

  @Test func `a plus sign and full-width text are read as forms send them`() async throws {
    let answer = try await server.get(
      "/api/v1/search?exact=1&q=%EF%BC%A4%EF%BC%B8+%E8%A3%9C%E5%8A%A9%E9%87%91")
    #expect(try answer.json["query"] == .string("ＤＸ 補助金"))
    #expect(try answer.json["total"] == .number(1))
  }

  @Test func `pages follow each other by links`() async throws {
    let first = try await server.get("/api/v1/search?q=DX&passages=true&limit=1")
    #expect(
      first["Link"] == "</api/v1/search?q=DX&limit=1&offset=1&passages=true>; rel=\"next\"")
    let second = try await server.get("/api/v1/search?q=DX&limit=1&offset=1&passages=true")
    #expect(
      second["Link"] == """
        </api/v1/search?q=DX&limit=1&passages=true>; rel="prev", \
        </api/v1/search?q=DX&limit=1&offset=2&passages=true>; rel="next"
        """)
    let last = try await server.get("/api/v1/search?q=DX&limit=1&offset=2&passages=true")
    #expect(last["Link"]?.contains("next") == false)
    #expect(try await server.get("/api/v1/search?q=%E7%A0%94%E4%BF%AE")["Link"] == nil)
  }

  @Test func `what a query leaves open is said in Japanese`() async throws {
    let json = try await server.get("/api/v1/search?q=%22DX").json
    let problem = try #require(json["problems"]?[0])
    #expect(problem["code"] == .string("unclosed-quote"))
    #expect(problem["message"]?.string?.contains("引用符が閉じていません") == true)
  }

  @Test func `the parts of a score are given on demand`() async throws {
    let plain = try await server.get("/api/v1/search?q=DX").json
    let explained = try await server.get("/api/v1/search?q=DX&explain=true").json
    #expect(plain["hits"]?[0]?["explain"] == nil)
    #expect(explained["hits"]?[0]?["explain"]?["parts"]?["grams"]?.number != nil)
  }

  @Test func `an answer holds until the knowledge base changes`() async throws {
    let target = "/api/v1/search?q=DX"
    let first = try await server.get(target)
    let tag = try #require(first["ETag"])
    #expect(first["Cache-Control"] == "private, no-cache")
    let again = try await server.get(target, ["If-None-Match": "\"other\", \(tag)"])
    #expect(again.status == 304)
    #expect(again.text.isEmpty)
    #expect(again["ETag"] == tag)
    try shelf.put(document("d4", "DXの四つ目"))
    let changed = try await server.get(target, ["If-None-Match": tag])
    #expect(changed.status == 200)
    #expect(changed["ETag"] != tag)
    #expect(try changed.json["total"] == .number(4))
  }

  @Test func `HEAD is GET without a body`() async throws {
    let answer = try await server.get("/api/v1/search?q=DX", method: "HEAD")
    #expect(answer.status == 200)
    #expect(answer.text.isEmpty)
    #expect(answer["ETag"] != nil)
  }

  @Test func `documents with the same text are grouped, or each is given`() async throws {
    try shelf.put(document("d5", title: "写し", "専門家によるDXの推進", "DXの財源は補助金で賄う"))
    let grouped = try await server.get("/api/v1/search?q=DX").json
    #expect(grouped["documents"] == .number(3))
    #expect(grouped["hits"]?.items.count == 2)
    let near = grouped["hits"]?.items.flatMap { $0["near"]?.items ?? [] } ?? []
    #expect(near.map { $0["share"] } == [.number(100)])
    let each = try await server.get("/api/v1/search?q=DX&group=0").json
    #expect(each["hits"]?.items.count == 3)
    #expect(try await server.get("/?q=DX").text.contains("ほぼ同じ文書："))
  }

  @Test func `what terms stand for is looked for on demand`() async throws {
    let json = try await server.get("/api/v1/search?q=DX&expand=1").json
    #expect(json["expanded"] == .array([]))
    #expect(try await server.get("/api/v1/search?q=DX").json["expanded"] == nil)
  }
}
