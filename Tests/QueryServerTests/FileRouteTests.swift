import KnowledgeStore
import TestSupport
import Testing

/// What became of every file.
@Suite struct FileRouteTests {
  private let shelf: Shelf
  private let server: ServerUnderTest

  init() throws {
    shelf = try Shelf(document("d1", "満足度は92.8％"))
    try shelf.refuse("写し.pdf", .damaged)
    try shelf.refuse("名簿.xlsx", .encrypted)
    server = try ServerUnderTest(shelf.source)
  }

  private func paths(_ target: String) async throws -> [String?] {
    let answer = try await server.get("/api/v1/files" + target)
    #expect(answer.status == 200)
    return try answer.json["files"]?.items.map { $0["path"]?.string } ?? []
  }

  @Test func `each file has its status, reason and reader, and the name of its folder alone`()
    async throws
  {
    let json = try await server.get("/api/v1/files?status=damaged").json
    #expect(json.keys == ["query", "total", "problems", "files"])
    let file = try #require(json["files"]?.items.first)
    #expect(file["path"] == .string("写し.pdf"))
    #expect(file["root"] == .string("資料"))
    #expect(file["status"] == .string("damaged"))
    #expect(file["reason"] == .string("読めません。確かめてください。"))
    #expect(file["reader"] == .string("1-00000000"))
    #expect(file["document"] == .null)
  }

  @Test func `status, words and document restrict the list`() async throws {
    #expect(try await paths("") == ["写し.pdf", "助言/d1.txt", "名簿.xlsx"])
    #expect(try await paths("?status=damaged,encrypted") == ["写し.pdf", "名簿.xlsx"])
    #expect(try await paths("?status=ok&document=d1") == ["助言/d1.txt"])
    #expect(try await paths("?q=%E5%90%8D%E7%B0%BF") == ["名簿.xlsx"])
    #expect(try await server.get("/api/v1/files?status=broken").status == 400)
    #expect(try await server.get("/api/v1/files?document=none").status == 404)
  }

  @Test func `pages are linked, and an answer that is known is not sent again`() async throws {
    let first = try await server.get("/api/v1/files?status=ok,damaged&limit=1")
    #expect(
      first["Link"] == "</api/v1/files?status=ok%2Cdamaged&limit=1&offset=1>; rel=\"next\"")
    let tag = try #require(first["ETag"])
    let again = try await server.get(
      "/api/v1/files?status=ok,damaged&limit=1", ["If-None-Match": tag])
    #expect(again.status == 304)
    try shelf.refuse("新しい写し.pdf", .timeout)
    #expect(
      try await server.get("/api/v1/files?limit=1", ["If-None-Match": tag]).status == 200)
  }
}
