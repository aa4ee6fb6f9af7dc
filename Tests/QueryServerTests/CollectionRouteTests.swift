import CaseCollections
import Curation
import KnowledgeModel
import KnowledgeStore
import TestSupport
import Testing

/// Collections in the interface.
@Suite struct CollectionRouteTests {
  private let shelf: Shelf
  private let server: ServerUnderTest
  private static let path = "/api/v1/collections/%E7%A0%94%E4%BF%AE2026"

  init() throws {
    shelf = try Shelf.ofCollections()
    server = try ServerUnderTest(shelf.source)
  }

  @Test func `collections are listed by name, with their record, revision and last change`()
    async throws
  {
    let list = try await server.get("/api/v1/collections").json
    #expect(list["total"] == .number(2))
    let items = list["collections"]?.items ?? []
    #expect(items.map { $0["name"] } == [.string("研修2026"), .string("空の事例集")])
    #expect(items.first?["entries"] == .number(4))
    #expect(items.first?["chapters"] == .number(2))
    #expect(items.first?["revision"] == .number(4))
    #expect(items.first?["date"] == .string("2026-11-20"))
    #expect(items.last?["date"] == .null)
    #expect(items.first?["author"] == .string("架空 花子"))
  }

  @Test func `a collection is found by its name in any spelling, and by that of its record`()
    async throws
  {
    let record = try await server.get("/api/v1/collections").json["collections"]?.items.first?["id"]
    let names = ["研修2026", "研修２０２６", record?.string ?? ""]
    for name in names {
      let found = try await server.get("/api/v1/collections/" + name.encoded).json
      #expect(found["title"] == .string("続く窓口"), "\(name)")
      #expect(found["id"] == record)
      #expect(found["chapters"]?.items.map { $0["title"] } == [.string("窓口"), .string("まとめ")])
      #expect(found["entries"]?.items.count == 4)
      #expect(found["entries"]?.items.first?["text"] == .string("満足度は57.3％から92.8％に上がりました。"))
      #expect(found["entries"]?.items[1]["trust"] == .string("ai-generated"))
      #expect(found["entries"]?.items.last?["form"] == .string("text"))
    }
  }

  @Test(arguments: [("check", "remarks"), ("proposals", "proposals"), ("revisions", "revisions")])
  func `what is said of a collection comes by pages`(list: String, name: String) async throws {
    let all = try await server.get("\(Self.path)/\(list)")
    #expect(all.status == 200)
    let json = try all.json
    #expect(json.keys == ["total", name])
    #expect(json["total"] == .number(Double(json[name]?.items.count ?? 0)))
    #expect(json[name]?.items.isEmpty == false)
    let first = try await server.get("\(Self.path)/\(list)?limit=1")
    #expect(try first.json[name]?.items.count == 1)
    let hasMore = json["total"] != .number(1)
    #expect(
      first["Link"] == (hasMore ? "<\(Self.path)/\(list)?limit=1&offset=1>; rel=\"next\"" : nil))
  }

  @Test func `what is to be checked has a code and a sentence`() async throws {
    let remarks = try await server.get("\(Self.path)/check").json["remarks"]?.items ?? []
    let ours = try #require(remarks.first { $0["problem"] == .string("ai-generated") })
    #expect(ours["entry"] == .string("e2"))
    #expect(ours["document"] == .string("d2"))
    #expect(ours["message"]?.string?.hasSuffix("。") == true)
  }

  @Test(arguments: ["", "/none", "/none/check", "/none/proposals", "/none/revisions"])
  func `a tag saves what is known, HEAD has no body, and what is not there is a problem`(
    place: String
  ) async throws {
    if place.isEmpty {
      for target in ["/api/v1/collections", Self.path, Self.path + "/check"] {
        let answer = try await server.get(target)
        let tag = try #require(answer["ETag"])
        #expect(try await server.get(target, ["If-None-Match": tag]).status == 304)
        let head = try await server.get(target, method: "HEAD")
        #expect(head.status == 200 && head.text.isEmpty && head["ETag"] == tag)
        try shelf.perform(
          NoteEntry(in: "研修2026", entry: "e1", note: EntryNote(heading: target)))
        #expect(try await server.get(target, ["If-None-Match": tag]).status == 200)
        #expect(try await server.get(target, method: "POST").status == 405)
      }
    } else {
      let answer = try await server.get("/api/v1/collections" + place)
      #expect(answer.status == 404)
      #expect(try answer.json["code"] == .string("collection-not-found"))
      #expect(try answer.json["title"] == .string("事例集がありません"))
    }
  }
}
