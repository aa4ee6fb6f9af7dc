import Curation
import KnowledgeModel
import KnowledgeStore
import TestSupport
import Testing

/// The lists of what people made by hand.
@Suite struct HandListRouteTests {
  private let server: ServerUnderTest

  init() throws { server = try ServerUnderTest(try Self.shelf().source) }

  /// Two documents with a tag, a rule, a link, a saved search and a correction.
  static func shelf() throws -> Shelf {
    let shelf = try Shelf(
      document("d1", findings: findings(of: "d1"), "満足度は92.8％", "二つ目の箇所"),
      document("d2", title: "別の記録", trust: .unknown, findings: findings(of: "d2"), "待ち時間は12分"))
    try shelf.perform(
      try AddTag(
        tag: "施策/窓口", ids: ["d1-1", "d2"], description: "窓口のこと", aliases: ["受付"],
        tagsDocuments: false))
    try shelf.perform(try AddRule(tag: "施策", query: "待ち時間", unit: .passage))
    try shelf.perform(ApplyRules(tag: nil))
    try shelf.perform(AddLink(from: "d1", to: "d2-1", kind: .seeAlso, note: "続き"))
    try shelf.perform(
      try SaveSearch(name: "窓口の話", query: "待ち時間 OR 満足度", description: "", replaces: false))
    return shelf
  }

  @Test(arguments: [
    ("tags", "tags", 3), ("tagged?tag=%E6%96%BD%E7%AD%96", "tags", 3),
    ("tagged?tag=%E5%8F%97%E4%BB%98", "tags", 2), ("orphans", "tags", 0), ("rules", "rules", 1),
    ("links", "links", 1), ("links?document=d2", "links", 1), ("links?broken=true", "links", 0),
    ("searches", "searches", 1), ("corrections", "corrections", 0),
    ("spellings", "sources", 0), ("changes", "changes", 5),
    ("changes?document=d2", "changes", 2), ("changes?author=x", "changes", 0),
    ("documents/d1/tags", "tags", 2), ("documents/d2/links", "links", 1),
    ("passages/d1-1/tags", "tags", 1), ("passages/d1-2/tags", "tags", 0),
    ("passages/d2-1/links", "links", 1),
  ])
  func `a list has its items under the name that the command gives them`(
    target: String, name: String, total: Int
  ) async throws {
    let answer = try await server.get("/api/v1/\(target)")
    #expect(answer.status == 200)
    let json = try answer.json
    #expect(json.keys == ["total", name])
    #expect(json["total"] == .number(Double(total)))
    #expect(json[name]?.items.count == total)
  }

  @Test func `tags have counts, links a direction, changes who and when`() async throws {
    let tags = try await server.get("/api/v1/tags").json["tags"]?.items ?? []
    #expect(tags.map { $0["tag"]?.string } == ["施策", "施策/窓口", "観光"])
    #expect(tags.first?["total"] == .number(3))
    #expect(tags.last?["head"] == .number(2))
    let link = try await server.get("/api/v1/passages/d2-1/links").json["links"]?.items.first
    #expect(link?["direction"] == .string("from"))
    #expect(link?["from"]?["id"] == .string("d1"))
    let change = try await server.get("/api/v1/changes?limit=1").json["changes"]?.items.first
    #expect(change?["author"] == .string("架空 花子"))
    #expect(change?["time"] == .string("1970-01-01T01:00:00+00:00"))
  }

  @Test func `a saved search is run by its name, with what a search takes`() async throws {
    let path = "/api/v1/searches/" + "窓口の話".utf8.map { "%" + String($0, radix: 16) }.joined()
    let saved = try await server.get(path + "?passages=true&limit=1")
    let asked = try await server.get(
      "/api/v1/search?passages=true&limit=1&q="
        + "待ち時間 OR 満足度".utf8.map { "%" + String($0, radix: 16) }.joined())
    for name in ["query", "total", "documents", "hits"] {
      #expect(try saved.json[name] == (try asked.json[name]), "\(name)")
    }
    let next = try #require(saved["Link"]?.split(separator: ">").first?.dropFirst())
    #expect(next.hasSuffix("?limit=1&offset=1&passages=true"))
    #expect(try await server.get(String(next)).json["hits"]?.items.count == 1)
    let missing = try await server.get("/api/v1/searches/x")
    #expect(missing.status == 404)
    #expect(try missing.json["code"] == .string("saved-search-not-found"))
    #expect(try await server.get(path + "?q=x").status == 400)
  }

  @Test func `pages are linked, with all that was asked`() async throws {
    let first = try await server.get(
      "/api/v1/changes?author=%E6%9E%B6%E7%A9%BA+%E8%8A%B1%E5%AD%90&limit=2")
    let next = try #require(first["Link"]?.split(separator: ">").first?.dropFirst())
    #expect(next.contains("author=") && next.hasSuffix("limit=2&offset=2"))
    let second = try await server.get(String(next)).json
    #expect(second["total"] == .number(5))
    #expect(second["changes"]?.items.first?["id"] == .number(3))
    let place = try await server.get("/api/v1/documents/d1/tags?limit=1")
    #expect(place["Link"] == "</api/v1/documents/d1/tags?limit=1&offset=1>; rel=\"next\"")
  }

  @Test(arguments: ["tags", "changes", "documents/d1/links", "searches"])
  func `an unchanged list need not be sent again, a changed one is`(list: String) async throws {
    let shelf = try Self.shelf()
    let server = try ServerUnderTest(shelf.source)
    let tag = try #require(try await server.get("/api/v1/\(list)")["ETag"])
    #expect(try await server.get("/api/v1/\(list)", ["If-None-Match": tag]).status == 304)
    try shelf.perform(
      try AddTag(tag: "別のタグ", ids: ["d1"], description: nil, aliases: [], tagsDocuments: false))
    #expect(try await server.get("/api/v1/\(list)", ["If-None-Match": tag]).status == 200)
  }

  @Test(arguments: [
    ("tagged", 400, "invalid-parameter"), ("tagged?tag=", 400, "invalid-parameter"),
    ("tagged?tag=%2F%2F", 400, "invalid-parameter"), ("tagged?tag=x", 404, "tag-not-found"),
    ("rules?tag=x", 404, "tag-not-found"), ("tags?q=x", 400, "unknown-parameter"),
    ("tags?limit=0", 400, "invalid-parameter"), ("changes?limit=101", 400, "invalid-parameter"),
    ("changes?offset=x", 400, "invalid-parameter"), ("links?broken=x", 400, "invalid-parameter"),
    ("links?document=none", 404, "document-not-found"),
    ("documents/none/tags", 404, "document-not-found"),
    ("documents/none/links", 404, "document-not-found"),
    ("passages/none/tags", 404, "passage-not-found"),
    ("passages/none/links", 404, "passage-not-found"),
    ("corrections?orphans=2", 400, "invalid-parameter"),
  ])
  func `what a list does not take is a problem`(
    target: String, status: Int, code: String
  ) async throws {
    let answer = try await server.get("/api/v1/\(target)")
    #expect(answer.status == status)
    #expect(answer["Content-Type"] == "application/problem+json")
    #expect(try answer.json["code"] == .string(code))
    #expect(try answer.json["detail"]?.string?.hasSuffix("。") == true)
  }

  @Test(arguments: ["tags", "links", "changes", "searches", "documents/d1/tags"])
  func `nothing is written through the interface`(list: String) async throws {
    for method in ["POST", "PUT", "PATCH", "DELETE"] {
      #expect(try await server.get("/api/v1/\(list)", method: method).status == 405)
    }
  }
}
