import KnowledgeModel
import TestSupport
import Testing

/// The lists of what documents say.
@Suite struct ListRouteTests {
  private let server: ServerUnderTest

  init() throws {
    server = try ServerUnderTest(
      try Shelf(
        document("d1", findings: findings(of: "d1"), "満足度は92.8％"),
        document("d2", title: "別の記録", trust: .unknown, findings: findings(of: "d2"), "待ち時間は12分")
      ).source)
  }

  @Test(arguments: [
    ("sources", 1), ("figures", 4), ("cases", 2), ("challenges", 2), ("measures", 2),
    ("indicators", 2), ("people", 1), ("places", 2), ("events", 2), ("glossary", 1),
    ("lint", 2), ("timeline", 7),
  ])
  func `a list has its items under its name, each with its document, place and trust`(
    name: String, total: Int
  ) async throws {
    let answer = try await server.get("/api/v1/\(name)")
    #expect(answer.status == 200)
    let json = try answer.json
    #expect(json.keys == ["query", "total", "problems", name])
    #expect(json["total"] == .number(Double(total)))
    let items = json[name]?.items ?? []
    #expect(items.count == total)
    for item in items {
      #expect(item.keys.isSuperset(of: ["id", "trust", "document", "passage", "place"]), "\(name)")
    }
  }

  @Test(arguments: [
    ("figures?unit=%EF%BC%85", 2), ("figures?min=10&max=20", 2),
    ("cases?municipality=%E6%9E%B6%E7%A9%BA", 2), ("cases?factor=%E8%B2%A1%E6%BA%90", 0),
    ("indicators?level=KGI", 0), ("indicators?level=KPI", 2), ("sources?publisher=x", 0),
    ("events?document=d2", 1),
  ])
  func `filters restrict a list`(target: String, total: Int) async throws {
    let answer = try await server.get("/api/v1/\(target)")
    #expect(try answer.json["total"] == .number(Double(total)))
  }

  @Test(arguments: ["events", "lint", "timeline"])
  func `an unknown document is a problem`(list: String) async throws {
    let answer = try await server.get("/api/v1/\(list)?document=none")
    #expect(answer.status == 404)
    #expect(try answer.json["code"] == .string("document-not-found"))
  }

  @Test func `pages are linked, with all that was asked`() async throws {
    let first = try await server.get("/api/v1/figures?limit=2&min=1")
    #expect(first["Link"] == "</api/v1/figures?min=1&limit=2&offset=2>; rel=\"next\"")
    let second = try await server.get("/api/v1/figures?min=1&limit=2&offset=2")
    #expect(second["Link"] == "</api/v1/figures?min=1&limit=2>; rel=\"prev\"")
    #expect(try second.json["figures"]?.items.count == 2)
  }

  @Test func `an unchanged list need not be sent again`() async throws {
    let tag = try #require(try await server.get("/api/v1/cases")["ETag"])
    #expect(try await server.get("/api/v1/cases", ["If-None-Match": tag]).status == 304)
  }

  @Test(arguments: [
    "figures?min=x", "figures?min=inf", "indicators?level=kgi", "cases?unit=x", "people?limit=0",
    "events?limit=101", "sources?q=a&q=b",
  ])
  func `what a list does not take is a problem`(target: String) async throws {
    let answer = try await server.get("/api/v1/\(target)")
    #expect(answer.status == 400)
    #expect(answer["Content-Type"] == "application/problem+json")
  }

  @Test func `what belongs with a document comes with its reasons`() async throws {
    let answer = try await server.get("/api/v1/documents/d1/related")
    let items = try answer.json["related"]?.items ?? []
    #expect(items.map { $0["kind"]?.string } == ["document", "case", "passage"])
    #expect(items.first?["id"] == .string("d2"))
    let reasons = items.first?["reasons"]?.items.compactMap(\.string) ?? []
    #expect(reasons.contains("同じ出典：架空県「窓口調査」2022年度"))
    #expect(reasons.contains("似た課題「待ち時間が長い」"))
    #expect(reasons.contains("同じ団体（架空市）"))
    #expect(try await server.get("/api/v1/documents/none/related").status == 404)
    #expect(try await server.get("/api/v1/documents/d1/related?limit=51").status == 400)
  }

  @Test func `what happened stands in the order of time`() async throws {
    let items = try await server.get("/api/v1/timeline?document=d1").json["timeline"]?.items ?? []
    #expect(items.map { $0["kind"]?.string } == ["case", "document", "source", "event"])
    #expect(items.map { $0["date"]?.string } == ["2020-04", "2022-04", nil, "2023-05-10"])
    #expect(items[2]["fiscal_year"] == .number(2022))
  }
}
