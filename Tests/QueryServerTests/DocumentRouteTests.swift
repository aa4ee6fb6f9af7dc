import JapaneseText
import TestSupport
import Testing

@Suite struct DocumentRouteTests {
  private let server: ServerUnderTest

  init() throws {
    server = try ServerUnderTest(
      try Shelf(document("d1", heading: "支援策", "一つ目", "二つ目", "三つ目")).source)
  }

  @Test func `a document comes with its head, sections and passages`() async throws {
    let json = try await server.get("/api/v1/documents/d1").json
    let head = try #require(json["document"])
    #expect(head["title"] == .string("助言記録"))
    #expect(head["date"] == .string("2022-04"))
    #expect(head["fiscal_year"] == .number(2022))
    #expect(head["trust"] == .string("primary"))
    #expect(head["paths"] == .array([.string("助言/d1.txt")]))
    #expect(json["sections"]?.items.count == 3)
    let section = try #require(json["sections"]?[1])
    #expect(section["id"] == .string("d1#2"))
    #expect(section["headings"] == .array([.string("支援策")]))
    #expect(section["passages"]?[0]?["text"] == .string("二つ目"))
  }

  @Test func `dates are as precise as they are known, and sort as text`() {
    #expect(PartialDate(year: 2022, month: 4, day: 3)?.iso8601 == "2022-04-03")
    #expect(PartialDate(year: 2022, month: 10)?.iso8601 == "2022-10")
    #expect(PartialDate(year: 987)?.iso8601 == "0987")
  }

  @Test func `a passage knows its document and its neighbours`() async throws {
    let json = try await server.get("/api/v1/passages/d1-2").json
    #expect(json["text"] == .string("二つ目"))
    #expect(json["headings"] == .array([.string("支援策")]))
    #expect(json["ordinal"] == .number(1))
    #expect(json["document"]?["id"] == .string("d1"))
    #expect(json["previous"] == .string("d1-1"))
    #expect(json["next"] == .string("d1-3"))
    #expect(try await server.get("/api/v1/passages/d1-1").json["previous"] == nil)
    #expect(try await server.get("/api/v1/passages/d1-3").json["next"] == nil)
  }

  @Test func `what is not there is a problem of its own`() async throws {
    #expect(
      try await server.get("/api/v1/documents/none").json["code"] == .string("document-not-found"))
    #expect(
      try await server.get("/api/v1/passages/none").json["code"] == .string("passage-not-found"))
  }
}
